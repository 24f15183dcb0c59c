using System.Collections;
using System.Text;

namespace ReportMetrics.Documents.Encodings;

/// <summary>
/// Finds the encoding of Chinese text from its bytes alone. UTF-8 is all but proved by its structure. The others are told apart by what they make
/// of the bytes: the right one yields characters of GB2312, the set that Chinese reports are written in; a wrong one yields characters from everywhere.
/// </summary>
internal static class EncodingDetector
{
    private const int SampleBytes = 16 << 10;

    /// <summary>Below this share of fitting characters a text is not taken for Chinese text at all.</summary>
    private const double LeastFit = 0.6;

    /// <summary>The chance that two or three bytes of another encoding look like one character of UTF-8; set high.</summary>
    private const double AccidentalSequence = 1.0 / 8;

    private static readonly BitArray Gb2312 = ReadGb2312();

    private static readonly Encoding[] Others =
        [KnownEncodings.Gb18030, KnownEncodings.Utf16, KnownEncodings.Utf16BigEndian, KnownEncodings.Utf32, KnownEncodings.Utf32BigEndian];

    internal static (string Text, EncodingGuess Encoding) Detect(ReadOnlySpan<byte> bytes, string document)
    {
        bool isUtf8 = TextDecoder.TryDecode(bytes, KnownEncodings.Utf8, out string text, out int badOffset);
        if (isUtf8 && !text.Contains('\0', StringComparison.Ordinal) && !LooksLikeGb18030(bytes, text))
        {
            return (text, new EncodingGuess(KnownEncodings.Utf8.WebName, Utf8Confidence(text), EncodingEvidence.Content));
        }

        List<string> tried = [KnownEncodings.Utf8.WebName];
        (Encoding Encoding, double Fit)[] ranked = [.. Rank(bytes)];
        for (int i = 0; i < ranked.Length && ranked[i].Fit >= LeastFit; i++)
        {
            (Encoding encoding, double fit) = ranked[i];
            if (TextDecoder.TryDecode(bytes, encoding, out text, out int bad))
            {
                double next = i + 1 < ranked.Length ? ranked[i + 1].Fit : 0;
                double doubt = isUtf8 ? 0.5 : next / 2;
                return (text, new EncodingGuess(encoding.WebName, Math.Clamp(fit * (1 - doubt), 0, 1), EncodingEvidence.Content));
            }

            tried.Add(encoding.WebName);
            badOffset = Math.Max(badOffset, bad);
        }

        return Fail(bytes, document, badOffset, tried, isUtf8);
    }

    private static (string Text, EncodingGuess Encoding) Fail(ReadOnlySpan<byte> bytes, string document, int badOffset, List<string> tried, bool isUtf8)
    {
        if (isUtf8 || bytes[..Math.Min(bytes.Length, SampleBytes)].Contains((byte)0))
        {
            throw new UnsupportedDocumentException(document, "binary data of no kind that is known", "give the report as text, HTML, DOCX or PDF");
        }

        if (!tried.Contains(KnownEncodings.Gb18030.WebName, StringComparer.Ordinal))
        {
            tried.Add(KnownEncodings.Gb18030.WebName);
        }

        throw new UndecodableTextException(document, badOffset, tried);
    }

    // A few short words of GB2312 are valid UTF-8 by accident: letters of scripts that no Chinese report is written in.
    private static bool LooksLikeGb18030(ReadOnlySpan<byte> bytes, string utf8)
    {
        bool anyFits = false;
        bool ascii = true;
        foreach (char character in utf8)
        {
            ascii &= character < 0x80;
            anyFits |= character >= 0x80 && (Gb2312[character] || character >= '\u2E80');
        }

        return !ascii && !anyFits && TextDecoder.TryDecode(bytes, KnownEncodings.Gb18030, out _, out _) && Fit(bytes, KnownEncodings.Gb18030) >= 1;
    }

    private static double Utf8Confidence(string text)
    {
        int sequences = 0;
        foreach (char character in text)
        {
            sequences += character >= 0x80 && !char.IsLowSurrogate(character) ? 1 : 0;
        }

        return sequences == 0 ? 1 : 1 - Math.Pow(AccidentalSequence, sequences);
    }

    private static IEnumerable<(Encoding Encoding, double Fit)> Rank(ReadOnlySpan<byte> bytes)
    {
        var ranked = new List<(Encoding Encoding, double Fit)>();
        foreach (Encoding encoding in Others)
        {
            ranked.Add((encoding, Fit(bytes, encoding)));
        }

        return ranked.OrderByDescending(candidate => candidate.Fit);
    }

    // The share of characters that fit. ASCII tells nothing of an encoding that keeps it in single bytes.
    private static double Fit(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        bool wide = !ReferenceEquals(encoding, KnownEncodings.Gb18030);
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int fitting = 0;
        int all = 0;
        foreach (char character in lenient.GetString(sample))
        {
            bool ascii = character is >= ' ' and < '\u007F' or '\t' or '\n' or '\r' or '\f';
            if (wide || !ascii)
            {
                all++;
                fitting += ascii || (character >= 0x80 && Gb2312[character]) ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)fitting / all;
    }

    private static BitArray ReadGb2312()
    {
        var characters = new BitArray(char.MaxValue + 1);
        Span<byte> pair = stackalloc byte[2];
        for (int lead = 0xA1; lead <= 0xF7; lead++)
        {
            for (int trail = 0xA1; trail <= 0xFE; trail++)
            {
                (pair[0], pair[1]) = ((byte)lead, (byte)trail);
                char character = KnownEncodings.Gb18030.GetString(pair)[0];
                characters[character] = character is < '\uE000' or > '\uF8FF';
            }
        }

        return characters;
    }
}
