using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Whether a figure is planned: by its year, its headings, or a word of planning in its sentence.</summary>
internal static class StatusReader
{
    /// <summary>The status of a figure at a place.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="clauseStart">Start of the clause.</param>
    /// <param name="place">Start of the figure.</param>
    /// <param name="period">The figure's period.</param>
    /// <param name="previousIsPlanned">Whether the figure before it in the sentence is planned.</param>
    public static GroundedStatus Read(ReportReading reading, int sentence, int clauseStart, int place, ReferencePeriod? period, bool previousIsPlanned)
    {
        return period?.LastYear > reading.Document.Year
            ? new GroundedStatus(StatusBasis.LaterPeriod, 0, 0)
            : UnderPlan(reading, sentence, place) ?? ByWord(reading, BeforeColon(reading, sentence, clauseStart), place, previousIsPlanned);
    }

    private static GroundedStatus? UnderPlan(ReportReading reading, int sentence, int place)
    {
        for (int heading = reading.HeadingOf(sentence); heading >= 0; heading = reading.ParentOf(heading))
        {
            reading.HitsOfHeading(heading, out int first, out int end);
            for (int hit = first; hit < end; hit++)
            {
                if (reading.Has(hit, ContextRole.PlanHeading) && !MixedHeading.IsBeforePlans(reading, heading, place))
                {
                    return new GroundedStatus(StatusBasis.Heading, reading.Hits[hit].Start, reading.Hits[hit].End);
                }
            }
        }

        return null;
    }

    private static int BeforeColon(ReportReading reading, int sentence, int clauseStart)
    {
        int start = reading.Sentences[sentence].Start;
        return clauseStart > start && reading.Text[clauseStart - 1] is ':' or '：' ? SiteReader.MarkBefore(reading, start, clauseStart - 1) + 1 : clauseStart;
    }

    // A plan word reaches its own clause, the one behind its colon (预期目标是：增长5%), and on from one planned figure to the next until the text turns to what was done.
    private static GroundedStatus ByWord(ReportReading reading, int clauseStart, int place, bool previousIsPlanned)
    {
        int first = reading.FirstNearHit(clauseStart, place);
        bool turns = false;
        for (int hit = reading.LastHitBefore(place); hit >= first; hit--)
        {
            if (reading.Has(hit, ContextRole.Plan))
            {
                return new GroundedStatus(StatusBasis.Word, reading.Hits[hit].Start, reading.Hits[hit].End);
            }

            turns |= reading.Has(hit, ContextRole.Whole) || reading.Has(hit, ContextRole.ThisYear);
        }

        return new GroundedStatus(previousIsPlanned && !turns ? StatusBasis.FigureBefore : StatusBasis.NoPlan, 0, 0);
    }
}
