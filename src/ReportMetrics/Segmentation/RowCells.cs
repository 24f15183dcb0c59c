using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>The cells of what may be a table's row: each on a line of its own, or all on one line with wide spaces between.</summary>
internal sealed class RowCells
{
    private const int LongestRow = 120;

    private readonly ValueList<Cell> _cells = new();
    private string _source = "";
    private NormalizedText _text = null!;
    private StopCheck _stop;

    internal int Count => _cells.Count;

    internal ReadOnlySpan<char> this[int cell] => _text.Chars[_cells[cell].Start.._cells[cell].End];

    /// <summary>Begins a text.</summary>
    /// <param name="source">The original text.</param>
    /// <param name="text">The same text, normalised.</param>
    /// <param name="stop">Asked wherever cells are taken.</param>
    internal void Begin(string source, NormalizedText text, StopCheck stop) => (_source, _text, _stop) = (source, text, stop);

    /// <summary>Lets go of the text, which a reader that waits for the next one would keep alive.</summary>
    internal void Forget() => Begin("", null!, default);

    /// <summary>Index behind a cell: of the break or the space that ends it, or else of the next cell's first character.</summary>
    internal int EndOf(int cell) => _cells[cell].End;

    /// <summary>Takes the cells of some paragraphs without markup: of one, what wide spaces set apart; of several, each as a whole.</summary>
    internal bool TryTake(int first, int lines)
    {
        _cells.Clear();
        if (lines > _text.Paragraphs.Length - first)
        {
            return false;
        }

        _stop.At(_text.Paragraphs[first].Start);
        foreach (Paragraph paragraph in _text.Paragraphs.Slice(first, lines))
        {
            if (paragraph.Kind != ParagraphKind.Plain || paragraph.End - paragraph.Start > LongestRow)
            {
                return false;
            }

            _cells.Add(new Cell(paragraph.Start, paragraph.End));
        }

        if (lines == 1)
        {
            Split();
        }

        return true;
    }

    // A word that is spaced out (项　目) is one cell.
    private void Split()
    {
        (int first, int end) = (_cells[0].Start, _cells[0].End);
        if (_text.ToSource(end - 1) - _text.ToSource(first) == end - 1 - first)
        {
            return;
        }

        _cells.Clear();
        int start = first;
        for (int i = start + 1; i < end; i++)
        {
            bool isSpace = _text.Chars[i] == ' ';
            int next = isSpace ? i + 1 : i;
            if (IsWide(_source.AsSpan(_text.ToSource(i - 1) + 1, _text.ToSource(next) - _text.ToSource(i - 1) - 1)))
            {
                _cells.Add(new Cell(start, i));
                start = next;
                i = next;
            }
        }

        _cells.Add(new Cell(start, end));
        if (_cells.Count == end - first)
        {
            _cells.Clear();
            _cells.Add(new Cell(first, end));
        }
    }

    // Two spaces or more, or one as wide as a character.
    private static bool IsWide(ReadOnlySpan<char> gap)
    {
        bool isWide = gap.Length > 1;
        foreach (char character in gap)
        {
            if (CharacterFolding.Fold(character) != CharacterFolding.Space)
            {
                return false;
            }

            isWide |= character == '\u3000';
        }

        return isWide;
    }
}
