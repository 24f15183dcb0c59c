namespace ReportMetrics.Documents;

/// <summary>A cell of a table as the file has it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Columns">Over how many columns it goes; 1 or more.</param>
/// <param name="Rows">Over how many rows it goes; 1 or more.</param>
/// <param name="GoesOn">Whether it is the cell above, going on (DOCX).</param>
internal readonly record struct TableCell(string Text, int Columns = 1, int Rows = 1, bool GoesOn = false);

/// <summary>
/// Lays cells over several columns or rows out so that each row has each column. The label of a group is repeated in each row it is of, for the figures
/// of that row need it; a cell with digits is not: a figure is read once.
/// </summary>
internal sealed class TableGrid
{
    /// <summary>Cells that go over several columns do not make a row wider than this; a page may claim any number.</summary>
    private const int MostColumns = 200;

    private readonly List<(string Text, int Rows)> _above = [];

    internal List<string> AddRow(IEnumerable<TableCell> cells)
    {
        var row = new List<string>();
        foreach (TableCell cell in cells)
        {
            TakeFromAbove(row);
            bool goesOn = cell.GoesOn && row.Count < _above.Count;
            string text = goesOn ? _above[row.Count].Text : cell.Text;
            for (int i = 0; i < cell.Columns && (i == 0 || row.Count < MostColumns); i++)
            {
                Keep(row.Count, i == 0 ? Label(text) : "", cell.Rows - 1);
                row.Add(i == 0 ? text : "");
            }
        }

        TakeFromAbove(row);
        return row;
    }

    private static string Label(string text) => text.Any(char.IsDigit) ? "" : text;

    private void TakeFromAbove(List<string> row)
    {
        while (row.Count < _above.Count && _above[row.Count].Rows > 0)
        {
            (string text, int rows) = _above[row.Count];
            _above[row.Count] = (text, rows - 1);
            row.Add(text);
        }
    }

    private void Keep(int column, string text, int rows)
    {
        while (_above.Count <= column)
        {
            _above.Add(("", 0));
        }

        _above[column] = (text, rows);
    }
}
