using System.Text;

namespace ReportMetrics.Documents.Pdf;

/// <summary>Makes of a page as it is laid out what the normaliser reads: no page margin, lines of tables as rows <c>| a | b |</c>.</summary>
internal static class PdfLayout
{
    private const int ShortestProse = 20;
    private const int LongestNumber = 4;

    internal static string Arrange(string text)
    {
        var arranged = new StringBuilder(text.Length);
        string[] pages = text.Split('\f');
        for (int i = 0; i < pages.Length; i++)
        {
            arranged.Append(i > 0 ? "\f" : "");
            ArrangePage(pages[i].Split('\n'), arranged);
        }

        return arranged.ToString();
    }

    private static void ArrangePage(string[] lines, StringBuilder page)
    {
        int margin = FindMargin(lines);
        for (int i = 0; i < lines.Length;)
        {
            List<string[]> rows = ReadTable(lines, i, out int next);
            if (rows.Count > 1)
            {
                rows.ForEach(row => page.Append("| ").AppendJoin(" | ", row).Append(" |\n"));
                i = next;
                continue;
            }

            string line = lines[i].TrimEnd();
            int indent = line.Length - line.AsSpan().TrimStart(' ').Length;
            page.Append(line.AsSpan(Math.Min(indent, margin))).Append(i + 1 < lines.Length ? "\n" : "");
            i++;
        }
    }

    // A table or a page number may stand further left than the text: the text's own margin counts, or each of its lines would look like a first one.
    private static int FindMargin(string[] lines)
    {
        int margin = int.MaxValue;
        foreach (string line in lines)
        {
            int length = line.AsSpan().Trim().Length;
            if (length >= ShortestProse && ReadCells(line) is null)
            {
                margin = Math.Min(margin, line.Length - line.AsSpan().TrimStart(' ').Length);
            }
        }

        return margin == int.MaxValue ? 0 : margin;
    }

    // Lines with the same number of cells below each other; blank lines between rows are the spacing of the table.
    private static List<string[]> ReadTable(string[] lines, int start, out int next)
    {
        var rows = new List<string[]>();
        next = start;
        int columns = CountColumns(lines, start);
        for (int i = start; columns > 0 && i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) && rows.Count > 0)
            {
                continue;
            }

            if (ReadRow(lines[i], columns) is not { } row)
            {
                break;
            }

            rows.Add(row);
            next = i + 1;
        }

        return rows;
    }

    // Of the line, or of the line below where a long cell hides it: a head "案件类别（大类） 件数" has but one space.
    private static int CountColumns(string[] lines, int start)
    {
        if (string.IsNullOrWhiteSpace(lines[start]))
        {
            return 0;
        }

        int below = start + 1;
        while (below < lines.Length && string.IsNullOrWhiteSpace(lines[below]))
        {
            below++;
        }

        int own = ReadCells(lines[start])?.Length ?? 0;
        return own > 0 || below == lines.Length ? own : ReadCells(lines[below])?.Length ?? 0;
    }

    // A long cell leaves one space before the next.
    private static string[]? ReadRow(string line, int columns)
    {
        if (ReadCells(line) is { } cells && cells.Length == columns)
        {
            return cells;
        }

        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == columns && IsRow(line, words) ? words : null;
    }

    // Words set apart by two spaces or more.
    private static string[]? ReadCells(string line)
    {
        string[] cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return IsRow(line, cells) ? cells : null;
    }

    // Not prose, not a number before its item, not a title with spaced letters.
    private static bool IsRow(string line, string[] cells) =>
        cells.Length > 1 && !line.Contains('。', StringComparison.Ordinal) && Array.Exists(cells, cell => cell.Length > 1) && !(cells.Length == 2 && IsItemNumber(cells[0]));

    private static bool IsItemNumber(string cell) => cell.Length == 1 || (cell.Length <= LongestNumber && (cell[^1] is '、' or '.' or '．' or ')' or '）' || cell[0] == '第'));
}
