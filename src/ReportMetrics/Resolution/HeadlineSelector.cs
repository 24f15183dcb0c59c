namespace ReportMetrics.Resolution;

/// <summary>
/// Picks the observation that stands for each indicator: reached, of the report's own period (else of the latest),
/// from a sentence that speaks of the whole before one that speaks of a part; stated before counted; first in the text. Reused from report to report.
/// </summary>
internal sealed class HeadlineSelector
{
    private const int None = -1;
    private const int Scopes = 3;
    private const int Methods = 2;

    // Above all years, so that any other period ranks behind the report's own.
    private const long OtherPeriod = 1_000_000;

    // By number of the indicator.
    private int[] _chosen = [];

    public void Select(ReportReading reading)
    {
        if (_chosen.Length < reading.Rules.Rules.Length)
        {
            _chosen = new int[reading.Rules.Rules.Length];
        }

        Span<Draft> drafts = reading.DraftSpan;
        for (int i = 0; i < _chosen.Length; i++)
        {
            _chosen[i] = None;
        }

        for (int i = 0; i < drafts.Length; i++)
        {
            if (drafts[i].Rule is { } rule && drafts[i].Status.Status == ObservationStatus.Actual)
            {
                ref int best = ref _chosen[rule.IndicatorNumber];
                best = best == None || Rank(reading, drafts[i]) < Rank(reading, drafts[best]) ? i : best;
            }
        }

        foreach (int draft in _chosen)
        {
            if (draft != None)
            {
                drafts[draft].Headline = true;
            }
        }
    }

    // Lower is better; the first in the text wins among equals.
    private static long Rank(ReportReading reading, in Draft draft)
    {
        int year = reading.Document.Year ?? 0;
        int scope = draft.SpeaksOfPart || draft.PartOf >= 0 ? 2 : draft.SpeaksOfWhole ? 0 : 1;
        int method = draft.Method == ObservationMethod.Counted ? 1 : 0;
        long age = draft.Period.Period is { } period && (period.FirstYear != year || period.LastYear != year) ? OtherPeriod - period.LastYear : 0;
        return (age * Scopes * Methods) + (scope * Methods) + method;
    }
}
