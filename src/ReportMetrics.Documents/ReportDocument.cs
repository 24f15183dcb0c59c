using ReportMetrics.Documents.Docx;
using ReportMetrics.Documents.Encodings;
using ReportMetrics.Documents.Html;
using ReportMetrics.Documents.Pdf;
using ReportMetrics.Text;

namespace ReportMetrics.Documents;

/// <summary>
/// A report read from a file: its text for <see cref="MetricExtractor"/>, and where in the file each piece of the text stands.
/// The format is found by content, never by file name. Links, external entities and macros are never followed or run. Thread-safe.
/// </summary>
public sealed class ReportDocument
{
    private const string Unnamed = "(unnamed)";

    private ReportDocument(ReportFormat format, SourceText text, EncodingGuess? encoding)
    {
        Format = format;
        Text = text;
        Encoding = encoding;
    }

    /// <summary>
    /// The text: paragraphs on lines of their own, tables as rows <c>| a | b |</c>, headings of HTML and DOCX behind <c>#</c>.
    /// <see cref="SourceText.GetPlace"/> leads from it to the file.
    /// </summary>
    public SourceText Text { get; }

    /// <summary>What the file is.</summary>
    public ReportFormat Format { get; }

    /// <summary>The encoding of the bytes and how sure it is; <see langword="null"/> for DOCX and PDF, which name their own.</summary>
    public EncodingGuess? Encoding { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file; it also names the text.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DocumentException">The document cannot be read; the type says why.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ReportDocument Read(string path, DocumentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        return Read(stream, path, options, cancellationToken);
    }

    /// <summary>Reads a stream from where it stands to its end.</summary>
    /// <param name="stream">The stream; it is not closed.</param>
    /// <param name="name">What to call the document in results and errors, or <see langword="null"/>.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DocumentException">The document cannot be read; the type says why.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ReportDocument Read(Stream stream, string? name = null, DocumentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= DocumentOptions.Default;
        return Read(ReadBytes(stream, name ?? Unnamed, options.Limits, cancellationToken), name, options, cancellationToken);
    }

    /// <summary>Reads a document from memory.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="name">What to call the document in results and errors, or <see langword="null"/>.</param>
    /// <param name="options">How to read; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document.</returns>
    /// <exception cref="DocumentException">The document cannot be read; the type says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ReportDocument Read(ReadOnlyMemory<byte> content, string? name = null, DocumentOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= DocumentOptions.Default;
        var reading = new Reading(name ?? Unnamed, options, cancellationToken);
        reading.CheckFileSize(content.Length);
        return FileSignature.Recognise(content, reading.Name) switch
        {
            ReportFormat.Docx => new ReportDocument(ReportFormat.Docx, DocxReader.Read(content, reading).ToSource(name), encoding: null),
            ReportFormat.Pdf => new ReportDocument(ReportFormat.Pdf, PagedText.Create(PdfReader.Read(content, reading), name, reading), encoding: null),
            _ => ReadText(content.Span, name, reading),
        };
    }

    private static ReportDocument ReadText(ReadOnlySpan<byte> bytes, string? name, Reading reading)
    {
        (string text, EncodingGuess encoding) = TextDecoder.Decode(bytes, reading);
        FileSignature.RefuseMarkup(text, reading.Name);
        return HtmlSignature.IsHtml(text)
            ? new ReportDocument(ReportFormat.Html, HtmlReader.Read(text, reading).ToSource(name), encoding)
            : new ReportDocument(ReportFormat.PlainText, PagedText.Create(text, name, reading), encoding);
    }

    private static ReadOnlyMemory<byte> ReadBytes(Stream stream, string name, DocumentLimits limits, CancellationToken cancellationToken)
    {
        long expected = stream.CanSeek ? stream.Length - stream.Position : 0;
        var reading = new Reading(name, DocumentOptions.Default with { Limits = limits }, cancellationToken);
        reading.CheckFileSize(expected);
        var bytes = new MemoryStream((int)Math.Max(expected, 0));
        byte[] block = new byte[64 << 10];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.CheckFileSize(bytes.Length + read);
            bytes.Write(block, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
