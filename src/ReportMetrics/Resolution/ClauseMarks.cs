using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>The marks that part the clauses of a sentence.</summary>
internal static class ClauseMarks
{
    private const int FarthestMark = 200;
    private const int LongestAside = 60;
    private const int MostAsides = 3;
    private const int LongestParenthesis = 8;

    private static readonly CharacterSet Marks = new("，,；;：:（）()|【】[]。！？!?\n");

    /// <summary>Offset of the mark before a place, or just before <paramref name="from"/> if there is none near.</summary>
    public static int Before(ReportReading reading, int from, int place)
    {
        int start = Math.Max(from, place - FarthestMark);
        return start + Marks.LastIn(reading.Text[start..place]);
    }

    /// <summary>
    /// Offset of the first mark from a place on, or <paramref name="end"/>; a clause longer than <see cref="FarthestMark"/> is cut there. The place
    /// may lie behind the end: bold text that is a heading can end within a figure.
    /// </summary>
    public static int From(ReportReading reading, int place, int end)
    {
        end = Math.Clamp(end, place, place + FarthestMark);
        int mark = Marks.FirstIn(reading.Text[place..end]);
        return mark < 0 ? end : place + mark;
    }

    /// <summary>Index of the last mark in what stands before a figure, -1 if there is none; a closed parenthesis between a noun and its figure does not part them: 法治广场（公园）3个.</summary>
    public static int LastIn(ReadOnlySpan<char> gap)
    {
        int depth = 0;
        int outermost = -1;
        for (int i = gap.Length - 1; i >= 0; i--)
        {
            char character = gap[i];
            if (character is '）' or ')')
            {
                outermost = depth++ == 0 ? i : outermost;
            }
            else if (character is '（' or '(' && depth > 0)
            {
                depth--;
            }
            else if (depth == 0 && Marks.Contains(character))
            {
                return i;
            }
        }

        return depth > 0 ? outermost : -1;
    }

    /// <summary>Offset of the first mark behind a figure, or <paramref name="end"/>; a short parenthesis between a figure and its noun does not part them: 108名村（社区）“法律明白人”.</summary>
    public static int Behind(ReportReading reading, int place, int end)
    {
        int mark = From(reading, place, end);
        return mark > place ? BehindParenthesis(reading, mark, end, LongestParenthesis) : mark;
    }

    /// <summary>Offset of the mark behind the parentheses that open at one: 对23份合同（镇级8份，村级15份）、11件文件进行审查, where the verb is of all that the preposition governs.</summary>
    public static int BehindAsides(ReportReading reading, int mark, int end)
    {
        for (int aside = 0; aside < MostAsides; aside++)
        {
            mark = BehindParenthesis(reading, mark, end, LongestAside);
        }

        return mark;
    }

    // The mark itself where no parenthesis opens, or none that closes soon.
    private static int BehindParenthesis(ReportReading reading, int mark, int end, int longest)
    {
        bool opens = mark < end && reading.Text[mark] is '（' or '(';
        int length = opens ? reading.Text[mark..Math.Min(end, mark + longest)].IndexOfAny('）', ')') : -1;
        return length < 0 ? mark : From(reading, mark + length + 1, end);
    }
}
