using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Whether a figure is given for the whole report (全年, 全镇, 共) or for a part of it (其中, 村级).</summary>
internal static class ScopeReader
{
    // At the head of a sentence a word of the whole reaches all its clauses.
    public static bool SpeaksOfWhole(ReportReading reading, in ClausePlace place)
    {
        if (place.Has(ContextRole.Whole))
        {
            return true;
        }

        if ((reading.RolesOfSentence(place.Sentence) & RuleSet.Bit(ContextRole.Whole)) == 0)
        {
            return false;
        }

        reading.HitsOfSentence(place.Sentence, out int first, out int end);
        int start = reading.Sentences[place.Sentence].Start;
        int headEnd = ClauseMarks.From(reading, start, reading.Sentences[place.Sentence].End);
        for (int hit = first; hit < end && reading.Hits[hit].Start < headEnd; hit++)
        {
            if (reading.Has(hit, ContextRole.Whole))
            {
                return true;
            }
        }

        return false;
    }

    public static bool SpeaksOfPart(in ClausePlace place) => place.Has(ContextRole.Part) || place.Has(ContextRole.Partial);
}
