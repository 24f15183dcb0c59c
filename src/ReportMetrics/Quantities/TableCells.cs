namespace ReportMetrics.Quantities;

/// <summary>Cells of tables, which the normalised text separates by <c>|</c>, rows by a line break.</summary>
internal static class TableCells
{
    /// <summary>Whether a stretch fills a cell that is not the first of its row; the first numbers or names the row.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text, int start, int end)
    {
        bool endsCell = end == text.Length || text[end] is '|' or '\n';
        bool beginsCell = start > 0 && text[start - 1] == '|';
        bool beginsRow = start == 1 || (start > 1 && text[start - 2] == '\n');
        return endsCell && beginsCell && !beginsRow;
    }
}
