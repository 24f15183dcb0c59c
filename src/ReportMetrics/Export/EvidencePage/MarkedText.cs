using ReportMetrics.Segmentation;
using ReportMetrics.Text;

namespace ReportMetrics.Export;

/// <summary>Writes the text of a report as paragraphs, a line each, with its figures as links to their rows and its headings in bold.</summary>
internal sealed class MarkedText(HtmlText html, SourceText source, IReadOnlyList<FigureMark> marks)
{
    /// <summary>Level of the text's outermost headings, below those of the page.</summary>
    private const int TopLevel = 4;

    private readonly List<(TextSpan Span, int Level)> _headings = HeadingsOf(source);
    private int _mark;
    private int _heading;

    /// <summary>Writes the whole text; lines without anything are left out.</summary>
    /// <param name="writeMark">Writes a mark; it writes what stands in it with the action it is given.</param>
    public void Write(Action<FigureMark, Action> writeMark)
    {
        for (int line = 1; line <= source.LineCount;)
        {
            int first = line;
            TextSpan span = source.GetLine(line++);
            while (IsWithinMark(span.End) && line <= source.LineCount)
            {
                span = TextSpan.FromBounds(span.Start, source.GetLine(line++).End);
            }

            int length = source.Text.AsSpan(span.Start, span.Length).TrimEnd().Length;
            if (length > 0)
            {
                html.Markup($"<p data-line=\"{first}\">");
                WriteLine(TextSpan.FromBounds(span.Start, span.Start + length), writeMark);
                html.Markup("</p>\n");
            }
        }
    }

    /// <summary>Whether a line that ends here ends in the midst of a figure: 347, line end, 件.</summary>
    private bool IsWithinMark(int offset)
    {
        int mark = _mark;
        while (mark < marks.Count && marks[mark].Span.End <= offset)
        {
            mark++;
        }

        return mark < marks.Count && marks[mark].Span.Start < offset;
    }

    private void WriteLine(TextSpan line, Action<FigureMark, Action> writeMark)
    {
        int at = line.Start;
        for (; _mark < marks.Count && marks[_mark].Span.Start < line.End; _mark++)
        {
            TextSpan mark = marks[_mark].Span;
            WriteProse(TextSpan.FromBounds(at, mark.Start));
            writeMark(marks[_mark], () => WriteProse(mark));
            at = mark.End;
        }

        WriteProse(TextSpan.FromBounds(at, Math.Max(at, line.End)));
    }

    private void WriteProse(TextSpan prose)
    {
        for (int at = prose.Start; at < prose.End;)
        {
            while (_heading < _headings.Count && _headings[_heading].Span.End <= at)
            {
                _heading++;
            }

            bool inHeading = _heading < _headings.Count && _headings[_heading].Span.Start <= at;
            int end = _heading == _headings.Count ? prose.End
                : Math.Min(prose.End, inHeading ? _headings[_heading].Span.End : _headings[_heading].Span.Start);
            html.Markup(inHeading ? $"<b role=\"heading\" aria-level=\"{_headings[_heading].Level + TopLevel}\">" : $"").Text(source.Text.AsSpan(at, end - at)).Markup(inHeading ? "</b>" : "");
            at = end;
        }
    }

    private static List<(TextSpan Span, int Level)> HeadingsOf(SourceText source)
    {
        using NormalizedText text = NormalizedText.Create(source.Text);
        SegmentedText segments = new();
        segments.Read(text);
        List<(TextSpan Span, int Level)> headings = [];
        foreach (SectionHeading heading in segments.Headings)
        {
            headings.Add((text.ToSource(heading.Start, heading.End), heading.Level));
        }

        return headings;
    }
}
