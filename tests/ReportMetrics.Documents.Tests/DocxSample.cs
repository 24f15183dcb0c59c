using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMetrics.Documents.Tests;

/// <summary>Makes DOCX files in memory.</summary>
internal static class DocxSample
{
    internal const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A document with what stands in its body, as XML of the prefix <c>w</c>, and the parts given.</summary>
    internal static byte[] Create(string body, string? numbering = null, string? styles = null, string? footnotes = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            Write(main, Root("document", $"<w:body>{body}</w:body>"));
            if (numbering is not null)
            {
                Write(main.AddNewPart<NumberingDefinitionsPart>(), Root("numbering", numbering));
            }

            if (styles is not null)
            {
                Write(main.AddNewPart<StyleDefinitionsPart>(), Root("styles", styles));
            }

            if (footnotes is not null)
            {
                Write(main.AddNewPart<FootnotesPart>(), Root("footnotes", footnotes));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A document whose numbering part is these bytes, whatever they are.</summary>
    internal static byte[] CreateRaw(string body, byte[] numbering)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            Write(main, Root("document", $"<w:body>{body}</w:body>"));
            using Stream part = main.AddNewPart<NumberingDefinitionsPart>().GetStream(FileMode.Create, FileAccess.Write);
            part.Write(numbering);
        }

        return stream.ToArray();
    }

    /// <summary>A document built with the typed classes of the Open XML SDK.</summary>
    internal static byte[] Create(params OpenXmlElement[] blocks)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(blocks));
        }

        return stream.ToArray();
    }

    internal static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    internal static string Numbered(string text, int level = 0, int list = 1) =>
        Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    internal static string Level(int level, string format, string text, string suffix = "nothing") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"{suffix}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    internal static string List(params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"7\">{string.Concat(levels)}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

    internal static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    /// <summary>A package written entry by entry, for files that no program would write.</summary>
    internal static byte[] Package(string document, params (string Name, byte[] Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"u8.ToArray());
            Add(archive, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"u8.ToArray());
            Add(archive, "word/document.xml", Encoding.UTF8.GetBytes(document));
            foreach ((string name, byte[] content) in more)
            {
                Add(archive, name, content);
            }
        }

        return stream.ToArray();
    }

    internal static string Root(string name, string content) =>
        $"<w:{name} xmlns:w=\"{WordNamespace}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">{content}</w:{name}>";

    private static void Write(OpenXmlPart part, string xml)
    {
        using Stream stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using Stream entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(content);
    }
}
