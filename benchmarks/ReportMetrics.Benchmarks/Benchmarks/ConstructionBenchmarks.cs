using BenchmarkDotNet.Attributes;
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
        using Stream resource = typeof(RulePack).Assembly.GetManifestResourceStream($"{Engine.PackId}.rules.json")!;
        using StreamReader reader = new(resource);
        _json = reader.ReadToEnd();
        _pack = RulePack.BuiltIn(Engine.PackId);
    }

    [Benchmark]
    public RulePack ReadPack() => RulePack.Parse(_json, Engine.PackId);

    [Benchmark]
    public MetricExtractor BuildExtractor() => MetricExtractor.CreateBuilder().AddPack(_pack).Build();
}
