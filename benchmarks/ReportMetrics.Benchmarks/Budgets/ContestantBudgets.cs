using System.Globalization;
using ReportMetrics.Benchmarks.Contestants;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary><c>Extract</c> against what else could read the same words.</summary>
internal static class ContestantBudgets
{
    private const double LeastAgainstRegexes = 15;
    private const double MostAgainstFloor = 4;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static IEnumerable<Budget> Measure(Engine engine)
    {
        IReadOnlyList<RuleRegex> regexes = RuleRegex.BuildAll(engine.Rules, Engine.Scope);
        var agreement = new Agreement(engine, regexes);
        agreement.Assert(ReportTexts.Samples);
        Console.Error.WriteLine($"Engine and regular expressions agree on the samples: {agreement}.");

        var floor = new WordFloor();
        SourceText[] sources = [.. ReportTexts.All.Select(report => new SourceText(report.Text, report.Name))];
        string[] prepared = Array.ConvertAll(sources, Prepare);
        Action extract = () => Array.ForEach(sources, source => MetricExtractor.Default.Extract(source));
        var against = Interleaved.Run(Time, extract, () => Array.ForEach(prepared, text => RuleRegex.CountMatches(regexes, text)));
        var times = Interleaved.Run(
            Time,
            extract,
            () => Array.ForEach(sources, source => floor.CountWords(source.Text)),
            () => Array.ForEach(sources, source => WordFloor.CountNumerals(source.Text)));
        double characters = sources.Sum(source => source.Length);
        return
        [
            Budget.AtLeast("one compiled `Regex` per rule against `Extract`", against.Ratio(1, 0), LeastAgainstRegexes, "×", $"{PerCharacter(against.Seconds(1), characters)} against {PerCharacter(against.Seconds(0), characters)}; {regexes.Count} expressions"),
            Budget.AtMost("`Extract` against one `SearchValues<string>` scan", times.Ratio(0, 1), MostAgainstFloor, "×", $"{PerCharacter(times.Seconds(0), characters)} against {PerCharacter(times.Seconds(1), characters)}; numerals alone {PerCharacter(times.Seconds(2), characters)}"),
        ];
    }

    /// <summary>A duration per character, to be read.</summary>
    public static string PerCharacter(double seconds, double characters) => string.Create(CultureInfo.InvariantCulture, $"{seconds / characters * 1e9:0.0} ns/char");

    private static string Prepare(SourceText source)
    {
        using NormalizedText text = NormalizedText.Create(source.Text);
        return RuleRegex.Prepare(text.Chars);
    }
}
