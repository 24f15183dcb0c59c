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
        int after = 0;
        for (int hit = hits.Start.Value; hit < end; hit++)
        {
            stop.At(reading.Hits[hit].Start);
            // The 零 of 三百零七处 denies nothing.
            if (reading.Has(hit, ContextRole.Negation) && !reading.IsInFigure(hit))
            {
                hit = ReadOne(reading, sentence, hits.Start.Value, hit, end, ref after);
            }
        }
    }

    // Returns the last hit that was read; what stands before a place is of the denial before.
    private static int ReadOne(ReportReading reading, int sentence, int firstHit, int negation, int end, ref int after)
    {
        int start = reading.Hits[negation].Start;
        int stop = ClauseMarks.From(reading, start, reading.Sentences[sentence].End);
        int last = negation;
        while (last + 1 < end && reading.Hits[last + 1].Start < stop && !OpensAnother(reading, negation, last + 1))
        {
            last++;
        }

        last = BeforeNextDenied(reading, negation, last);
        stop = last + 1 < end && reading.Hits[last + 1].Start < stop ? EndOfDenial(reading, last) : stop;
        if (reading.HasFigureWithin(start, stop))
        {
            return last;
        }

        int clause = ClauseMarks.Before(reading, reading.Sentences[sentence].Start, start) + 1;
        int own = Math.Max(clause, after);
        after = stop + 1;
        int from = negation;
        while (from > firstHit && reading.Hits[from - 1].Start >= own)
        {
            from--;
        }

        Denial denial = new(sentence, from, negation, last + 1, clause, start, stop);
        if (!Claim(reading, denial, negation) && Follows(reading, negation, last, stop))
        {
            Claim(reading, denial with { Start = own }, from, isBefore: last > negation);
        }

        return last;
    }

    // 行政复议零发生、行政诉讼零败诉: behind the 、 what the next denial denies.
    private static int BeforeNextDenied(ReportReading reading, int negation, int last)
    {
        int next = negation + 1;
        while (next <= last && !reading.Has(next, ContextRole.Negation))
        {
            next++;
        }

        int cut = next - 1;
        while (cut >= negation && reading.JoinAt(reading.Hits[cut].End) == 0)
        {
            cut--;
        }

        return next > last || cut < negation ? last : cut;
    }

    // Up to the join behind the last word, or to the character before the next word.
    private static int EndOfDenial(ReportReading reading, int last) =>
        reading.JoinAt(reading.Hits[last].End) > 0 ? reading.Hits[last].End : reading.Hits[last + 1].Start - 1;

    // 行政败诉零发生, 败诉案件均无, 规范性文件未制定: what is denied stands before its denial.
    private static bool Follows(ReportReading reading, int negation, int last, int stop) =>
        last > negation ? reading.Hits[last].End >= stop - 1 : (reading.Text[reading.Hits[negation].Start] == '零' || reading.Hits[negation].End == stop);

    private static bool OpensAnother(ReportReading reading, int negation, int hit) =>
        reading.Has(hit, ContextRole.Negation) && hit > negation && reading.Text[reading.Hits[hit].Start - 1] == '、';

    // Whether some rule claims what stands from a hit on; where it stands before its denial, the verb of the rule must be what is denied.
    private static bool Claim(ReportReading reading, Denial denial, int first, bool isBefore = false)
    {
        int firstDraft = reading.Drafts.Count;
        Range denied = (denial.Negation + 1)..denial.HitsEnd;
        for (int hit = first; hit < (isBefore ? denial.Negation : denial.HitsEnd); hit++)
        {
            CompiledRule? best = null;
            foreach (ushort concept in reading.Rules.ConceptsOf(reading.Hits[hit].Meaning))
            {
                foreach (CompiledRule rule in reading.Rules.DenialsOpenedBy(concept))
                {
                    bool fits = Fits(reading, rule, hit, denial) && (!isBefore || SlotFinder.IsAmong(reading, rule.Action, denied));
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
        return inClause >= 0 ? inClause : SlotFinder.AboveIsAboutOther(reading, denial.Site, rule.NotContext);
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
