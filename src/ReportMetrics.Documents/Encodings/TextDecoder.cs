using System.Text;
using ReportMetrics.Documents.Html;

namespace ReportMetrics.Documents.Encodings;

/// <summary>Turns the bytes of a text into characters: declared encoding, byte order mark, header, markup, then the bytes themselves.</summary>
internal static class TextDecoder
{
    internal static (string Text, EncodingGuess Encoding) Decode(ReadOnlySpan<byte> bytes, Reading reading)
    {
        if (reading.Options.Encoding is { } name && KnownEncodings.Find(name) is { } declared)
        {
            return DecodeAs(bytes, declared, EncodingEvidence.Declared, reading.Name);
        }

        if (KnownEncodings.OfByteOrderMark(bytes) is { } marked)
        {
            return DecodeAs(bytes, marked, EncodingEvidence.ByteOrderMark, reading.Name);
        }

        if (OfContentType(reading.Options.ContentType) is { } sent)
        {
            return DecodeAs(bytes, sent, EncodingEvidence.ContentType, reading.Name);
        }

        // Pages are often stored in another encoding than they were written for and go on naming the old one.
        if (HtmlSignature.ReadDeclaredEncoding(bytes) is { } named && KnownEncodings.Find(named) is { } written && TryDecode(bytes, written, out string text, out _))
        {
            return (text, new EncodingGuess(written.WebName, 1, EncodingEvidence.Markup));
        }

        return EncodingDetector.Detect(bytes, reading.Name);
    }

    /// <summary>Decodes all bytes or none; a byte order mark of the encoding is left out.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">A strict encoding.</param>
    /// <param name="text">The text; empty if the bytes are none.</param>
    /// <param name="badOffset">Offset of the first bytes that are no text.</param>
    internal static bool TryDecode(ReadOnlySpan<byte> bytes, Encoding encoding, out string text, out int badOffset)
    {
        ReadOnlySpan<byte> mark = ReferenceEquals(encoding, KnownEncodings.Gb18030) ? encoding.GetBytes("\uFEFF") : encoding.Preamble;
        int start = !mark.IsEmpty && bytes.StartsWith(mark) ? mark.Length : 0;
        badOffset = 0;
        try
        {
            text = encoding.GetString(bytes[start..]);
            return true;
        }
        catch (DecoderFallbackException exception)
        {
            text = "";
            badOffset = start + FindBadOffset(bytes[start..], encoding, exception.Index);
            return false;
        }
    }

    // A high surrogate without its low one is reported behind itself.
    private static int FindBadOffset(ReadOnlySpan<byte> bytes, Encoding encoding, int reported)
    {
        int offset = Math.Clamp(reported, 0, bytes.Length);
        if (encoding is not UnicodeEncoding)
        {
            return offset;
        }

        offset -= offset % 2;
        int highByte = offset - (ReferenceEquals(encoding, KnownEncodings.Utf16) ? 1 : 2);
        return offset >= 2 && bytes[highByte] is >= 0xD8 and < 0xDC ? offset - 2 : offset;
    }

    private static (string Text, EncodingGuess Encoding) DecodeAs(ReadOnlySpan<byte> bytes, Encoding encoding, EncodingEvidence evidence, string document) =>
        TryDecode(bytes, encoding, out string text, out int badOffset)
            ? (text, new EncodingGuess(encoding.WebName, 1, evidence))
            : throw new UndecodableTextException(document, badOffset, [encoding.WebName]);

    private static Encoding? OfContentType(string? contentType)
    {
        const string Parameter = "charset=";
        int start = contentType?.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<char> value = contentType.AsSpan(start + Parameter.Length);
        int end = value.IndexOfAny(';', ',');
        return KnownEncodings.Find((end < 0 ? value : value[..end]).Trim(" \t\"'").ToString());
    }
}
