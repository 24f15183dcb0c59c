using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>The rows that name the columns of tables, cut into cells.</summary>
internal sealed class TableHeads
{
    private readonly record struct Head(int FirstCell, int Cells);

    private readonly ValueList<Head> _heads = new();
    private readonly ValueList<Cell> _cells = new();
    private bool _inTable;

    // The place up to which the bars of a row are counted: figures are asked for in text order.
    private int _rowStart = -1;
    private int _counted;
    private int _column;

    /// <summary>Index of the table whose rows are read; -1 if its columns have no names.</summary>
    internal int Current { get; private set; } = -1;

    internal void Clear()
    {
        _heads.Clear();
        _cells.Clear();
        _rowStart = -1;
        EndTable();
    }

    internal void EndTable()
    {
        _inTable = false;
        Current = -1;
    }

    /// <summary>Whether a row names the columns of the rows behind it; if so, it is kept.</summary>
    internal bool TryStart(NormalizedText text, int paragraph)
    {
        Paragraph row = text.Paragraphs[paragraph];
        bool mayBeHead = !_inTable || row.AfterGap || row.IsTableHead;
        _inTable = true;
        bool rowFollows = paragraph + 1 < text.Paragraphs.Length && text.Paragraphs[paragraph + 1].Kind == ParagraphKind.TableRow;
        if (!mayBeHead || !rowFollows || (!row.IsTableHead && HasNumberCell(text.Chars[row.Start..row.End])))
        {
            return false;
        }

        Current = _heads.Count;
        int first = _cells.Count;
        AddCells(text.Chars, row);
        _heads.Add(new Head(first, _cells.Count - first));
        return true;
    }

    internal bool TryGetColumnHead(ReadOnlySpan<char> chars, in Sentence sentence, int index, out Cell head)
    {
        head = default;
        if (sentence.Table < 0)
        {
            return false;
        }

        if (_rowStart != sentence.Start || index < _counted)
        {
            (_rowStart, _counted, _column) = (sentence.Start, sentence.Start, 0);
        }

        _column += chars[_counted..index].Count('|');
        _counted = index;
        Head table = _heads[sentence.Table];
        if (_column >= table.Cells)
        {
            return false;
        }

        head = _cells[table.FirstCell + _column];
        return head.End > head.Start;
    }

    private void AddCells(ReadOnlySpan<char> chars, in Paragraph row)
    {
        for (int start = row.Start; start <= row.End;)
        {
            int bar = chars[start..row.End].IndexOf('|');
            int end = bar < 0 ? row.End : start + bar;
            _cells.Add(new Cell(start, end));
            start = end + 1;
        }
    }

    // A year heads a column; any other cell that starts with a digit is a value.
    private static bool HasNumberCell(ReadOnlySpan<char> row)
    {
        for (int start = 0; start < row.Length;)
        {
            int bar = row[start..].IndexOf('|');
            ReadOnlySpan<char> cell = bar < 0 ? row[start..] : row.Slice(start, bar);
            if (!cell.IsEmpty && char.IsAsciiDigit(cell[0]) && !(WrittenDate.TryReadYear(cell, out _, out int length) && length < cell.Length && cell[length] == '年'))
            {
                return true;
            }

            start += cell.Length + 1;
        }

        return false;
    }
}
