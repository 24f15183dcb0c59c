using System.Text;

namespace ReportMetrics.Documents.Encodings;

/// <summary>The encodings as strict ones: bytes that are none of their text are an error, never a question mark.</summary>
internal static class KnownEncodings
{
    internal static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    internal static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    internal static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
    internal static readonly Encoding Utf32 = new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true);
    internal static readonly Encoding Utf32BigEndian = new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true);
    internal static readonly Encoding Gb18030 = Strict("gb18030")!;

    // UTF-32 first: its little-endian mark starts with that of UTF-16.
    private static readonly Encoding[] Marked = [Utf32, Utf32BigEndian, Utf8, Utf16, Utf16BigEndian];

    private static readonly string[] GuoBiao = ["gb2312", "gb_2312-80", "csgb2312", "gbk", "cp936", "ms936", "x-gbk", "gb18030", "windows-936"];

    /// <summary>The encoding of a name, <see langword="null"/> if it is none. GB2312 and GBK are part of GB18030.</summary>
    internal static Encoding? Find(string name)
    {
        name = name.Trim().ToLowerInvariant();
        return name switch
        {
            "" => null,
            "utf8" => Utf8,
            "utf-16" or "utf-16le" or "utf16" or "unicode" => Utf16,
            _ when GuoBiao.Contains(name, StringComparer.Ordinal) => Gb18030,
            _ => Strict(name),
        };
    }

    /// <summary>The encoding that a byte order mark names, or <see langword="null"/>.</summary>
    internal static Encoding? OfByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        foreach (Encoding encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding;
            }
        }

        return bytes.StartsWith(Gb18030.GetBytes("\uFEFF")) ? Gb18030 : null;
    }

    private static Encoding? Strict(string name)
    {
        Encoding? encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (encoding is not null)
        {
            return encoding;
        }

        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
