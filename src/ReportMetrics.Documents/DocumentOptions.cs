using ReportMetrics.Documents.Encodings;

namespace ReportMetrics.Documents;

/// <summary>How documents are read. Immutable; the default serves files of unknown origin.</summary>
public sealed record DocumentOptions
{
    private readonly string? _encoding;

    /// <summary>The defaults.</summary>
    public static DocumentOptions Default { get; } = new();

    /// <summary>
    /// Name of the encoding that the text is known to have (<c>gb18030</c>, <c>utf-16le</c>), or <see langword="null"/> to find it out.
    /// It wins over everything that the file says. GB2312 and GBK are read as GB18030, which holds both. Not used for DOCX and PDF.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not the name of an encoding.</exception>
    public string? Encoding
    {
        get => _encoding;
        init => _encoding = value is null || KnownEncodings.Find(value) is not null
            ? value
            : throw new ArgumentException($"\"{value}\" is not the name of an encoding that is known.", nameof(value));
    }

    /// <summary>
    /// The <c>Content-Type</c> header that the document came with (<c>text/html; charset=gbk</c>), or <see langword="null"/>.
    /// Its charset ranks behind a byte order mark and before what a page says of itself.
    /// </summary>
    public string? ContentType { get; init; }

    /// <summary>Poppler's <c>pdftotext</c>: a path, or a name that is looked up in <c>PATH</c>.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>What a document may cost.</summary>
    public DocumentLimits Limits { get; init; } = new();
}

/// <summary>Limits against bombs and hostile files. What goes beyond one is refused with a <see cref="DocumentLimitException"/> that names it.</summary>
public sealed record DocumentLimits
{
    private const int DeepestNesting = 1_000;
    private readonly int _maxDepth = 256;

    /// <summary>Size of a file in bytes. Default 64 MiB.</summary>
    public int MaxFileBytes { get; init; } = 64 << 20;

    /// <summary>Length of the text that is read out of a document, in UTF-16 code units. Default 64 Mi, as much as the extractor takes.</summary>
    public int MaxCharacters { get; init; } = 64 << 20;

    /// <summary>Number of files in a DOCX package. Default 5,000.</summary>
    public int MaxParts { get; init; } = 5_000;

    /// <summary>Unpacked size in bytes of all XML that is read from a DOCX package. Default 128 MiB.</summary>
    public long MaxExpandedBytes { get; init; } = 128 << 20;

    /// <summary>How many times its packed size an XML file of a DOCX package may have, once it is over 1 MiB. Default 200; text compresses 5 to 30 times.</summary>
    public int MaxExpansionRatio { get; init; } = 200;

    /// <summary>How deep elements may be nested in HTML and XML: 1 to 1,000. Default 256.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 1,000.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestNesting);
            _maxDepth = value;
        }
    }

    /// <summary>Number of tags and texts of an HTML page; one within formatting tags counts once more for each of them. Default 2,000,000.</summary>
    public int MaxElements { get; init; } = 2_000_000;

    /// <summary>How long <c>pdftotext</c> may run for one document. Default one minute.</summary>
    public TimeSpan MaxPdfTime { get; init; } = TimeSpan.FromMinutes(1);
}
