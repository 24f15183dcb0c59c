using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ReportMetrics.Documents.Html;

/// <summary>A table that holds data, laid out in full rows.</summary>
/// <param name="Caption">Its caption; empty if it has none.</param>
/// <param name="Rows">One text for each column of each row.</param>
/// <param name="HasHead">Whether the page marks the first row as the head.</param>
internal sealed record HtmlTable(string Caption, IReadOnlyList<IReadOnlyList<string>> Rows, bool HasHead)
{
    private const int LongestCell = 500;

    /// <summary>Reads a table; <see langword="null"/> if it only arranges the page: a table in it, one column, or a cell as long as an article.</summary>
    internal static HtmlTable? TryRead(IHtmlTableElement table)
    {
        if (table.QuerySelector("table") is not null || table.GetAttribute("role") is "presentation" or "none")
        {
            return null;
        }

        var grid = new TableGrid();
        var rows = new List<IReadOnlyList<string>>();
        bool isData = false;
        bool hasHead = false;
        foreach (IHtmlTableRowElement row in table.Rows)
        {
            TableCell[] cells = [.. row.Cells.Select(ReadCell)];
            if (Array.Exists(cells, cell => cell.Text.Length > LongestCell))
            {
                return null;
            }

            hasHead |= rows.Count == 0 && cells.Length > 0 && (row.ParentElement?.LocalName is "thead" || row.Cells.All(cell => cell.LocalName is "th"));
            isData |= cells.Length > 1;
            rows.Add(grid.AddRow(cells));
        }

        return isData ? new HtmlTable(table.Caption?.TextContent ?? "", rows, hasHead) : null;
    }

    private static TableCell ReadCell(IHtmlTableCellElement cell)
    {
        var text = new StringBuilder();
        AppendText(cell, text);
        return new TableCell(text.ToString().Trim(), Span(cell, "colspan"), Span(cell, "rowspan"));
    }

    private static void AppendText(INode node, StringBuilder text)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText data)
            {
                text.Append(data.Data);
            }
            else if (child is IElement element)
            {
                text.Append(element.LocalName is "br" || HtmlElements.IsBlock(element) ? " " : "");
                AppendText(element, text);
            }
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, 1_000) : 1;
}
