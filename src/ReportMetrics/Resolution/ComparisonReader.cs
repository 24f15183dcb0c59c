using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Tells figures that compare from figures that count: changes (同比增长12%) and rates per unit (每月2次).</summary>
internal static class ComparisonReader
{
    // 增长了约12%: what may stand between the verb and the figure.
    private const int NearestWords = 2;

    private const int LongestUnknown = 1;

    /// <summary>The hit that makes a figure one that compares, -1 if it counts; a change is marked as such at its site.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="index">Index of the figure's site.</param>
    /// <param name="firstSite">Index of the first site of the sentence.</param>
    /// <param name="reason">How it compares.</param>
    public static int Read(ReportReading reading, int index, int firstSite, out ClaimReason reason)
    {
        ref FigureSite site = ref reading.SiteSpan[index];
        if (index > firstSite && IsListedBehindComparison(reading, site, index - 1))
        {
            Draft before = reading.Drafts[reading.DraftOf(index - 1)];
            site.IsChange = reading.Sites[index - 1].IsChange;
            site.InheritFirst = site.BeforeFirst;
            reason = site.IsChange ? ClaimReason.Change : before.Reason;
            return before.ComparisonHit;
        }

        reason = ClaimReason.PerUnit;
        int hit = PerUnit(reading, site);
        if (hit < 0)
        {
            reason = ClaimReason.Change;
            hit = Change(reading, site);
            site.IsChange = hit >= 0;
        }

        if (site.IsChange)
        {
            site.InheritFirst = index > firstSite && HasOnlyKnownWords(reading, site) ? reading.Sites[index - 1].BeforeFirst : site.BeforeFirst;
        }

        if (hit < 0)
        {
            reason = ClaimReason.ColumnOfChanges;
            hit = ColumnOfChanges(reading, site);
        }

        return hit;
    }

    private static int PerUnit(ReportReading reading, in FigureSite site)
    {
        for (int hit = site.BeforeEnd - 1; hit >= site.BeforeFirst; hit--)
        {
            // 每周五集中学法全年累计38次: behind the rate its sum is told.
            if (reading.Has(hit, ContextRole.Whole) && reading.Hits[hit].End - reading.Hits[hit].Start > 1)
            {
                return -1;
            }

            // The 件均 of 案件均为3件 is no word: one that is runs into it.
            bool isWord = hit == 0 || reading.Hits[hit - 1].End <= reading.Hits[hit].Start;
            if (isWord && reading.Has(hit, ContextRole.PerUnit) && reading.Hits[hit].Start >= site.OwnStart)
            {
                return hit;
            }
        }

        return -1;
    }

    // 增长12% is a change, 增长到12% is a level.
    private static int Change(ReportReading reading, in FigureSite site)
    {
        int last = reading.LastHitBefore(site.Start);
        while (last >= 0 && reading.Hits[last].Start >= site.OwnStart && !reading.Has(last, ContextRole.Change) && reading.Has(last, ContextRole.Filler))
        {
            last--;
        }

        if (last >= 0 && reading.Hits[last].Start >= site.OwnStart && reading.Has(last, ContextRole.Change))
        {
            ReadOnlySpan<char> between = reading.Text[reading.Hits[last].End..site.Start];
            return between.Length <= NearestWords && !between.ContainsAny('到', '至', '为') ? last : -1;
        }

        return -1;
    }

    // 分别增长5%、6%: the second is a change like the first.
    private static bool IsListedBehindComparison(ReportReading reading, in FigureSite site, int previous)
    {
        bool isListed = site.OwnStart == site.Start && reading.JoinAt(reading.Sites[previous].End) > 0;
        return isListed && reading.Drafts[reading.DraftOf(previous)].ComparisonHit >= 0;
    }

    // 、同比增长5% is a change of what the figure before it counts; ，用电量增长5% is not, whether or not the pack knows what it names.
    private static bool HasOnlyKnownWords(ReportReading reading, in FigureSite site)
    {
        int rest = site.Start - site.OwnStart;
        int last = reading.LastHitBefore(site.Start);
        for (int hit = reading.FirstNearHit(site.OwnStart, site.Start); hit <= last; hit++)
        {
            rest -= IsOfComparison(reading, hit) ? reading.Hits[hit].End - reading.Hits[hit].Start : 0;
        }

        return rest <= LongestUnknown;
    }

    private static bool IsOfComparison(ReportReading reading, int hit) =>
        reading.Has(hit, ContextRole.Change) || reading.Has(hit, ContextRole.Comparison) || reading.Has(hit, ContextRole.LastYear) || reading.Has(hit, ContextRole.Filler);

    private static int ColumnOfChanges(ReportReading reading, in FigureSite site)
    {
        for (int hit = site.HeadFirst; hit < site.HeadEnd; hit++)
        {
            if (reading.Has(hit, ContextRole.Change) || reading.Has(hit, ContextRole.Comparison))
            {
                return hit;
            }
        }

        return -1;
    }
}
