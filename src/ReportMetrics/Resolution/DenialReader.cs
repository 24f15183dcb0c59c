using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Reads denials as zero: 无民转刑, 未制定规范性文件, 没有行政复议、行政诉讼的案件.</summary>
internal static class DenialReader
{
    /// <summary>Appends a draft for each indicator that a sentence denies.</summary>
    public static void Read(ReportReading reading, int sentence, Range hits, ref StopCheck stop)
    {
        int end = hits.End.Value;
        for (int hit = hits.Start.Value; hit < end; hit++)
        {
            stop.At(reading.Hits[hit].Start);
            // The 零 of 三百零七处 denies nothing.
            if (reading.Has(hit, ContextRole.Negation) && !reading.IsInFigure(hit))
            {
                hit = ReadOne(reading, sentence, hits.Start.Value, hit, end);
            }
        }
    }

    // Returns the last hit that was read.
    private static int ReadOne(ReportReading reading, int sentence, int firstHit, int negation, int end)
    {
        int start = reading.Hits[negation].Start;
        int stop = SiteReader.MarkFrom(reading, start, reading.Sentences[sentence].End);
        int last = negation;
        while (last + 1 < end && reading.Hits[last + 1].Start < stop && !OpensAnother(reading, negation, last + 1))
        {
            last++;
        }

        stop = last + 1 < end && reading.Hits[last + 1].Start < stop ? reading.Hits[last + 1].Start - 1 : stop;
        if (reading.HasFigureWithin(start, stop))
        {
            return last;
        }

        int clause = SiteReader.MarkBefore(reading, reading.Sentences[sentence].Start, start) + 1;
        int from = negation;
        while (from > firstHit && reading.Hits[from - 1].Start >= clause)
        {
            from--;
        }

        Denial denial = new(sentence, from, negation, last + 1, clause, start, stop);
        if (!Claim(reading, denial, negation) && Follows(reading, negation, last, stop))
        {
            Claim(reading, denial with { Start = clause }, from);
        }

        return last;
    }

    // 行政败诉零发生, 败诉案件均无: what is denied stands before its denial.
    private static bool Follows(ReportReading reading, int negation, int last, int stop) =>
        last == negation && (reading.Text[reading.Hits[negation].Start] == '零' || reading.Hits[negation].End == stop);

    private static bool OpensAnother(ReportReading reading, int negation, int hit) =>
        reading.Has(hit, ContextRole.Negation) && hit > negation && reading.Text[reading.Hits[hit].Start - 1] == '、';

    // Whether some rule claims what stands from a hit on.
    private static bool Claim(ReportReading reading, Denial denial, int first)
    {
        int firstDraft = reading.Drafts.Count;
        for (int hit = first; hit < denial.HitsEnd; hit++)
        {
            CompiledRule? best = null;
            foreach (ushort concept in reading.Rules.ConceptsOf(reading.Hits[hit].Meaning))
            {
                foreach (CompiledRule rule in reading.Rules.DenialsOpenedBy(concept))
                {
                    bool fits = Fits(reading, rule, hit, denial);
                    best = fits && (best is null || Asked(rule) > Asked(best)) ? rule : best;
                }
            }

            if (best is not null && !IsDrafted(reading, firstDraft, best))
            {
                reading.Drafts.Add(ToDraft(reading, best, denial));
            }
        }

        return reading.Drafts.Count > firstDraft;
    }

    /// <summary>Whether a rule fits a denial.</summary>
    public static bool Fits(ReportReading reading, CompiledRule rule, Denial denial)
    {
        for (int hit = denial.Negation; hit < denial.HitsEnd; hit++)
        {
            if (Fits(reading, rule, hit, denial))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first hit of a denying clause that fills a slot, -1 if there is none.</summary>
    public static int Find(ReportReading reading, FrameSlot slot, Denial denial)
    {
        for (int hit = denial.HitsFirst; hit < denial.HitsEnd; hit++)
        {
            if (slot.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Meaning)))
            {
                return hit;
            }
        }

        return -1;
    }

    /// <summary>The hit that rules a rule out, -1 if there is none.</summary>
    public static int RulingOut(ReportReading reading, CompiledRule rule, Denial denial)
    {
        int not = rule.Not.IsAsked ? Find(reading, rule.Not, denial) : -1;
        if (not >= 0 || !rule.NotContext.IsAsked)
        {
            return not;
        }

        int inClause = Find(reading, rule.NotContext, denial);
        return inClause >= 0 ? inClause : SlotFinder.Above(reading, denial.Site, rule.NotContext).Hit;
    }

    /// <summary>How many slots a rule asks for; of the rules that fit a denial the one with the most wins.</summary>
    public static int Asked(CompiledRule rule) =>
        (rule.Action.IsAsked ? 1 : 0) + (rule.Object.IsAsked ? 1 : 0) + (rule.Context.IsAsked ? 1 : 0);

    // The object (or, for a rule without one, the action) must be the hit itself; the rest may stand anywhere in the clause.
    private static bool Fits(ReportReading reading, CompiledRule rule, int hit, Denial denial)
    {
        FrameSlot main = rule.Object.IsAsked ? rule.Object : rule.Action;
        return main.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Meaning))
            && (!rule.Object.IsAsked || !rule.Action.IsAsked || Find(reading, rule.Action, denial) >= 0)
            && (!rule.Context.IsAsked || Find(reading, rule.Context, denial) >= 0 || SlotFinder.Above(reading, denial.Site, rule.Context).IsFilled)
            && RulingOut(reading, rule, denial) < 0;
    }

    private static bool IsDrafted(ReportReading reading, int firstDraft, CompiledRule rule)
    {
        for (int draft = firstDraft; draft < reading.Drafts.Count; draft++)
        {
            if (reading.Drafts[draft].Rule!.Indicator == rule.Indicator)
            {
                return true;
            }
        }

        return false;
    }

    private static Draft ToDraft(ReportReading reading, CompiledRule rule, Denial denial)
    {
        ClausePlace place = ClausePlace.Of(reading, denial.Sentence, denial.Clause, denial.Start);
        GroundedPeriod period = PeriodReader.Read(reading, place);
        return new Draft
        {
            Start = denial.Start,
            End = denial.End,
            QuoteStart = denial.Clause,
            QuoteEnd = denial.End,
            Sentence = denial.Sentence,
            Figure = -1,
            Rule = rule,
            Method = ObservationMethod.Negated,
            Period = period,
            Status = StatusReader.Read(reading, place, period.Period, previousIsPlanned: false),
            PartOf = -1,
            Reason = ClaimReason.Denial,
            ComparisonHit = -1,
        };
    }
}
