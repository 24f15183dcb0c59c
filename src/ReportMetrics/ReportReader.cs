using ReportMetrics.Quantities;
using ReportMetrics.Resolution;
using ReportMetrics.Rules;
using ReportMetrics.Segmentation;
using ReportMetrics.Text;
using ReportMetrics.Validation;

namespace ReportMetrics;

/// <summary>Takes a report through all stages. Keeps its buffers from report to report; not thread-safe.</summary>
internal sealed class ReportReader(RuleSet rules)
{
    private readonly ReportReading _reading = new(rules);
    private readonly ReportResolver _resolver = new();
    private readonly ReportValidator _validator = new();
    private readonly FigureScanner _figures = new(rules.Vocabulary);
    private readonly FlattenedTables _tables = new(rules.WordsOf(ContextRole.TableHead), rules.WordsOf(ContextRole.TableRemark));
    private readonly DocumentReader _document = new(rules.WordsOf(ContextRole.TitleEnd), rules.WordsOf(ContextRole.BodyEnd), rules.WordsOf(ContextRole.AreaEnd));

    /// <summary>The report with all its figures.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> says so; the reader stays usable.</exception>
    public MetricReport Read(SourceText source, StopCheck stop)
    {
        using NormalizedText text = NormalizedText.Create(source.Text, stop);
        Resolve(source, text, stop);
        Observation[] observations = ObservationFactory.Create(source, _reading, stop);
        IReadOnlyList<Finding> findings = _validator.Validate(new ReportFigures(_reading, observations), stop);
        return new MetricReport(_reading.Document, observations, findings) { Source = source };
    }

    /// <summary>Why the figures at a span are what they are, told by reading the report again.</summary>
    /// <param name="source">The report.</param>
    /// <param name="observations">What <see cref="Read"/> gave for it.</param>
    /// <param name="span">The span in the original text.</param>
    public IReadOnlyList<FigureExplanation> Explain(SourceText source, IReadOnlyList<Observation> observations, TextSpan span)
    {
        using NormalizedText text = NormalizedText.Create(source.Text);
        Resolve(source, text, default);
        return new ReportExplainer(_reading, observations).Explain(span);
    }

    private void Resolve(SourceText source, NormalizedText text, StopCheck stop)
    {
        _tables.Restore(source, text, stop);
        _reading.Begin(text, _document.Read(source, text, stop), stop);
        _figures.Scan(text.Chars, _reading.Mentions, stop);
        rules.Scanner.Scan(text.Chars, _reading.Hits, stop);
        _resolver.Resolve(_reading, stop);
    }
}
