namespace ReportMetrics.Segmentation;

/// <summary>The kinds of cells that return in each row of a table; a first column of numbers counts the rows.</summary>
internal sealed class TableColumns
{
    /// <summary>A row of more cells is none.</summary>
    internal const int Most = 12;

    private readonly CellKind[] _kinds = new CellKind[Most];
    private int _count;
    private int _rowNumber;

    /// <summary>Whether rows end in a figure.</summary>
    internal bool EndInFigure => _kinds[_count - 1] == CellKind.Figure;

    /// <summary>Takes the kinds from the first row: a number or not, a name, and a figure somewhere behind it.</summary>
    internal bool TryBegin(RowCells row)
    {
        if (row.Count is < 2 or > Most)
        {
            return false;
        }

        _count = row.Count;
        _rowNumber = CellKinds.Ordinal(row[0]);
        int name = _rowNumber > 0 ? 1 : 0;
        bool hasFigure = false;
        for (int i = 0; i < row.Count; i++)
        {
            _kinds[i] = CellKinds.Of(row[i]);
            hasFigure |= i > name && _kinds[i] == CellKind.Figure;
            if (_kinds[i] == CellKind.None)
            {
                return false;
            }
        }

        return hasFigure && _kinds[name] == CellKind.Text;
    }

    /// <summary>Whether the next row has the same kinds; a dash stands for any but the first of them.</summary>
    internal bool TryGoOn(RowCells row)
    {
        int next = _rowNumber > 0 ? _rowNumber + 1 : 0;
        if (row.Count != _count || CellKinds.Ordinal(row[0]) != next)
        {
            return false;
        }

        bool hasFigure = false;
        for (int i = 0; i < _count; i++)
        {
            CellKind kind = CellKinds.Of(row[i]);
            bool fits = kind == _kinds[i] || (i > 0 && (kind == CellKind.Blank || (_kinds[i] == CellKind.Blank && kind != CellKind.None)));
            if (!fits)
            {
                return false;
            }

            _kinds[i] = _kinds[i] == CellKind.Blank ? kind : _kinds[i];
            hasFigure |= i > 0 && kind == CellKind.Figure;
        }

        _rowNumber = next;
        return hasFigure;
    }
}
