using ReportMetrics.Quantities;
using ReportMetrics.Rules;
using ReportMetrics.Segmentation;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Cuts a sentence into the stretches that belong to each of its figures.</summary>
internal static class SiteReader
{
    // A longer rest is a noun of its own, whose words the pack does not know: then the figure does not go on from the one before.
    private const int LongestRest = 8;

    private static readonly uint Fillers = RuleSet.Bit(ContextRole.Filler) | RuleSet.Bit(ContextRole.Whole) | RuleSet.Bit(ContextRole.Part)
        | RuleSet.Bit(ContextRole.Each) | RuleSet.Bit(ContextRole.ThisYear) | RuleSet.Bit(ContextRole.RecentYears);

    private static readonly uint Comparing = RuleSet.Bit(ContextRole.Comparison) | RuleSet.Bit(ContextRole.Change);

    /// <summary>Appends a site for each figure of a sentence.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="figures">The figures of the sentence, half-open.</param>
    /// <param name="hits">The hits of the sentence, half-open.</param>
    /// <param name="stop">Asked at each figure.</param>
    public static void Read(ReportReading reading, int sentence, Range figures, Range hits, ref StopCheck stop)
    {
        int firstSite = reading.Sites.Count;
        int start = reading.Sentences[sentence].Start;
        int end = reading.Sentences[sentence].End;
        hits = WithRunInHeading(reading, sentence, hits);
        int previousEnd = start;
        int clauseStart = start;
        for (int figure = figures.Start.Value; figure < figures.End.Value; figure++)
        {
            FigureMention mention = reading.Figures[figure];
            stop.At(mention.Start);
            ReadOnlySpan<char> gap = reading.Text[previousEnd..mention.Start];
            // 、 or 和 straight behind a figure parts it from the next: 审查合同9份、文书5份.
            int mark = figure == figures.Start.Value ? ClauseMarks.LastIn(gap) : Math.Max(ClauseMarks.LastIn(gap), reading.JoinAt(previousEnd) - 1);
            clauseStart = mark < 0 ? clauseStart : previousEnd + mark + 1;
            reading.Sites.Add(new FigureSite
            {
                Figure = figure,
                Sentence = sentence,
                Start = mention.Start,
                End = mention.End,
                ClauseStart = clauseStart,
                OwnStart = figure > figures.Start.Value && EndsInJoin(reading, gap) ? mention.Start : mark < 0 ? previousEnd : clauseStart,
                SentenceHits = hits.Start.Value,
                InheritFirst = hits.Start.Value,
            });
            previousEnd = mention.End;
        }

        CloseSites(reading, firstSite, end);
        AssignHits(reading, firstSite, hits);
        RunReader.Read(reading, firstSite);
        for (int site = firstSite; site < reading.Sites.Count; site++)
        {
            stop.At(reading.Sites[site].Start);
            GoOn(reading, site, firstSite);
        }
    }

    // 普法活动：全年34场: what the heading on the same line names, the figures behind it need not name again.
    private static Range WithRunInHeading(ReportReading reading, int sentence, Range hits)
    {
        if (!IsBehindRunInHeading(reading, sentence))
        {
            return hits;
        }

        reading.HitsOfSentence(sentence - 1, out int first, out _);
        return first..hits.End;
    }

    private static bool IsBehindRunInHeading(ReportReading reading, int sentence) =>
        sentence > 0 && reading.Sentences[sentence - 1].Kind == SentenceKind.Heading
        && reading.Sentences[sentence - 1].Paragraph == reading.Sentences[sentence].Paragraph;

    private static void CloseSites(ReportReading reading, int firstSite, int sentenceEnd)
    {
        Span<FigureSite> sites = reading.SiteSpan[firstSite..];
        int list = sites.Length;
        bool isGoverned = false;
        for (int i = sites.Length - 1; i >= 0; i--)
        {
            ref FigureSite site = ref sites[i];
            int next = i + 1 < sites.Length ? sites[i + 1].Start : sentenceEnd;
            if (i < list)
            {
                list = FirstOfList(reading, sites, i);
                isGoverned = RunReader.IsGoverned(reading, sites[list]);
            }

            int mark = ClauseMarks.Behind(reading, site.End, next);
            bool joined = i + 1 < sites.Length && reading.JoinAt(site.End) > 0;
            site.OwnEnd = joined ? site.End : mark;
            site.ClauseEnd = (joined && !isGoverned) || mark < next || i + 1 == sites.Length ? site.OwnEnd : sites[i + 1].ClauseEnd;
            site.ClauseEnd = isGoverned ? ClauseMarks.BehindAsides(reading, site.ClauseEnd, sentenceEnd) : site.ClauseEnd;
        }
    }

    private static int FirstOfList(ReportReading reading, ReadOnlySpan<FigureSite> sites, int member)
    {
        while (member > 0 && reading.JoinAt(sites[member - 1].End) > 0)
        {
            member--;
        }

        return member;
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
        site.IsLabelled = rest <= LongestRest && IsUnderLabel(reading, index, firstSite);
        if (rest > LongestRest || (rest > 0 && !site.IsLabelled && !MayNameInPassing(reading, index, firstSite)))
        {
            return;
        }

        int stop = Math.Max(site.SentenceHits, site.BeforeFirst - ReportReading.NearHits);
        int hit = site.BeforeFirst - 1;
        while (hit >= stop && (IsFiller(reading, hit) || reading.Has(hit, ContextRole.PerUnit) || reading.IsMereKind(hit) || reading.HasAny(hit, Comparing) || reading.IsInFigure(hit)))
        {
            hit--;
        }

        if (hit >= stop)
        {
            site.GoesOn = true;
            site.BeforeFirst = FirstOfClause(reading, index, firstSite, hit, stop);
        }
    }

    // 研究法治工作：党委3次，政府2次: the label before the colon names what both count.
    private static bool IsUnderLabel(ReportReading reading, int index, int firstSite)
    {
        FigureSite site = reading.Sites[index];
        return (site.ClauseStart > 0 && reading.Text[site.ClauseStart - 1] is '：' or ':')
            || (index > firstSite && reading.Sites[index - 1].IsLabelled && !CountsOtherThing(reading, index, firstSite));
    }

    // The hits of the clause that a hit ends; that of the figure before, where the hit is its own.
    private static int FirstOfClause(ReportReading reading, int index, int firstSite, int hit, int stop)
    {
        if (index > firstSite && reading.Sites[index - 1] is var before && hit >= before.BeforeFirst && hit < before.BeforeEnd)
        {
            return before.BeforeFirst;
        }

        int sentence = reading.Sites[index].Sentence;
        int opening = IsBehindRunInHeading(reading, sentence) ? sentence - 1 : sentence;
        int clause = ClauseMarks.Before(reading, reading.Sentences[opening].Start, reading.Hits[hit].Start) + 1;
        while (hit > stop && reading.Hits[hit - 1].Start >= clause)
        {
            hit--;
        }

        return hit;
    }

    // Characters beside the figure that are no filler; int.MaxValue where a word of the pack stands there.
    private static int Rest(ReportReading reading, in FigureSite site)
    {
        if (IsForSomeone(reading, site))
        {
            return int.MaxValue;
        }

        int rest = site.Start - site.OwnStart - YearBefore(reading, site);
        for (int hit = site.BeforeFirst; hit < site.BehindEnd; hit++)
        {
            bool isBehind = hit >= site.BeforeEnd;
            if (reading.IsMereKind(hit))
            {
                continue;
            }

            if (!IsFiller(reading, hit) && !(isBehind ? reading.HasAny(hit, Comparing) : IsComparison(reading, hit)))
            {
                return int.MaxValue;
            }

            rest -= isBehind ? 0 : reading.Hits[hit].End - reading.Hits[hit].Start;
        }

        return Math.Max(rest, 0);
    }

    // 为8人协调落实: 为 with a figure and a verb behind it is no 成功率为98%.
    private static bool IsForSomeone(ReportReading reading, in FigureSite site) =>
        reading.Text[site.OwnStart..site.Start] is "为" && site.OwnEnd > site.End;

    // Length of 2020年的 in 比2020年的240万元, of 2023年 in 2023年同期72件.
    private static int YearBefore(ReportReading reading, in FigureSite site)
    {
        int particle = site.Start > site.OwnStart && reading.Text[site.Start - 1] == '的' ? 1 : 0;
        int year = reading.LastYearBefore(site.Start);
        if (year < 0 || reading.Years[year].Start < site.OwnStart)
        {
            return particle;
        }

        int preposition = reading.Years[year].Start > site.OwnStart && reading.Text[reading.Years[year].Start - 1] is '与' or '同' or '和' or '由' or '从' or '跟' ? 1 : 0;
        return reading.Years[year].End - reading.Years[year].Start + particle + preposition;
    }

    private static bool CountsOtherThing(ReportReading reading, int index, int firstSite) =>
        index > firstSite && (reading.UnitsOf(reading.Sites[index]) & reading.UnitsOf(reading.Sites[index - 1])) == 0;

    // 较去年的, 比2020年的: a figure of another year is of what the figure before is of.
    private static bool IsComparison(ReportReading reading, int hit) =>
        reading.Has(hit, ContextRole.Comparison) || reading.Has(hit, ContextRole.LastYear);

    // 培训12场，机关500人次; not behind ；, where another thing begins.
    private static bool MayNameInPassing(ReportReading reading, int index, int firstSite) =>
        CountsOtherThing(reading, index, firstSite)
        && reading.Text[..reading.Sites[index].ClauseStart] is not [.., '；' or ';'];

    // 审查文件7件、41份合同: behind a joining word the figure's noun follows it.
    private static bool EndsInJoin(ReportReading reading, ReadOnlySpan<char> gap)
    {
        foreach (string join in reading.Rules.Conjunctions)
        {
            if (gap.Length > join.Length && gap.EndsWith(join, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFiller(ReportReading reading, int hit) => reading.HasAny(hit, Fillers);
}
