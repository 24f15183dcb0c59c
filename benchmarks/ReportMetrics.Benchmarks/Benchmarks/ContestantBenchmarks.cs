using BenchmarkDotNet.Attributes;
using ReportMetrics.Benchmarks.Contestants;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks;

/// <summary>What else could read a report, against <c>Extract</c>, on a generated one of 3,000 characters.</summary>
public class ContestantBenchmarks
{
    private readonly SourceText _source = new(GeneratedReport.OfCharacters(3000));
    private IReadOnlyList<RuleRegex> _regexes = [];
    private WordFloor _floor = null!;
    private string _prepared = "";

    /// <summary>Stops where the engine and the regular expressions differ on the work that they share.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var engine = Engine.Create();
        _regexes = RuleRegex.BuildAll(engine.Rules, Engine.Scope);
        new Agreement(engine, _regexes).Assert([.. ReportTexts.Samples, new ReportText("generated", _source.Text)]);
        _floor = new WordFloor();
        using NormalizedText text = NormalizedText.Create(_source.Text);
        _prepared = RuleRegex.Prepare(text.Chars);
    }

    [Benchmark(Baseline = true)]
    public MetricReport Extract() => MetricExtractor.Default.Extract(_source);

    /// <summary>The text is normalised for them; that does not count.</summary>
    [Benchmark]
    public int OneRegexPerRule() => RuleRegex.CountMatches(_regexes, _prepared);

    [Benchmark]
    public int WordsAlone() => _floor.CountWords(_source.Text);

    [Benchmark]
    public int NumeralsAlone() => WordFloor.CountNumerals(_source.Text);
}
