using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>A heading that announces what is lacking and then what is planned: 存在问题和下步打算, 差距与2025年安排.</summary>
internal static class MixedHeading
{
    // How many words back plans may have begun; keeps a section of any length linear.
    private const int FarthestTurn = 64;

    /// <summary>Whether a heading names shortcomings and the text under it has not yet turned to plans (下一步, 明年, 将开展).</summary>
    /// <param name="reading">The report.</param>
    /// <param name="heading">Index of the heading.</param>
    /// <param name="place">A place under it.</param>
    public static bool IsBeforePlans(ReportReading reading, int heading, int place)
    {
        reading.HitsOfHeading(heading, out int first, out int end);
        for (int hit = first; hit < end; hit++)
        {
            if (reading.Has(hit, ContextRole.Shortcoming))
            {
                return !HasTurned(reading, heading, end, place);
            }
        }

        return false;
    }

    private static bool HasTurned(ReportReading reading, int heading, int headingEnd, int place)
    {
        reading.TextOfHeading(heading, out _, out int textEnd);
        int year = reading.LastYearBefore(place);
        if (year >= 0 && reading.Years[year].Start >= textEnd && reading.Years[year].LastYear > reading.Document.Year)
        {
            return true;
        }

        int last = reading.LastHitBefore(place);
        for (int hit = last; hit >= headingEnd && last - hit < FarthestTurn; hit--)
        {
            if (reading.Has(hit, ContextRole.PlanHeading) || reading.Has(hit, ContextRole.Plan) || reading.Has(hit, ContextRole.NextYear))
            {
                return true;
            }
        }

        return false;
    }
}
