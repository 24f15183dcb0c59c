using BenchmarkDotNet.Attributes;
using ReportMetrics.Benchmarks.Budgets;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks;

/// <summary>The samples with one, three and ten times the rules.</summary>
public class RuleCountBenchmarks
{
    private readonly SourceText[] _sources = [.. ReportTexts.Samples.Select(sample => new SourceText(sample.Text))];
    private MetricExtractor _extractor = null!;

    [Params(1, 3, 10)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup() => _extractor = ScalingBudgets.WithRules(Times, _sources);

    [Benchmark]
    public void Extract() => Array.ForEach(_sources, source => _extractor.Extract(source));
}

/// <summary>The same ten megabytes as reports of different length: the times can be compared as they stand.</summary>
public class LengthBenchmarks
{
    private const int Bytes = 10 << 20;

    private SourceText[] _sources = [];

    [Params(10 << 10, 1 << 20, 10 << 20)]
    public int BytesOfReport { get; set; }

    [GlobalSetup]
    public void Setup() => _sources = [.. Enumerable.Range(1, Bytes / BytesOfReport).Select(seed => new SourceText(GeneratedReport.OfBytes(BytesOfReport, seed)))];

    [Benchmark]
    public void Extract() => Array.ForEach(_sources, source => MetricExtractor.Default.Extract(source));
}

/// <summary>A thousand reports on one and more threads.</summary>
public class ParallelBenchmarks
{
    private readonly SourceText[] _sources = ParallelBudget.ThousandReports();

    [Params(1, 2, 4)]
    public int Threads { get; set; }

    [Benchmark]
    public void Extract() => ParallelBudget.Extract(_sources, Threads);
}
