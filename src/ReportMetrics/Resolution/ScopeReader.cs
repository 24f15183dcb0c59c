using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Whether a figure is given for the whole report (全年, 全镇, 共) or for a part of it (其中, 村级).</summary>
internal static class ScopeReader
{
    // At the head of a sentence a word of the whole reaches all its clauses.
    public static bool SpeaksOfWhole(ReportReading reading, in FigureSite site)
    {
        if (HasInClause(reading, site, ContextRole.Whole))
        {
            return true;
        }

        reading.HitsOfSentence(site.Sentence, out int first, out int end);
        int start = reading.Sentences[site.Sentence].Start;
        int headEnd = SiteReader.MarkFrom(reading, start, reading.Sentences[site.Sentence].End);
        for (int hit = first; hit < end && reading.Hits[hit].Start < headEnd; hit++)
        {
            if (reading.Has(hit, ContextRole.Whole))
            {
                return true;
            }
        }

        return false;
    }

    public static bool SpeaksOfPart(ReportReading reading, in FigureSite site) =>
        HasInClause(reading, site, ContextRole.Part) || HasInClause(reading, site, ContextRole.Partial);

    private static bool HasInClause(ReportReading reading, in FigureSite site, ContextRole role)
    {
        int first = reading.FirstNearHit(site.ClauseStart, site.Start);
        for (int hit = reading.LastHitBefore(site.Start); hit >= first; hit--)
        {
            if (reading.Has(hit, role))
            {
                return true;
            }
        }

        return false;
    }
}
