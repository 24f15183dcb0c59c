using BenchmarkDotNet.Attributes;
using ReportMetrics.Benchmarks.Texts;

namespace ReportMetrics.Benchmarks;

/// <summary>The recogniser of quantities alone, on 100,000 characters.</summary>
[MemoryDiagnoser]
public class RecognizerBenchmarks
{
    private const int Characters = 100_000;

    private readonly string _arabic = NumeralText.Arabic(Characters);
    private readonly string _chinese = NumeralText.Chinese(Characters);

    [Benchmark]
    public IReadOnlyList<QuantityMention> ArabicDigits() => QuantityRecognizer.Default.Recognize(_arabic);

    [Benchmark]
    public IReadOnlyList<QuantityMention> ChineseNumerals() => QuantityRecognizer.Default.Recognize(_chinese);
}
