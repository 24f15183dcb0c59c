using System.Text;
using System.Xml.Linq;
using ReportMetrics.Text;

namespace ReportMetrics.Documents.Docx;

/// <summary>Walks the body of a document in reading order. What was deleted under change tracking is left out, what was inserted is kept.</summary>
internal sealed class DocxText(DocumentWriter writer, Styles styles, Numbering numbering)
{
    private const int LongestCell = 500;
    private readonly List<string> _footnotes = [];
    private readonly List<string> _endnotes = [];

    // Text of a paragraph whose end was deleted: it goes on in the next.
    private string _carried = "";

    internal void ReadBody(XElement body)
    {
        ReadBlocks(body, default);
        writer.WriteParagraph(_carried);
        _carried = "";
    }

    /// <summary>Writes the notes behind the text, in the order in which the text refers to them.</summary>
    internal void ReadNotes(XElement? root, DocumentPart part)
    {
        List<string> references = part == DocumentPart.Footnote ? _footnotes : _endnotes;
        var notes = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (XElement note in root.Children(part == DocumentPart.Footnote ? "footnote" : "endnote"))
        {
            notes.TryAdd(note.Setting("id") ?? "", note);
        }

        int number = 0;
        foreach (string id in references.Distinct(StringComparer.Ordinal).ToArray())
        {
            if (notes.TryGetValue(id, out XElement? note))
            {
                ReadBlocks(note, new DocumentPlace { Part = part, Paragraph = ++number });
            }
        }
    }

    // Nesting is limited, so is the recursion.
    private void ReadBlocks(XElement container, DocumentPlace place)
    {
        foreach (XElement child in container.Elements())
        {
            switch (Word.Name(child))
            {
                case "p":
                    ReadParagraph(child, place);
                    break;
                case "tbl":
                    ReadTable(child, place);
                    break;
                case "sdt" when !IsContents(child):
                    ReadBlocks(child, place);
                    break;
                case "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag":
                    ReadBlocks(child, place);
                    break;
                case "AlternateContent" when DocxInline.Choose(child) is { } chosen:
                    ReadBlocks(chosen, place);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph, DocumentPlace place)
    {
        XElement? properties = paragraph.Child("pPr");
        var inline = new DocxInline();
        inline.Read(paragraph);
        _footnotes.AddRange(inline.Footnotes);
        _endnotes.AddRange(inline.Endnotes);
        string number = numbering.Next(properties);
        string text = inline.Text;
        text = string.IsNullOrWhiteSpace(text) ? _carried + text : _carried + number + text;
        _carried = "";
        if (properties.Child("rPr").Child("del") is not null)
        {
            _carried = text;
        }
        else if (!styles.IsContents(properties))
        {
            writer.WriteParagraph(text, styles.HeadingLevel(properties), place);
        }

        foreach (XElement box in inline.TextBoxes)
        {
            ReadBlocks(box, place with { Part = place.Part == DocumentPart.Body ? DocumentPart.TextBox : place.Part });
        }
    }

    private void ReadTable(XElement table, DocumentPlace place)
    {
        int number = writer.NextTable();
        XElement[] rows = [.. Unwrap(table, "tr").Where(row => row.Child("trPr").Child("del") is null)];
        if (IsLayout(rows))
        {
            ReadCellsAsText(rows, place with { Table = number });
            return;
        }

        var grid = new TableGrid();
        var boxes = new List<XElement>();
        writer.BeginTable();
        for (int i = 0; i < rows.Length; i++)
        {
            List<string> cells = grid.AddRow(Unwrap(rows[i], "tc").Select(cell => ReadCell(cell, boxes)).ToArray());
            if (cells.Exists(cell => cell.Length > 0))
            {
                writer.WriteRow(cells, number, i + 1, isHead: i == 0 && rows[i].Child("trPr").IsOn("tblHeader"));
            }
        }

        writer.BeginTable();
        boxes.ForEach(box => ReadBlocks(box, place with { Part = DocumentPart.TextBox }));
    }

    // A table of one column or with an article in a cell only arranges the page.
    private static bool IsLayout(XElement[] rows) =>
        !Array.Exists(rows, row => Unwrap(row, "tc").Skip(1).Any()) || Array.Exists(rows, row => Unwrap(row, "tc").Any(cell => TextLength(cell) > LongestCell));

    private static int TextLength(XElement cell) => cell.Descendants().Where(element => Word.Name(element) is "t").Sum(text => text.Value.Length);

    private void ReadCellsAsText(XElement[] rows, DocumentPlace place)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            int column = 0;
            foreach (XElement cell in Unwrap(rows[row], "tc"))
            {
                ReadBlocks(cell, place with { Row = row + 1, Column = ++column });
            }
        }
    }

    private TableCell ReadCell(XElement cell, List<XElement> boxes)
    {
        XElement? properties = cell.Child("tcPr");
        bool goesOn = properties.Child("vMerge") is { } merge && merge.Setting("val") is null or "continue";
        var text = new StringBuilder();
        if (properties.Child("cellDel") is null)
        {
            AppendCellText(cell, text, boxes);
        }

        return new TableCell(text.ToString().Trim(), Math.Clamp(properties.Number("gridSpan") ?? 1, 1, 1_000), 1, goesOn && properties.Child("vMerge") is not null);
    }

    private void AppendCellText(XElement container, StringBuilder text, List<XElement> boxes)
    {
        foreach (XElement child in container.Elements())
        {
            switch (Word.Name(child))
            {
                case "p":
                    var inline = new DocxInline();
                    inline.Read(child);
                    boxes.AddRange(inline.TextBoxes);
                    _footnotes.AddRange(inline.Footnotes);
                    _endnotes.AddRange(inline.Endnotes);
                    string number = numbering.Next(child.Child("pPr"));
                    text.Append(text.Length > 0 ? " " : "").Append(number).Append(inline.Text);
                    break;
                case "tbl" or "tr" or "tc" or "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml":
                    AppendCellText(child, text, boxes);
                    break;
                default:
                    break;
            }
        }
    }

    // Rows and cells may stand in content controls and in tracked insertions.
    private static IEnumerable<XElement> Unwrap(XElement container, string name)
    {
        foreach (XElement child in container.Elements())
        {
            string childName = Word.Name(child);
            if (string.Equals(childName, name, StringComparison.Ordinal))
            {
                yield return child;
            }
            else if (childName is "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml")
            {
                foreach (XElement inner in Unwrap(child, name))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool IsContents(XElement control) =>
        control.Child("sdtPr").Child("docPartObj").Value("docPartGallery") is "Table of Contents";
}
