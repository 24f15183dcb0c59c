using System.Buffers;
using ReportMetrics.Quantities;
using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Cuts a sentence into the stretches that belong to each of its figures.</summary>
internal static class SiteReader
{
    // A longer rest is a noun of its own, whose words the pack does not know: then the figure does not go on from the one before.
    private const int LongestRest = 8;
    private const int FarthestMark = 200;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，,；;：:（）()|【】[]。！？!?\n");

    /// <summary>Appends a site for each figure of a sentence.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="figures">The figures of the sentence, half-open.</param>
    /// <param name="hits">The hits of the sentence, half-open.</param>
    public static void Read(ReportReading reading, int sentence, Range figures, Range hits)
    {
        int firstSite = reading.Sites.Count;
        int start = reading.Sentences[sentence].Start;
        int end = reading.Sentences[sentence].End;
        int previousEnd = start;
        int clauseStart = start;
        for (int figure = figures.Start.Value; figure < figures.End.Value; figure++)
        {
            FigureMention mention = reading.Figures[figure];
            ReadOnlySpan<char> gap = reading.Text[previousEnd..mention.Start];
            // 、 or 和 straight behind a figure parts it from the next: 审查合同9份、文书5份.
            int mark = figure == figures.Start.Value ? LastMark(gap) : Math.Max(LastMark(gap), reading.JoinAt(previousEnd) - 1);
            clauseStart = mark < 0 ? clauseStart : previousEnd + mark + 1;
            reading.Sites.Add(new FigureSite
            {
                Figure = figure,
                Sentence = sentence,
                Start = mention.Start,
                End = mention.End,
                ClauseStart = clauseStart,
                OwnStart = mark < 0 ? previousEnd : clauseStart,
                SentenceHits = hits.Start.Value,
            });
            previousEnd = mention.End;
        }

        CloseSites(reading, firstSite, end);
        AssignHits(reading, firstSite, hits);
        for (int site = firstSite; site < reading.Sites.Count; site++)
        {
            GoOn(reading, site, firstSite);
        }
    }

    /// <summary>Offset of the mark before a place, or just before <paramref name="from"/> if there is none near.</summary>
    public static int MarkBefore(ReportReading reading, int from, int place)
    {
        int start = Math.Max(from, place - FarthestMark);
        return start + reading.Text[start..place].LastIndexOfAny(Marks);
    }

    /// <summary>Offset of the first mark from a place on, or <paramref name="end"/>; a clause longer than <see cref="FarthestMark"/> is cut there.</summary>
    public static int MarkFrom(ReportReading reading, int place, int end)
    {
        end = Math.Min(end, place + FarthestMark);
        int mark = reading.Text[place..end].IndexOfAny(Marks);
        return mark < 0 ? end : place + mark;
    }

    // A closed parenthesis between a noun and its figure does not part them: 法治广场（公园）3个.
    private static int LastMark(ReadOnlySpan<char> gap)
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

    private static void CloseSites(ReportReading reading, int firstSite, int sentenceEnd)
    {
        Span<FigureSite> sites = reading.SiteSpan[firstSite..];
        for (int i = sites.Length - 1; i >= 0; i--)
        {
            ref FigureSite site = ref sites[i];
            int next = i + 1 < sites.Length ? sites[i + 1].Start : sentenceEnd;
            int mark = MarkFrom(reading, site.End, next);
            bool joined = i + 1 < sites.Length && reading.JoinAt(site.End) > 0;
            site.OwnEnd = joined ? site.End : mark;
            site.ClauseEnd = joined || mark < next || i + 1 == sites.Length ? site.OwnEnd : sites[i + 1].ClauseEnd;
        }
    }

    private static void AssignHits(ReportReading reading, int firstSite, Range hits)
    {
        ReadOnlySpan<TermHit> all = reading.HitSpan;
        int hit = hits.Start.Value;
        int end = hits.End.Value;
        foreach (ref FigureSite site in reading.SiteSpan[firstSite..])
        {
            site.BeforeFirst = hit = Skip(all, hit, end, site.OwnStart);
            site.BeforeEnd = hit = Skip(all, hit, end, site.Start);
            site.BehindFirst = hit = Skip(all, hit, end, site.End);
            site.BehindEnd = Skip(all, hit, end, site.OwnEnd);
        }
    }

    private static int Skip(ReadOnlySpan<TermHit> hits, int from, int end, int place)
    {
        while (from < end && hits[from].Start < place)
        {
            from++;
        }

        return from;
    }

    private static void GoOn(ReportReading reading, int index, int firstSite)
    {
        ref FigureSite site = ref reading.SiteSpan[index];
        int rest = Rest(reading, site);
        if (rest > LongestRest || (rest > 0 && !CountsOtherThing(reading, index, firstSite)))
        {
            return;
        }

        int stop = Math.Max(site.SentenceHits, site.BeforeFirst - ReportReading.NearHits);
        int hit = site.BeforeFirst - 1;
        while (hit >= stop && IsFiller(reading, hit))
        {
            hit--;
        }

        if (hit < stop)
        {
            return;
        }

        int clause = MarkBefore(reading, reading.Sentences[site.Sentence].Start, reading.Hits[hit].Start) + 1;
        site.GoesOn = true;
        site.BeforeEnd = hit + 1;
        while (hit > stop && reading.Hits[hit - 1].Start >= clause)
        {
            hit--;
        }

        site.BeforeFirst = hit;
    }

    // Characters beside the figure that are no filler; int.MaxValue where a word of the pack stands there.
    private static int Rest(ReportReading reading, in FigureSite site)
    {
        int rest = site.Start - site.OwnStart;
        for (int hit = site.BeforeFirst; hit < site.BeforeEnd; hit++)
        {
            if (!IsFiller(reading, hit))
            {
                return int.MaxValue;
            }

            rest -= reading.Hits[hit].End - reading.Hits[hit].Start;
        }

        return site.BehindFirst == site.BehindEnd ? Math.Max(rest, 0) : int.MaxValue;
    }

    private static bool CountsOtherThing(ReportReading reading, int index, int firstSite) =>
        index > firstSite && (reading.UnitsOf(reading.Sites[index]) & reading.UnitsOf(reading.Sites[index - 1])) == 0;

    private static bool IsFiller(ReportReading reading, int hit)
    {
        int word = reading.Hits[hit].Word;
        return reading.Rules.Has(word, ContextRole.Filler) || reading.Rules.Has(word, ContextRole.Whole) || reading.Rules.Has(word, ContextRole.Part)
            || reading.Rules.Has(word, ContextRole.Each) || reading.Rules.Has(word, ContextRole.ThisYear);
    }
}
