using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Finds parts that nothing announces by the words that name them: a kind of what was just counted (调解员45名，女性8名), or its rank (居前两位).</summary>
internal static class KindReader
{
    // 有, 为: what may stand between a figure and the word behind it.
    private const int LongestRest = 1;

    private const int LongestList = 8;

    private static readonly uint Passed = RuleSet.Bit(ContextRole.Filler) | RuleSet.Bit(ContextRole.Whole) | RuleSet.Bit(ContextRole.Each);

    /// <summary>The total of a figure that a kind names; -1 if there is none.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="site">Index of the figure's site.</param>
    /// <param name="firstSite">First site of the sentence.</param>
    public static int TotalOf(ReportReading reading, int site, int firstSite)
    {
        if (!IsNamed(reading, site, firstSite))
        {
            return -1;
        }

        for (int candidate = site - 1; candidate >= Math.Max(firstSite, site - TotalFinder.Farthest) && TotalFinder.Gap(reading, candidate + 1).IndexOfAny('；', ';') < 0; candidate--)
        {
            if (!TotalFinder.MayBeTotal(reading, candidate, site) || TotalFinder.IsPart(reading, candidate))
            {
                continue;
            }

            // 邻里80件、家庭60件: one of a list, or of a kind itself, has no kinds.
            bool isThing = TotalFinder.RuleOf(reading, candidate) is not null && reading.JoinAt(reading.Sites[candidate].End) == 0 && !IsNamed(reading, candidate, firstSite);
            if (!isThing || Agrees(reading, candidate, site))
            {
                return isThing ? candidate : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a figure goes on with the kinds of a total: named as one, or joined to one.</summary>
    public static bool GoesOn(ReportReading reading, int total, int site, int firstSite) =>
        Agrees(reading, total, site) && (IsNamed(reading, site, firstSite) || (reading.JoinAt(reading.Sites[site - 1].End) > 0 && !SlotFinder.Acts(reading, reading.Sites[site])));

    /// <summary>Whether a figure may count a kind of what a total counts: no rule counts it as another thing.</summary>
    public static bool Agrees(ReportReading reading, int total, int site) =>
        TotalFinder.RuleOf(reading, site) is not { } rule || TotalFinder.RuleOf(reading, total) is not { } whole
        || rule.Indicator == whole.Indicator || TotalFinder.IsKind(reading, rule.Indicator.Id, whole.Indicator.Id);

    private static bool IsNamed(ReportReading reading, int site, int firstSite)
    {
        FigureSite figure = reading.Sites[site];
        return figure.HeadStop == 0 && !SlotFinder.Acts(reading, figure)
            && (IsNamedBefore(reading, figure) || IsNamedBehind(reading, figure) || IsRankedBefore(reading, site, firstSite) || IsRankedBehind(reading, site));
    }

    // 女性8名, 邻里纠纷有80件.
    private static bool IsNamedBefore(ReportReading reading, in FigureSite figure)
    {
        int place = figure.Start;
        for (int hit = figure.BeforeEnd - 1; hit >= figure.BeforeFirst && reading.Hits[hit].Start >= figure.OwnStart && place == reading.Hits[hit].End; hit--)
        {
            if (reading.Has(hit, ContextRole.Kind))
            {
                return true;
            }

            ulong units = reading.UnitsOf(figure);
            if (!reading.HasAny(hit, Passed) && (!reading.Rules.IsObject(reading.Hits[hit].Meaning, units) || reading.Rules.IsAction(reading.Hits[hit].Meaning, units)))
            {
                return false;
            }

            place = reading.Hits[hit].Start;
        }

        return false;
    }

    // 8名女性: with nothing else in the clause.
    private static bool IsNamedBehind(ReportReading reading, in FigureSite figure)
    {
        int hit = figure.BehindFirst;
        return hit + 1 == figure.BehindEnd && figure.OwnStart == figure.Start && reading.Has(hit, ContextRole.Kind)
            && reading.Hits[hit].Start - figure.End <= LongestRest && figure.OwnEnd - reading.Hits[hit].End <= LongestRest;
    }

    // 邻里纠纷最多，有80件.
    private static bool IsRankedBefore(ReportReading reading, int site, int firstSite)
    {
        FigureSite figure = reading.Sites[site];
        int rank = reading.LastHitBefore(figure.OwnStart);
        return site > firstSite && rank >= 0 && reading.Has(rank, ContextRole.Kind) && reading.Hits[rank].Start >= reading.Sites[site - 1].End
            && reading.Hits[rank].End + 1 == figure.OwnStart && reading.Text[figure.OwnStart..figure.Start] is "" or "有" or "为" or "达" or "占";
    }

    // 物业497件、停车221件居前两位: the last of a list says it of all.
    private static bool IsRankedBehind(ReportReading reading, int site)
    {
        int last = site;
        while (last + 1 < reading.Sites.Count && last - site < LongestList && reading.JoinAt(reading.Sites[last].End) > 0)
        {
            last++;
        }

        FigureSite figure = reading.Sites[last];
        return figure.BehindFirst < figure.BehindEnd && figure.OwnStart < figure.Start
            && reading.Hits[figure.BehindFirst].Start - figure.End <= LongestRest && reading.Has(figure.BehindFirst, ContextRole.Kind);
    }
}
