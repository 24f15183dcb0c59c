using System.Text;
using ReportMetrics.Text;

namespace ReportMetrics.Documents;

/// <summary>Writes the text of a document as the core's normaliser reads it, and keeps where each piece came from.</summary>
internal sealed class DocumentWriter(Reading reading)
{
    /// <summary>What a printed paragraph begins with. It tells the normaliser that the line before it is not torn.</summary>
    private const string Indent = "\u3000\u3000";

    private const int LongestHeading = 80;
    private readonly StringBuilder _text = new();
    private readonly List<PlaceMark> _places = [];
    private int _paragraphs;
    private int _tables;

    /// <summary>What was written.</summary>
    /// <param name="name">What to call it, or <see langword="null"/>.</param>
    internal SourceText ToSource(string? name) => new(_text.ToString(), name, _places);

    /// <summary>Writes a paragraph of the running text or of a text box; nothing if it is blank.</summary>
    /// <param name="text">Its text; line breaks within are kept.</param>
    /// <param name="headingLevel">1 to 6 for a heading, otherwise 0.</param>
    /// <param name="place">The part, table and cell that it stands in.</param>
    internal void WriteParagraph(string text, int headingLevel = 0, DocumentPlace place = default)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return;
        }

        bool isNote = place.Part is DocumentPart.Footnote or DocumentPart.Endnote;
        BeginLine(isNote ? place : place with { Paragraph = ++_paragraphs });
        if (headingLevel > 0 && text.Length <= LongestHeading && !text.Contains('\n', StringComparison.Ordinal))
        {
            Append(new string('#', Math.Min(headingLevel, 6)));
            Append(" ");
        }
        else
        {
            Append(Indent);
        }

        Append(text);
    }

    /// <summary>Counts a table.</summary>
    /// <returns>Its number, from 1.</returns>
    internal int NextTable() => ++_tables;

    /// <summary>Ends what stands before a table, so that its first row can be told from the rows of the table before.</summary>
    internal void BeginTable()
    {
        if (_text.Length > 0)
        {
            Append("\n");
        }
    }

    /// <summary>Writes a row as <c>| a | b |</c>.</summary>
    /// <param name="cells">One text for each column; an empty one for a column that a wider cell covers.</param>
    /// <param name="table">Number of the table.</param>
    /// <param name="row">Number of the row, from 1.</param>
    /// <param name="isHead">Whether the document marks it as the row that names the columns.</param>
    internal void WriteRow(IReadOnlyList<string> cells, int table, int row, bool isHead)
    {
        var place = new DocumentPlace { Table = table, Row = row };
        BeginLine(place);
        for (int i = 0; i < cells.Count; i++)
        {
            Append("| ");
            Mark(place with { Column = i + 1 });
            Append(OneLine(cells[i]));
            Append(" ");
        }

        Append("|");
        if (isHead)
        {
            Append("\n|");
            Append(string.Concat(Enumerable.Repeat("---|", cells.Count)));
        }
    }

    // A cell is one line, and a bar within it would be the end of the cell.
    private static string OneLine(string cell) =>
        cell.AsSpan().IndexOfAny("\r\n\t\f|｜") < 0
            ? cell.Trim()
            : string.Concat(cell.Trim().Select(character => character switch { '|' or '｜' => '¦', '\r' or '\n' or '\t' or '\f' => ' ', _ => character }));

    private void BeginLine(DocumentPlace place)
    {
        reading.CancellationToken.ThrowIfCancellationRequested();
        if (_text.Length > 0)
        {
            Append("\n");
        }

        Mark(place);
    }

    private void Mark(DocumentPlace place) => _places.Add(new PlaceMark(_text.Length, place));

    private void Append(string text)
    {
        reading.CheckLength((long)_text.Length + text.Length);
        _text.Append(text);
    }
}
