using BenchmarkDotNet.Attributes;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks;

/// <summary>End to end, on each sample.</summary>
[MemoryDiagnoser]
public class ExtractBenchmarks
{
    private SourceText _source = null!;

    public static IEnumerable<string> Samples => ReportTexts.Samples.Select(sample => sample.Name);

    [ParamsSource(nameof(Samples))]
    public string Sample { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _source = new SourceText(ReportTexts.Samples.Single(sample => string.Equals(sample.Name, Sample, StringComparison.Ordinal)).Text);

    [Benchmark]
    public MetricReport Extract() => MetricExtractor.Default.Extract(_source);
}
