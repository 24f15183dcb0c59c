namespace ReportMetrics.Documents;

/// <summary>What the encoding of a text was read from.</summary>
public enum EncodingEvidence
{
    /// <summary>The caller named it: <see cref="DocumentOptions.Encoding"/>.</summary>
    Declared,

    /// <summary>The byte order mark at the start of the file.</summary>
    ByteOrderMark,

    /// <summary>The charset of <see cref="DocumentOptions.ContentType"/>.</summary>
    ContentType,

    /// <summary>The <c>meta</c> element or XML declaration of a page.</summary>
    Markup,

    /// <summary>The bytes alone.</summary>
    Content,
}

/// <summary>The encoding that a text was read in, and how sure it is.</summary>
/// <param name="Name">Its registered name, lower case: <c>utf-8</c>, <c>utf-16</c> (little-endian), <c>utf-16be</c>, <c>utf-32</c>, <c>gb18030</c> …</param>
/// <param name="Confidence">
/// 0 to 1. 1 where something names the encoding or the bytes are ASCII. For UTF-8 the chance that its multi-byte sequences are no accident;
/// otherwise the share of the characters that Chinese reports use, less half that of the next best encoding.
/// </param>
/// <param name="Evidence">What says so.</param>
public sealed record EncodingGuess(string Name, double Confidence, EncodingEvidence Evidence);
