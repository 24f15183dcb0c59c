using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Tells figures that compare from figures that count: changes (同比增长12%) and rates per unit (每月2次).</summary>
internal static class ComparisonReader
{
    // 增长了约12%: what may stand between the verb and the figure.
    private const int NearestWords = 2;

    /// <summary>The hit that makes a figure one that compares, -1 if it counts.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="site">The figure.</param>
    /// <param name="reason">How it compares.</param>
    public static int Find(ReportReading reading, in FigureSite site, out ClaimReason reason)
    {
        reason = ClaimReason.PerUnit;
        int hit = PerUnit(reading, site);
        if (hit < 0)
        {
            reason = ClaimReason.Change;
            hit = Change(reading, site);
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
        for (int hit = site.BeforeFirst; hit < site.BeforeEnd; hit++)
        {
            if (reading.Has(hit, ContextRole.PerUnit) && reading.Hits[hit].Start >= site.OwnStart)
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
