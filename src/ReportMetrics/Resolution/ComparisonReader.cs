using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Tells figures that compare from figures that count: changes (同比增长12%) and rates per unit (每月2次).</summary>
internal static class ComparisonReader
{
    // 增长了约12%: what may stand between the verb and the figure.
    private const int NearestWords = 2;

    public static bool Compares(ReportReading reading, in FigureSite site) =>
        IsPerUnit(reading, site) || IsChange(reading, site) || IsColumnOfChanges(reading, site);

    private static bool IsPerUnit(ReportReading reading, in FigureSite site)
    {
        for (int hit = site.BeforeFirst; hit < site.BeforeEnd; hit++)
        {
            if (reading.Has(hit, ContextRole.PerUnit) && reading.Hits[hit].Start >= site.OwnStart)
            {
                return true;
            }
        }

        return false;
    }

    // 增长12% is a change, 增长到12% is a level.
    private static bool IsChange(ReportReading reading, in FigureSite site)
    {
        int last = reading.LastHitBefore(site.Start);
        while (last >= 0 && reading.Hits[last].Start >= site.OwnStart && !reading.Has(last, ContextRole.Change) && reading.Has(last, ContextRole.Filler))
        {
            last--;
        }

        if (last >= 0 && reading.Hits[last].Start >= site.OwnStart && reading.Has(last, ContextRole.Change))
        {
            ReadOnlySpan<char> between = reading.Text[reading.Hits[last].End..site.Start];
            return between.Length <= NearestWords && !between.ContainsAny('到', '至', '为');
        }

        return false;
    }

    private static bool IsColumnOfChanges(ReportReading reading, in FigureSite site)
    {
        for (int hit = site.HeadFirst; hit < site.HeadEnd; hit++)
        {
            if (reading.Has(hit, ContextRole.Change) || reading.Has(hit, ContextRole.Comparison))
            {
                return true;
            }
        }

        return false;
    }
}
