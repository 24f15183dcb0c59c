using BenchmarkDotNet.Attributes;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks;

/// <summary>Texts that are made to be slow, short and ten times as long: the second may take ten times as long as the first.</summary>
public class HostileBenchmarks
{
    private SourceText _source = null!;

    public static IEnumerable<string> Names => Texts().Select(text => text.Name);

    [ParamsSource(nameof(Names))]
    public string Of { get; set; } = "";

    [Params(10, 1)]
    public int Share { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        HostileText hostile = Texts().Single(text => string.Equals(text.Name, Of, StringComparison.Ordinal));
        _source = new SourceText(hostile.Write(hostile.Count / Share));
    }

    [Benchmark]
    public MetricReport Extract() => MetricExtractor.Default.Extract(_source);

    private static IReadOnlyList<HostileText> Texts() => HostileText.All(RuleSetBuilder.Build([RulePack.BuiltIn(Engine.PackId)]));
}
