namespace ReportMetrics.Text;

/// <summary>A table's row that stands in paragraphs of its own.</summary>
/// <param name="First">Index of the first of them.</param>
/// <param name="End">Index behind the last.</param>
/// <param name="IsHead">Whether it names the columns.</param>
internal readonly record struct RowParagraphs(int First, int End, bool IsHead);

/// <summary>Rows of tables that only a later stage knows for what they are.</summary>
internal sealed partial class NormalizedText
{
    /// <summary>Makes paragraphs the rows of tables, with <c>|</c> between the cells.</summary>
    /// <param name="rows">The rows, in text order.</param>
    /// <param name="cellEnds">Where each cell but the last of a row ends, in text order: at the break or the space behind it, or else where the next cell begins
    /// and spaces of the original text are left out.</param>
    /// <param name="stop">Asked on the way; a text that is left half done is of no more use.</param>
    internal void MakeRows(ReadOnlySpan<RowParagraphs> rows, ReadOnlySpan<int> cellEnds, StopCheck stop)
    {
        MergeParagraphs(rows, ref stop);
        int length = ShiftParagraphs(cellEnds, ref stop);
        SetBars(cellEnds, length, ref stop);
    }

    private void MergeParagraphs(ReadOnlySpan<RowParagraphs> rows, ref StopCheck stop)
    {
        Span<Paragraph> paragraphs = _paragraphs.Span;
        int kept = 0;
        int next = 0;
        foreach (RowParagraphs row in rows)
        {
            while (next < row.First)
            {
                paragraphs[kept++] = paragraphs[next++];
            }

            Paragraph first = paragraphs[row.First];
            stop.At(first.Start);
            paragraphs[kept++] = new Paragraph(first.Start, paragraphs[row.End - 1].End, ParagraphKind.TableRow, BoldEnd: first.Start, IsTableHead: row.IsHead, AfterGap: first.AfterGap);
            next = row.End;
        }

        while (next < paragraphs.Length)
        {
            paragraphs[kept++] = paragraphs[next++];
        }

        _paragraphs.Truncate(kept);
    }

    // A bar takes the place of what ends a cell, or is put in where nothing does.
    private bool IsPutIn(int cellEnd) => _chars[cellEnd] is not ('\n' or ' ');

    // Returns the length of the text with the bars that are put in.
    private int ShiftParagraphs(ReadOnlySpan<int> cellEnds, ref StopCheck stop)
    {
        int bar = 0;
        int shift = 0;
        foreach (ref Paragraph paragraph in _paragraphs.Span)
        {
            stop.At(paragraph.Start);
            int start = paragraph.Start + shift;
            int bold = paragraph.BoldEnd + shift;
            for (; bar < cellEnds.Length && cellEnds[bar] < paragraph.End; bar++)
            {
                shift += IsPutIn(cellEnds[bar]) ? 1 : 0;
            }

            paragraph = paragraph with { Start = start, End = paragraph.End + shift, BoldEnd = bold };
        }

        return Length + shift;
    }

    // From the end on, so that each character moves once. There is room: for each bar that is put in, spaces were left out.
    private void SetBars(ReadOnlySpan<int> cellEnds, int length, ref StopCheck stop)
    {
        int source = Length;
        int target = length;
        Length = length;
        for (int bar = cellEnds.Length - 1; bar >= 0; bar--)
        {
            stop.At(length - target);
            int end = cellEnds[bar];
            bool isPutIn = IsPutIn(end);
            int from = isPutIn ? end : end + 1;
            int count = source - from;
            target -= count + 1;
            Array.Copy(_chars, from, _chars, target + 1, count);
            Array.Copy(_offsets, from, _offsets, target + 1, count);
            _offsets[target] = isPutIn ? _offsets[end - 1] + 1 : _offsets[end];
            _chars[target] = '|';
            source = end;
        }
    }
}
