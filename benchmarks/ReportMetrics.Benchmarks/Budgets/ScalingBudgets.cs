using System.Globalization;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>How the time grows with the text and with the rules.</summary>
internal static class ScalingBudgets
{
    private const double MostPerCharacter = 1.2;
    private const double MostForTenTimesTheRules = 1.5;
    private const int Kilobytes10 = 10 << 10;
    private const int Megabytes10 = 10 << 20;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static Budget MeasureLength()
    {
        SourceText[] small = [.. Enumerable.Range(1, 20).Select(seed => new SourceText(GeneratedReport.OfBytes(Kilobytes10, seed)))];
        var large = new SourceText(GeneratedReport.OfBytes(Megabytes10));
        var times = Interleaved.Run(
            Time,
            () => Array.ForEach(small, source => MetricExtractor.Default.Extract(source)),
            () => MetricExtractor.Default.Extract(large));
        double smallLength = small.Sum(source => source.Length);
        double ratio = times.Ratio(1, 0) / large.Length * smallLength;
        return Budget.AtMost("time per character, 10 MB against 10 KB", ratio, MostPerCharacter, "×", $"{ContestantBudgets.PerCharacter(times.Seconds(1), large.Length)} against {ContestantBudgets.PerCharacter(times.Seconds(0), smallLength)}");
    }

    public static Budget MeasureRules()
    {
        SourceText[] sources = [.. ReportTexts.All.Select(report => new SourceText(report.Text, report.Name))];
        MetricExtractor[] extractors = [.. new[] { 1, 3, 10 }.Select(times => WithRules(times, sources))];
        var times = Interleaved.Run(
            Time,
            [.. extractors.Select<MetricExtractor, Action>(extractor => () => Array.ForEach(sources, source => extractor.Extract(source)))]);
        return Budget.AtMost("time with ten times the rules", times.Ratio(2, 0), MostForTenTimesTheRules, "×", string.Create(CultureInfo.InvariantCulture, $"three times the rules: {times.Ratio(1, 0):0.00}×"));
    }

    /// <summary>An extractor with so many times the rules that says the same of the texts as the default one.</summary>
    /// <exception cref="InvalidOperationException">It says something else.</exception>
    public static MetricExtractor WithRules(int times, IReadOnlyList<SourceText> sources)
    {
        string[] texts = [.. sources.Select(Normalize)];
        MetricExtractor extractor = MetricExtractor.CreateBuilder().AddPack(ManyRules.Of(RulePack.BuiltIn(Engine.PackId), times, texts)).Build();
        foreach (SourceText source in sources)
        {
            IEnumerable<string?> expected = MetricExtractor.Default.Extract(source).Observations.Select(observation => observation.Rule);
            if (!expected.SequenceEqual(extractor.Extract(source).Observations.Select(observation => observation.Rule), StringComparer.Ordinal))
            {
                throw new InvalidOperationException($"With {times} times the rules, {source.Name} reads differently.");
            }
        }

        return extractor;
    }

    private static string Normalize(SourceText source)
    {
        using NormalizedText text = NormalizedText.Create(source.Text);
        return text.Chars.ToString();
    }
}
