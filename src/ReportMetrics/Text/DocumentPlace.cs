using System.Globalization;
using System.Text;

namespace ReportMetrics.Text;

/// <summary>The part of a document that a piece of its text stands in.</summary>
public enum DocumentPart
{
    /// <summary>The running text.</summary>
    Body,

    /// <summary>A text box or a shape with text.</summary>
    TextBox,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>An endnote.</summary>
    Endnote,
}

/// <summary>A place in the file that a text was read from, as far as its format has one; what it has not is <see langword="null"/>.</summary>
public readonly record struct DocumentPlace
{
    /// <summary>The part of the document.</summary>
    public DocumentPart Part { get; init; }

    /// <summary>Page, from 1, of a PDF or of a text with form feeds.</summary>
    public int? Page { get; init; }

    /// <summary>Paragraph of HTML and DOCX, from 1 in reading order, table rows not counted; for a note its number, from 1.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Table, from 1 in reading order.</summary>
    public int? Table { get; init; }

    /// <summary>Row of the table, from 1.</summary>
    public int? Row { get; init; }

    /// <summary>Column of the table, from 1; a cell over several columns counts as the first of them.</summary>
    public int? Column { get; init; }

    /// <summary>The place in words: <c>page 3</c>, <c>table 1, row 2, column 3</c>, <c>footnote 2</c>; empty if nothing is known of it.</summary>
    /// <returns>The place in English, lower case.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        Add(text, "page", Page);
        if (Part is DocumentPart.Footnote or DocumentPart.Endnote)
        {
            Add(text, Part == DocumentPart.Footnote ? "footnote" : "endnote", Paragraph);
        }
        else
        {
            Add(text, Part == DocumentPart.TextBox ? "text box, paragraph" : "paragraph", Paragraph);
        }

        Add(text, "table", Table);
        Add(text, "row", Row);
        Add(text, "column", Column);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string what, int? number)
    {
        if (number is { } known)
        {
            text.Append(text.Length > 0 ? ", " : "").Append(what).Append(' ').Append(known.ToString(CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>The place of all text from an offset on, up to the next mark.</summary>
/// <param name="Start">Offset in UTF-16 code units.</param>
/// <param name="Place">The place.</param>
public readonly record struct PlaceMark(int Start, DocumentPlace Place);
