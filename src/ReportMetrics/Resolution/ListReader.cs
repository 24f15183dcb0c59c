using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Counts members that are named one by one: 建成甲村、乙社区、丙村法治示范村 are 3.</summary>
internal static class ListReader
{
    /// <summary>Appends a draft for each counted list of a sentence.</summary>
    public static void Read(ReportReading reading, int sentence, Range hits, ref StopCheck stop)
    {
        for (int hit = hits.Start.Value; hit < hits.End.Value; hit++)
        {
            stop.At(reading.Hits[hit].Start);
            foreach (ushort concept in reading.Rules.ConceptsOf(reading.Hits[hit].Meaning))
            {
                foreach (CompiledRule rule in reading.Rules.ListsOpenedBy(concept))
                {
                    if (rule.Object.Concepts.Contains(concept) && TryRead(reading, sentence, hits, hit, rule))
                    {
                        return;
                    }
                }
            }
        }
    }

    private static bool TryRead(ReportReading reading, int sentence, Range hits, int objectHit, CompiledRule rule)
    {
        int objectStart = reading.Hits[objectHit].Start;
        int clause = ClauseMarks.Before(reading, reading.Sentences[sentence].Start, objectStart) + 1;
        int first = objectHit;
        while (first > hits.Start.Value && reading.Hits[first - 1].Start >= clause)
        {
            first--;
        }

        if ((rule.Action.IsAsked && !Stands(reading, rule.Action, first, objectHit)) || (rule.Not.IsAsked && Stands(reading, rule.Not, first, objectHit)))
        {
            return false;
        }

        int start = NamesStart(reading, rule, clause, first, objectHit);
        int count = CountMembers(reading, rule, start, first, objectHit, out int end);
        if (count < 2 || reading.HasFigureWithin(start, objectStart))
        {
            return false;
        }

        reading.Drafts.Add(ToDraft(reading, sentence, rule, clause, start, end, count));
        return true;
    }

    private static bool Stands(ReportReading reading, FrameSlot slot, int first, int end)
    {
        for (int hit = first; hit < end; hit++)
        {
            if (slot.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Meaning)))
            {
                return true;
            }
        }

        return false;
    }

    // The names begin behind the verb, or behind the year or word that opens the clause.
    private static int NamesStart(ReportReading reading, CompiledRule rule, int clause, int first, int objectHit)
    {
        int start = clause;
        int year = reading.LastYearBefore(reading.Hits[objectHit].Start);
        if (year >= 0 && reading.Years[year].Start >= clause)
        {
            start = reading.Years[year].End;
        }

        for (int hit = first; hit < objectHit && !rule.Member.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Meaning)); hit++)
        {
            start = Math.Max(start, reading.Hits[hit].End);
        }

        return start;
    }

    // Each piece between joins must end in a member word; the last one ends before the object.
    private static int CountMembers(ReportReading reading, CompiledRule rule, int start, int first, int objectHit, out int end)
    {
        int count = 0;
        int piece = start;
        end = start;
        for (int hit = first; hit < objectHit; hit++)
        {
            if (reading.Hits[hit].Start < piece || !rule.Member.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Meaning)))
            {
                continue;
            }

            count++;
            end = reading.Hits[hit].End;
            int join = reading.JoinAt(end);
            if (join == 0)
            {
                break;
            }

            piece = end + join;
            if (EndsLikeMember(reading, piece, objectHit, reading.Hits[hit]))
            {
                end = reading.Hits[objectHit].Start;
                return count + 1;
            }
        }

        return reading.Text[end] == '等' ? 0 : count;
    }

    // 甲村、乙村民主法治示范村: the last name's word runs into the object's.
    private static bool EndsLikeMember(ReportReading reading, int piece, int objectHit, TermHit member)
    {
        int end = reading.Hits[objectHit].Start;
        ReadOnlySpan<char> last = piece < end ? reading.Text[piece..end] : default;
        return last.EndsWith(reading.Text[member.Start..member.End], StringComparison.Ordinal) && last.IndexOfAny("、和及与") < 0;
    }

    private static Draft ToDraft(ReportReading reading, int sentence, CompiledRule rule, int clause, int start, int end, int count)
    {
        ClausePlace place = ClausePlace.Of(reading, sentence, clause, start);
        GroundedPeriod period = PeriodReader.Read(reading, place);
        return new Draft
        {
            Start = start,
            End = end,
            QuoteStart = clause,
            QuoteEnd = ClauseMarks.From(reading, end, reading.Sentences[sentence].End),
            Sentence = sentence,
            Figure = -1,
            Rule = rule,
            Value = count,
            Method = ObservationMethod.Counted,
            Period = period,
            Status = StatusReader.Read(reading, place, period.Period, previousIsPlanned: false),
            PartOf = -1,
            Reason = ClaimReason.List,
            ComparisonHit = -1,
        };
    }
}
