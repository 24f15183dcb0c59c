namespace ReportMetrics;

/// <summary>The figures of one report. Immutable and thread-safe.</summary>
public sealed partial class MetricReport
{
    internal MetricReport(DocumentInfo document, IReadOnlyList<Observation> observations, IReadOnlyList<Finding> findings)
    {
        Document = document;
        Observations = observations;
        Findings = findings;
    }

    /// <summary>What the report says of itself.</summary>
    public DocumentInfo Document { get; }

    /// <summary>Every figure, claimed or not, in text order.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>What does not add up, in order of the first figure concerned.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The observation that stands for an indicator in this report: see <see cref="Observation.Headline"/>.</summary>
    /// <param name="indicator">Id of the indicator.</param>
    /// <returns>The headline observation, or <see langword="null"/> if the report does not give the indicator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="indicator"/> is <see langword="null"/>.</exception>
    public Observation? Headline(string indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        foreach (Observation observation in Observations)
        {
            if (observation.Headline && string.Equals(observation.Indicator, indicator, StringComparison.Ordinal))
            {
                return observation;
            }
        }

        return null;
    }
}
