namespace ReportMetrics.Resolution;

/// <summary>
/// Picks the observation that stands for each indicator: reached, of the report's own period (else of the latest),
/// from a sentence that speaks of the whole before one that speaks of a part; stated before counted; first in the text. Reused from report to report.
/// </summary>
internal sealed class HeadlineSelector
{
    private readonly Dictionary<string, int> _chosen = new(StringComparer.Ordinal);

    public void Select(ReportReading reading)
    {
        Span<Draft> drafts = reading.DraftSpan;
        _chosen.Clear();
        for (int i = 0; i < drafts.Length; i++)
        {
            if (drafts[i].Rule is { } rule && drafts[i].Status.Status == ObservationStatus.Actual
                && (!_chosen.TryGetValue(rule.Indicator.Id, out int best) || Rank(reading, drafts[i]).CompareTo(Rank(reading, drafts[best])) < 0))
            {
                _chosen[rule.Indicator.Id] = i;
            }
        }

        foreach (int draft in _chosen.Values)
        {
            drafts[draft].Headline = true;
        }
    }

    // Lower is better; the first in the text wins among equals.
    private static (bool OtherPeriod, int Age, int Scope, int Method) Rank(ReportReading reading, in Draft draft)
    {
        int year = reading.Document.Year ?? 0;
        ReferencePeriod? period = draft.Period.Period;
        bool own = period is null || (period.Value.FirstYear == year && period.Value.LastYear == year);
        int scope = draft.SpeaksOfPart || draft.PartOf >= 0 ? 2 : draft.SpeaksOfWhole ? 0 : 1;
        return (!own, own ? 0 : -period!.Value.LastYear, scope, draft.Method == ObservationMethod.Counted ? 1 : 0);
    }
}
