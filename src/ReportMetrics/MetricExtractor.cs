using ReportMetrics.Resolution;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics;

/// <summary>
/// Reads reports with a fixed set of rule packs. Build once, extract many times, from any thread.
/// Each thread at work has rules of its own, kept for later extractions: as many sets as there were threads at work at once.
/// </summary>
public sealed class MetricExtractor
{
    private static readonly Lazy<MetricExtractor> DefaultExtractor =
        new(() => CreateBuilder().AddPack(RulePack.BuiltIn("zh-rule-of-law")).Build());

    // Under a lock of a few instructions: the first use of the framework's concurrent collections costs a program's start 8 ms.
    private readonly List<ReportReader> _idleReaders = [];
    private readonly Func<RuleSet> _newRules;
    private readonly ExtractionOptions _options;
    private readonly ExplainFigures _explain;

    internal MetricExtractor(Func<RuleSet> newRules, ExtractionOptions options)
    {
        _newRules = newRules;
        _options = options;
        _explain = Explain;
        _idleReaders.Add(NewReader());
    }

    /// <summary>The extractor for annual rule-of-law reports (pack <c>zh-rule-of-law</c>), built at first use.</summary>
    public static MetricExtractor Default => DefaultExtractor.Value;

    /// <summary>Starts an extractor with packs of your own.</summary>
    /// <returns>An empty builder.</returns>
    public static MetricExtractorBuilder CreateBuilder() => new();

    /// <summary>Extracts every figure of a report.</summary>
    /// <param name="text">The report; any string. Text without figures gives a report without observations.</param>
    /// <returns>The figures, with what the report says of itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ReportTooLongException">The text is longer than <see cref="ExtractionOptions.MaximumLength"/>.</exception>
    public MetricReport Extract(string text) => Extract(new SourceText(text));

    /// <summary>Extracts every figure of a report.</summary>
    /// <param name="source">The report and what to call it.</param>
    /// <param name="cancellationToken">Stops the reading within some 65,000 characters of the stage that it is in.</param>
    /// <returns>The figures, with what the report says of itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="ReportTooLongException">The text is longer than <see cref="ExtractionOptions.MaximumLength"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public MetricReport Extract(SourceText source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Length > _options.MaximumLength)
        {
            throw new ReportTooLongException(source.Length, _options.MaximumLength);
        }

        ReportReader reader = TakeReader();
        try
        {
            MetricReport report = reader.Read(source, new StopCheck(cancellationToken));
            report.Explainer = _explain;
            return report;
        }
        finally
        {
            // Also of a cancelled extraction: a reader begins each text afresh, and its lists have grown to the length of such texts.
            Return(reader);
        }
    }

    private IReadOnlyList<FigureExplanation> Explain(SourceText source, IReadOnlyList<Observation> observations, TextSpan span)
    {
        ReportReader reader = TakeReader();
        IReadOnlyList<FigureExplanation> explanations = reader.Explain(source, observations, span);
        Return(reader);
        return explanations;
    }

    private ReportReader TakeReader()
    {
        lock (_idleReaders)
        {
            if (_idleReaders.Count > 0)
            {
                ReportReader reader = _idleReaders[^1];
                _idleReaders.RemoveAt(_idleReaders.Count - 1);
                return reader;
            }
        }

        return NewReader();
    }

    // With rules of its own: tables that two cores read leave their caches sooner than those of one alone, and what patterns learn needs no lock.
    private ReportReader NewReader() => new(_newRules());

    private void Return(ReportReader reader)
    {
        lock (_idleReaders)
        {
            _idleReaders.Add(reader);
        }
    }
}
