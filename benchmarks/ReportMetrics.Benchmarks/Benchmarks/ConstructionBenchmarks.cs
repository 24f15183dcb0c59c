using BenchmarkDotNet.Attributes;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Rules;

namespace ReportMetrics.Benchmarks;

/// <summary>From the text of the built-in pack to an extractor.</summary>
[MemoryDiagnoser]
public class ConstructionBenchmarks
{
    private string _json = "";
    private RulePack _pack = null!;

    [GlobalSetup]
    public void Setup()
    {
        _json = File.ReadAllText(Path.Combine(ReportTexts.Root, "src", "ReportMetrics", "Packs", $"{Engine.PackId}.rules.json"));
        _pack = RulePack.BuiltIn(Engine.PackId);
    }

    [Benchmark]
    public RulePack ReadPack() => RulePack.Parse(_json, Engine.PackId);

    [Benchmark]
    public MetricExtractor BuildExtractor() => MetricExtractor.CreateBuilder().AddPack(_pack).Build();
}
