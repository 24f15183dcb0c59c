namespace ReportMetrics.Text;

/// <summary>Decides whether a line goes on in the next: torn at a fixed width, at a page's end or by blank lines.</summary>
internal static class LineBreaks
{
    private const string SentenceEnd = "。！？；：!?;:…";
    private const string ClosingMarks = "”’」』）》】〉";
    private const string OpeningMarks = "“‘「『（《【〈";
    private const string CannotEnd = "，、,和及与";
    private const string CannotStart = "，、。；：！？,.%‰”’」』）》】〉";
    private const int LongestHeading = 60;
    private const int LongestSignature = 30;
    private const int ShortestProse = 30;
    private const int ShortestUnpunctuatedProse = 45;

    /// <summary>How far, in half-width columns, a full line of a wrapped text may stay behind the others: two characters and a number that is not split.</summary>
    private const int Ragged = 10;

    private const int MostClosingMarks = 4;
    private const int WidestWrap = 160;
    private const int NarrowestWrap = 30;
    private const int SampledLines = 400;
    private const int FewestTornLines = 4;

    private static readonly CharacterSet Punctuation = new("，。；：、,;:！？");

    /// <summary>The width in half-width columns at which the text was wrapped; 0 if its lines are paragraphs.</summary>
    /// <param name="source">The original text.</param>
    internal static int FindWrapWidth(ReadOnlySpan<char> source)
    {
        Span<int> widths = stackalloc int[WidestWrap + 2];
        Span<int> unfinished = stackalloc int[WidestWrap + 2];
        widths.Clear();
        unfinished.Clear();
        int lines = 0;
        while (!source.IsEmpty && lines < SampledLines)
        {
            int end = source.IndexOfAny('\r', '\n');
            ReadOnlySpan<char> line = (end < 0 ? source : source[..end]).Trim();
            source = end < 0 ? [] : source[(end + 1)..];
            if (!line.IsEmpty)
            {
                int width = Width(line);
                widths[width]++;
                unfinished[width] += EndsSentence(line, SentenceEnd) ? 0 : 1;
                lines++;
            }
        }

        return FindFullWidth(widths, unfinished, lines);
    }

    /// <summary>Width of a line in half-width columns; one more than any wrap width if it is wider.</summary>
    internal static int Width(ReadOnlySpan<char> line)
    {
        int width = 0;
        for (int i = 0; i < line.Length && width <= WidestWrap; i++)
        {
            width += line[i] < 0x100 ? 1 : 2;
        }

        return Math.Min(width, WidestWrap + 1);
    }

    /// <summary>Whether a paragraph goes on in the next line. Both are normalised and not empty; neither stands alone by its markup.</summary>
    /// <param name="paragraph">The paragraph so far.</param>
    /// <param name="open">What is known of it.</param>
    /// <param name="next">The next line.</param>
    /// <param name="indented">Whether the next line is indented.</param>
    /// <param name="wrapWidth">What <see cref="FindWrapWidth"/> found.</param>
    /// <param name="beforeDate">Whether a line that is a date follows the next line, with at most short lines between.</param>
    internal static bool GoesOn(ReadOnlySpan<char> paragraph, ref OpenParagraph open, ReadOnlySpan<char> next, bool indented, int wrapWidth, bool beforeDate)
    {
        if (Numbering.Read(next, out _) != NumberingStyle.None || IsDate(next) || next.SequenceEqual(paragraph))
        {
            return false;
        }

        if (Contains(OpeningMarks, paragraph[^1]) || (Contains(CannotStart, next[0]) && !IsUnitAlone(paragraph, next)))
        {
            return true;
        }

        if (wrapWidth > 0 && !indented && open.LastWidth >= wrapWidth - Ragged)
        {
            return !EndsSentence(paragraph, "。！？!?") && !(beforeDate && IsBare(next));
        }

        if (EndsSentence(paragraph, SentenceEnd) || Numbering.IsProsePoint(next))
        {
            return false;
        }

        if (Contains(CannotEnd, paragraph[^1]))
        {
            return true;
        }

        return !indented && (IsProse(paragraph, ref open, wrapWidth > 0) || IsTornBeforeFigure(paragraph, ref open, next)) && !(beforeDate && IsBare(next));
    }

    /// <summary>Whether a line is a date and nothing else.</summary>
    internal static bool IsDate(ReadOnlySpan<char> line) => WrittenDate.TryRead(line, out _, out int length) && length >= line.Length - 1;

    /// <summary>Whether a line is short and without punctuation, as a title line or a signature is.</summary>
    internal static bool IsBare(ReadOnlySpan<char> line) => line.Length <= LongestSignature && Punctuation.FirstIn(line) < 0;

    // A line of prose without an end is torn; a title, a heading, a site's path or a point of a list just ends.
    private static bool IsProse(ReadOnlySpan<char> paragraph, ref OpenParagraph open, bool isWrapped)
    {
        bool endsSentences = open.EndsSentences(paragraph);
        if (endsSentences || open.IsPath(paragraph))
        {
            return endsSentences;
        }

        if (paragraph.Length > LongestHeading)
        {
            return true;
        }

        if (isWrapped || Numbering.Read(paragraph, out _) != NumberingStyle.None)
        {
            return false;
        }

        return paragraph.Length >= (paragraph.IndexOfAny("，,") >= 0 ? ShortestProse : ShortestUnpunctuatedProse);
    }

    // A clause behind a comma that breaks off before a figure, however short: 全年受理，办结⏎86件.
    private static bool IsTornBeforeFigure(ReadOnlySpan<char> paragraph, ref OpenParagraph open, ReadOnlySpan<char> next) =>
        char.IsAsciiDigit(next[0]) && !WrittenDate.TryReadYear(next, out _, out _) && open.HasClause(paragraph);

    // The unit in a table whose cells stand on lines of their own; behind a number it belongs to that.
    private static bool IsUnitAlone(ReadOnlySpan<char> paragraph, ReadOnlySpan<char> next) =>
        next is "%" or "‰" && !char.IsAsciiDigit(paragraph[^1]);

    private static bool EndsSentence(ReadOnlySpan<char> paragraph, string marks)
    {
        int last = paragraph.Length - 1;
        int first = Math.Max(0, last - MostClosingMarks);
        while (last > first && Contains(ClosingMarks, paragraph[last]))
        {
            last--;
        }

        return Contains(marks, paragraph[last]);
    }

    // Wrapped text has many lines of the full width that end within a sentence, and hardly any beyond it.
    private static int FindFullWidth(ReadOnlySpan<int> widths, ReadOnlySpan<int> unfinished, int lines)
    {
        int beyond = widths[WidestWrap + 1];
        int full = WidestWrap;
        while (full > NarrowestWrap && beyond + widths[full] <= lines / 20)
        {
            beyond += widths[full--];
        }

        if (full <= NarrowestWrap || beyond > lines / 20)
        {
            return 0;
        }

        int torn = 0;
        for (int width = full - Ragged; width <= full; width++)
        {
            torn += unfinished[width];
        }

        return torn >= FewestTornLines && torn * 3 >= lines ? full : 0;
    }

    private static bool Contains(string marks, char character) => marks.Contains(character, StringComparison.Ordinal);
}
