using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>
/// Finds the tables of web pages whose cells were torn onto lines of their own, or have only wide spaces between them, and makes them tables like any
/// other. A table is known by the words that end the names of its columns and proven by the kinds of cells that return in each of its rows, two at least;
/// anything else stays prose. Keeps its buffers from text to text, but no text; not thread-safe.
/// </summary>
internal sealed class FlattenedTables
{
    private const int FewestColumns = 2;
    private const int FewestRows = 2;
    private const int FewestKnownNames = 2;

    // Columns of words before the first figure of a row that has no number: name, unit, another.
    private const int MostLabels = 3;

    private readonly ColumnNames _names;
    private readonly TableColumns _columns = new();
    private readonly RowCells _row = new();
    private readonly ValueList<RowParagraphs> _rows = new();
    private readonly ValueList<int> _cellEnds = new();
    private int _wordsEnd;

    /// <summary>Takes the words of the language, simplified.</summary>
    /// <param name="heads">Words that end the names of columns: 序号, 项目, 数量.</param>
    /// <param name="remarks">Names of last columns that may be empty in all rows: 备注.</param>
    public FlattenedTables(IReadOnlyList<string> heads, IReadOnlyList<string> remarks) => _names = new ColumnNames(heads, remarks);

    /// <summary>Makes table rows of the paragraphs that are cells or rows of such tables.</summary>
    /// <param name="source">The original text.</param>
    /// <param name="text">The same text, normalised; changed.</param>
    /// <param name="stop">Asked on the way.</param>
    public void Restore(SourceText source, NormalizedText text, StopCheck stop = default)
    {
        _row.Begin(source.Text, text, stop);
        _rows.Clear();
        _cellEnds.Clear();
        _wordsEnd = -1;
        try
        {
            ReadTables(text);
        }
        finally
        {
            _row.Forget();
        }

        if (_rows.Count > 0)
        {
            text.MakeRows(_rows.Items, _cellEnds.Items, stop);
        }
    }

    private void ReadTables(NormalizedText text)
    {
        for (int i = 0; i < text.Paragraphs.Length;)
        {
            i = _row.TryTake(i, lines: 1) && _names.IsHead(_row[0]) && TryRead(i, out int end) ? end : i + 1;
        }
    }

    private bool TryRead(int first, out int end)
    {
        if (_row.Count > 1)
        {
            return TryReadTable(first, _row.Count, onLines: false, out end);
        }

        // The first row begins at its number, or at its name a few cells before its first figure.
        int figure = FindFigure(first + 1);
        for (int labels = 0; figure > 0 && labels <= MostLabels; labels++)
        {
            if (TryReadTable(first, figure - labels - first, onLines: true, out end))
            {
                return true;
            }
        }

        end = first;
        return false;
    }

    /// <summary>Reads the table that begins at a paragraph with so many heads, a cell or a row on each line.</summary>
    private bool TryReadTable(int first, int heads, bool onLines, out int end)
    {
        end = first;
        int body = first + (onLines ? heads : 1);
        if (heads is < FewestColumns or > TableColumns.Most || !_row.TryTake(first, body - first))
        {
            return false;
        }

        bool isKnown = CountKnownNames() >= FewestKnownNames;
        int fewest = Math.Max(FewestColumns, _names.IsRemark(_row[heads - 1]) ? heads - 1 : heads);
        isKnown = isKnown || (_row.TryTake(body, lines: 1) && CellKinds.Ordinal(_row[0]) > 0);
        for (int columns = heads; isKnown && columns >= fewest; columns--)
        {
            int lines = onLines ? columns : 1;
            if (TryReadRows(body, columns, lines, out end) && (columns == heads || _columns.EndInFigure))
            {
                AddRow(first, body, isHead: true);
                for (int row = body; row < end; row += lines)
                {
                    AddRow(row, row + lines, isHead: false);
                }

                return true;
            }
        }

        return false;
    }

    private int CountKnownNames()
    {
        int known = 0;
        for (int i = 0; i < _row.Count; i++)
        {
            known += _names.IsHead(_row[i]) ? 1 : 0;
        }

        return known;
    }

    private bool TryReadRows(int first, int columns, int lines, out int end)
    {
        int rows = 0;
        for (end = first; _row.TryTake(end, lines) && _row.Count == columns && (rows == 0 ? BeginsTable() : _columns.TryGoOn(_row)); end += lines)
        {
            rows++;
        }

        return rows >= FewestRows;
    }

    // What is itself the name of a column still belongs to the heads: they began with the table's title.
    private bool BeginsTable() => !_names.IsWordAlone(_row[0]) && _columns.TryBegin(_row);

    private void AddRow(int first, int end, bool isHead)
    {
        _row.TryTake(first, end - first);
        _rows.Add(new RowParagraphs(first, end, isHead));
        for (int i = 0; i + 1 < _row.Count; i++)
        {
            _cellEnds.Add(_row.EndOf(i));
        }
    }

    // The first figure on a line of its own, if only words stand on the lines before it; kept, as the lines before it ask for it too. -1 if there is none.
    private int FindFigure(int from)
    {
        _wordsEnd = Math.Max(_wordsEnd, from);
        while (_row.TryTake(_wordsEnd, lines: 1) && _row.Count == 1 && CellKinds.Of(_row[0]) is CellKind.Text or CellKind.Blank)
        {
            _wordsEnd++;
        }

        return _row.TryTake(_wordsEnd, lines: 1) && _row.Count == 1 && CellKinds.Of(_row[0]) == CellKind.Figure ? _wordsEnd : -1;
    }
}
