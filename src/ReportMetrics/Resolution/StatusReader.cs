using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Whether a figure is planned: by its year, its headings, or a word of planning in its sentence.</summary>
internal static class StatusReader
{
    /// <summary>The status of a figure at a place.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="place">Where the figure starts.</param>
    /// <param name="period">The figure's period.</param>
    /// <param name="previousIsPlanned">Whether the figure before it in the sentence is planned.</param>
    /// <param name="isLowerBound">Whether it is a figure of at least so much (98%以上), as a target is.</param>
    public static GroundedStatus Read(ReportReading reading, in ClausePlace place, ReferencePeriod? period, bool previousIsPlanned, bool isLowerBound = false)
    {
        return UnderPlan(reading, place.Sentence, place.Start)
            ?? (period?.LastYear > reading.Document.Year
                ? new GroundedStatus(StatusBasis.LaterPeriod, 0, 0)
                : ByWord(reading, place.From(reading, BeforeColon(reading, place)), previousIsPlanned, isLowerBound));
    }

    private static GroundedStatus? UnderPlan(ReportReading reading, int sentence, int place)
    {
        for (int heading = reading.HeadingOf(sentence); reading.IsAbove(heading, ContextRole.PlanHeading); heading = reading.ParentOf(heading))
        {
            if (MixedHeading.IsBeforePlans(reading, heading, place))
            {
                continue;
            }

            reading.HitsOfHeading(heading, out int first, out int end);
            for (int hit = first; hit < end; hit++)
            {
                if (reading.Has(hit, ContextRole.PlanHeading))
                {
                    return new GroundedStatus(StatusBasis.Heading, reading.Hits[hit].Start, reading.Hits[hit].End);
                }
            }
        }

        return null;
    }

    private static int BeforeColon(ReportReading reading, in ClausePlace place)
    {
        int start = reading.Sentences[place.Sentence].Start;
        bool isBehindColon = place.ClauseStart > start && reading.Text[place.ClauseStart - 1] is ':' or '：';
        return isBehindColon ? ClauseMarks.Before(reading, start, place.ClauseStart - 1) + 1 : place.ClauseStart;
    }

    // A plan word reaches its own clause, the one behind its colon (预期目标是：增长5%), and on from one planned figure to the next until the text turns to what was done.
    private static GroundedStatus ByWord(ReportReading reading, in ClausePlace clause, bool previousIsPlanned, bool isLowerBound)
    {
        uint plan = RuleSet.Bit(ContextRole.Plan) | (isLowerBound ? RuleSet.Bit(ContextRole.Aim) : 0);
        for (int hit = clause.EndHit - 1; hit >= clause.FirstHit && (clause.Roles & plan) != 0; hit--)
        {
            if (reading.HasAny(hit, plan))
            {
                return new GroundedStatus(StatusBasis.Word, reading.Hits[hit].Start, reading.Hits[hit].End);
            }
        }

        bool turns = clause.Has(ContextRole.Whole) || clause.Has(ContextRole.ThisYear);
        return new GroundedStatus(previousIsPlanned && !turns ? StatusBasis.FigureBefore : StatusBasis.NoPlan, 0, 0);
    }
}
