using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Finds a report's title among its first lines.</summary>
internal sealed class TitleReader(IReadOnlyList<string> titleEnds, BodyNames bodies, PlaceNames places)
{
    private const int MostOpeningLines = 60;
    private const int LongestLine = 70;
    private const int LongestRemainder = 6;
    private const int MostLines = 5;

    private static readonly CharacterSet NoTitle = new("。；！？|>〔〕：:");

    /// <summary>Number of paragraphs that stand before the report's text; the long lines of a site's navigation count among them.</summary>
    internal static int CountOpeningLines(NormalizedText text)
    {
        ReadOnlySpan<Paragraph> paragraphs = text.Paragraphs;
        int count = 0;
        while (count < paragraphs.Length && count < MostOpeningLines)
        {
            ReadOnlySpan<char> line = Line(text, count);
            bool isProse = line.Contains('。') || (line.Length > LongestLine && line.Contains('，'));
            if (isProse || (count > 0 && Numbering.Read(line, out _) != NumberingStyle.None))
            {
                break;
            }

            count++;
        }

        return count;
    }

    /// <summary>The title's lines, as a range of paragraphs; empty if there is none.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="openingLines">What <see cref="CountOpeningLines"/> found.</param>
    internal Range Read(NormalizedText text, int openingLines)
    {
        Range best = 0..0;
        int bestScore = 0;
        for (int i = 0; i < openingLines; i++)
        {
            if (!EndsTitle(Line(text, i)))
            {
                continue;
            }

            Range candidate = FirstLine(text, i)..LastLine(text, i, openingLines);
            int score = Score(text, candidate);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private bool EndsTitle(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || NoTitle.FirstIn(line) >= 0 || line[0] is '-' or '—' or '―' || WrittenDate.TryRead(line, out _, out _))
        {
            return false;
        }

        int bracket = line[^1] == '）' ? line.LastIndexOf('（') : -1;
        ReadOnlySpan<char> core = bracket > 0 ? line[..bracket] : line;
        foreach (string end in titleEnds)
        {
            if (core.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstLine(NormalizedText text, int line)
    {
        int first = line;
        while (first > 0 && line - first + 1 < MostLines && IsPartOfTitle(Line(text, first - 1), Line(text, first)))
        {
            first--;
        }

        return first;
    }

    private int LastLine(NormalizedText text, int line, int openingLines)
    {
        int next = line + 1;
        bool goesOn = next < openingLines && Line(text, next)[0] is '的' or '和' or '及' or '暨' or '与' or '并' && EndsTitle(Line(text, next));
        return goesOn ? next + 1 : next;
    }

    // A line above the title's last: 关于…, with a year, a place, or anything that a remainder like 工作报告 completes.
    private bool IsPartOfTitle(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        if (line.Length > LongestLine || NoTitle.FirstIn(line) >= 0 || next.StartsWith("关于", StringComparison.Ordinal) ||
            bodies.EndLength(line) > 0 || EndsTitle(line) || WrittenDate.TryRead(line, out _, out _))
        {
            return false;
        }

        bool isRemainder = next.Length <= LongestRemainder || next[0] == '的';
        return line.StartsWith("关于", StringComparison.Ordinal) || HasYear(line) || isRemainder || IsPlace(line);
    }

    private bool IsPlace(ReadOnlySpan<char> line) => places.TryReadChain(line, out Range place) && place.End.Value == line.Length;

    // The year tells the report's title from the names of columns and sites; the lines of one title count together.
    private int Score(NormalizedText text, Range lines)
    {
        int length = 0;
        int score = 1;
        for (int i = lines.Start.Value; i < lines.End.Value; i++)
        {
            ReadOnlySpan<char> line = Line(text, i);
            length += line.Length;
            score += HasYear(line) ? 4 : 0;
            score += places.TryReadChain(BodyNames.TrimPrefix(line), out _) ? 1 : 0;
        }

        return Math.Min(score, 6) + (length > LongestRemainder ? 1 : 0);
    }

    private static bool HasYear(ReadOnlySpan<char> line) => YearReader.Find(line, 0, out _) > 0;

    private static ReadOnlySpan<char> Line(NormalizedText text, int index)
    {
        Paragraph paragraph = text.Paragraphs[index];
        return text.Chars[paragraph.Start..paragraph.End];
    }
}
