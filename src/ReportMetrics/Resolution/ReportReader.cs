using ReportMetrics.Quantities;
using ReportMetrics.Rules;
using ReportMetrics.Segmentation;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Takes a report through all stages. Keeps its buffers from report to report; not thread-safe.</summary>
internal sealed class ReportReader(RuleSet rules)
{
    private readonly ReportReading _reading = new(rules);
    private readonly ReportResolver _resolver = new();
    private readonly FigureScanner _figures = new(rules.Vocabulary);
    private readonly DocumentReader _document = new(rules.WordsOf(ContextRole.TitleEnd), rules.WordsOf(ContextRole.BodyEnd), rules.WordsOf(ContextRole.AreaEnd));

    public MetricReport Read(SourceText source, CancellationToken cancellation)
    {
        using NormalizedText text = NormalizedText.Create(source.Text);
        _reading.Begin(text, _document.Read(source, text) with { Source = source.Name });
        _figures.Scan(text.Chars, _reading.Mentions);
        rules.Scanner.Scan(text.Chars, _reading.Hits);
        _resolver.Resolve(_reading, cancellation);
        return ReportFactory.Create(source, _reading);
    }
}
