using ReportMetrics.Rules;
using ReportMetrics.Segmentation;

namespace ReportMetrics.Resolution;

/// <summary>The period that stands above a figure: in the headings, or where its paragraph begins.</summary>
internal static class HeadingPeriod
{
    private static readonly uint OwnYear = RuleSet.Bit(ContextRole.Partial) | RuleSet.Bit(ContextRole.ThisYear);

    private const int NearestWords = 3;

    /// <summary>The period that the headings above a place name, or <see langword="null"/>.</summary>
    public static GroundedPeriod? InHeadings(ReportReading reading, int sentence, int place)
    {
        for (int heading = reading.HeadingOf(sentence); reading.HasYearAbove(heading) || reading.IsAbove(heading, ContextRole.NextYear) || reading.IsAbove(heading, ContextRole.PlanHeading); heading = reading.ParentOf(heading))
        {
            if (MixedHeading.IsBeforePlans(reading, heading, place))
            {
                continue;
            }

            reading.TextOfHeading(heading, out int start, out int end);
            int year = reading.LastYearBefore(end);
            if (year >= 0 && reading.Years[year].Start >= start)
            {
                return PeriodReader.PeriodOf(reading, reading.Years[year], PeriodBasis.Heading);
            }

            if (reading.Document.Year is { } current && NextYearIn(reading, heading, end, place, current) is { } next)
            {
                return next;
            }
        }

        return null;
    }

    // 三、明年工作; 三、下步打算 of the year that the section names (2026年是普法启动之年) or else of the next: the report's own has passed.
    private static GroundedPeriod? NextYearIn(ReportReading reading, int heading, int headingEnd, int place, int current)
    {
        reading.HitsOfHeading(heading, out int first, out int last);
        for (int hit = first; hit < last; hit++)
        {
            if (reading.Has(hit, ContextRole.NextYear))
            {
                return PeriodReader.ByWord(reading, hit, current + 1, PeriodBasis.Heading);
            }

            if (reading.Has(hit, ContextRole.PlanHeading) && !IsOfHalfYear(reading, first, last))
            {
                int named = reading.LastYearBefore(place);
                bool isNext = named >= 0 && reading.Years[named].Start > headingEnd && reading.Years[named].Year == current + 1 && reading.Years[named].LastYear == current + 1;
                return isNext ? PeriodReader.PeriodOf(reading, reading.Years[named], PeriodBasis.Heading) : PeriodReader.ByWord(reading, hit, current + 1, PeriodBasis.Heading);
            }
        }

        return null;
    }

    // 下半年工作打算 of a report on the first half is of its own year.
    private static bool IsOfHalfYear(ReportReading reading, int first, int last) => (reading.RolesOf(first, last) & OwnYear) != 0;

    /// <summary>The next year, for a plan in a paragraph that begins with it (2025年，我局将围绕…。计划培训4期); <see langword="null"/> elsewhere.</summary>
    public static GroundedPeriod? OfPlanOpening(ReportReading reading, int sentence)
    {
        if (reading.Document.Year is not { } current)
        {
            return null;
        }

        Sentence opening = reading.Sentences[reading.OpeningOf(sentence)];
        int end = Math.Min(opening.End, opening.Start + NearestWords);
        int year = reading.LastYearBefore(end);
        if (year >= 0 && reading.Years[year].Start >= opening.Start)
        {
            return reading.Years[year].Year == current + 1 ? PeriodReader.PeriodOf(reading, reading.Years[year], PeriodBasis.Sentence) : null;
        }

        int hit = reading.FirstNearHit(opening.Start, end);
        return hit < reading.Hits.Count && reading.Hits[hit].Start < end && reading.Has(hit, ContextRole.NextYear) ? PeriodReader.ByWord(reading, hit, current + 1, PeriodBasis.Word) : null;
    }
}
