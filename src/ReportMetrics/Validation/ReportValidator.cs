using ReportMetrics.Text;

namespace ReportMetrics.Validation;

/// <summary>Checks the figures of a report against each other. Reports what does not add up and repairs nothing. Not thread-safe.</summary>
internal sealed class ReportValidator
{
    private readonly List<Finding> _findings = [];
    private readonly RepetitionCheck _repetitions = new();

    /// <summary>What does not add up, in order of the first figure concerned; first what concerns none.</summary>
    public IReadOnlyList<Finding> Validate(ReportFigures figures, StopCheck stop = default)
    {
        _findings.Clear();
        PeriodCheck.Check(figures, _findings, ref stop);
        _repetitions.Check(figures, _findings, ref stop);
        for (int first = 0; first < figures.All.Length;)
        {
            stop.At(figures.Draft(first).Start);
            Range passage = figures.PassageFrom(first);
            RateCheck.Check(figures, passage, _findings);
            TotalCheck.Check(figures, passage, _findings);
            first = passage.End.Value;
        }

        return _findings.Count == 0 ? [] : [.. _findings.OrderBy(finding => finding.Observations.Count == 0 ? -1 : finding.Observations[0])];
    }
}
