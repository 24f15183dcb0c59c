using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ReportMetrics.Text;

namespace ReportMetrics.Documents.Docx;

/// <summary>Opens a DOCX package and reads its text. Headers, footers and comments are no part of the report.</summary>
internal static class DocxReader
{
    internal static DocumentWriter Read(ReadOnlyMemory<byte> content, Reading reading)
    {
        Parts parts = Load(content, reading);
        XElement body = parts.Document.Child("body") ?? throw new DamagedDocumentException(reading.Name, "the DOCX package has no main document with a body.");
        var styles = new Styles(parts.Styles);
        var writer = new DocumentWriter(reading);
        var text = new DocxText(writer, styles, new Numbering(parts.Numbering, styles));
        text.ReadBody(body);
        text.ReadNotes(parts.Footnotes, DocumentPart.Footnote);
        text.ReadNotes(parts.Endnotes, DocumentPart.Endnote);
        return writer;
    }

    private static Parts Load(ReadOnlyMemory<byte> content, Reading reading)
    {
        try
        {
            using var package = new DocxPackage(content, reading);
            package.CheckStructure();
            using WordprocessingDocument document = Open(content);
            MainDocumentPart? main = document.MainDocumentPart;
            return new Parts(
                package.Load(main), package.Load(main?.StyleDefinitionsPart), package.Load(main?.NumberingDefinitionsPart), package.Load(main?.FootnotesPart), package.Load(main?.EndnotesPart));
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new DamagedDocumentException(reading.Name, $"the DOCX package is broken: {exception.Message}", exception);
        }
    }

    // A link that is no address ("http://[") keeps the SDK from opening a package unless it may rewrite the link, in a copy of our own.
    private static WordprocessingDocument Open(ReadOnlyMemory<byte> content)
    {
        var settings = new OpenSettings { AutoSave = false };
        try
        {
            return WordprocessingDocument.Open(content.AsStream(), isEditable: false, settings);
        }
        catch (OpenXmlPackageException exception) when (exception.InnerException is UriFormatException)
        {
            var copy = new MemoryStream();
            copy.Write(content.Span);
            settings.RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank");
            return WordprocessingDocument.Open(copy, isEditable: true, settings);
        }
    }

    // What the zip, package and XML readers throw for content that is none of theirs. The document is already in memory: no exception is of a device.
    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException or IOException or UriFormatException
            or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException;

    private sealed record Parts(XElement? Document, XElement? Styles, XElement? Numbering, XElement? Footnotes, XElement? Endnotes);
}
