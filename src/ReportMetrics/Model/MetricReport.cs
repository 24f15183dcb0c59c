using ReportMetrics.Text;

namespace ReportMetrics;

/// <summary>Explains the figures of a report at a span.</summary>
internal delegate IReadOnlyList<FigureExplanation> ExplainFigures(SourceText source, IReadOnlyList<Observation> observations, TextSpan span);

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

    /// <summary>The text that was read, to read it again where an explanation is asked for.</summary>
    internal SourceText? Source { get; init; }

    /// <summary>The extractor's way to explain; <see langword="null"/> for a report that none has read.</summary>
    internal ExplainFigures? Explainer { get; set; }

    /// <summary>
    /// Why the figures at a span are what they are: the evidence around them, the rules that competed, what each lacked and which
    /// won. Reads the report again, so it costs about as much as <c>Extract</c>.
    /// </summary>
    /// <param name="span">A span of the original text; one without length stands for the figure it lies in.</param>
    /// <returns>An explanation for each figure, denial or list that overlaps the span, in text order; empty if there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span is not within the text.</exception>
    public IReadOnlyList<FigureExplanation> Explain(TextSpan span)
    {
        int length = Source?.Length ?? 0;
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)span.Start + span.Length, length, nameof(span));
        return Explainer is null ? [] : Explainer(Source!, Observations, span);
    }

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
