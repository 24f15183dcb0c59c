using System.Diagnostics;
using System.Globalization;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>Time per character of hostile texts against that of a real report.</summary>
internal static class HostileBudgets
{
    private const double MostPerCharacter = 2;
    private const int ProbeShare = 20;

    // A text that takes so long a character when it is a twentieth of its length is not waited for.
    private static readonly TimeSpan Hopeless = TimeSpan.FromMicroseconds(10);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    public static IEnumerable<Budget> Measure(Engine engine)
    {
        SourceText[] reports = [.. ReportTexts.All.Select(report => new SourceText(report.Text, report.Name))];
        (HostileText Text, SourceText? Source)[] hostile = [.. HostileText.All(engine.Rules).Select(text => (text, WriteUnlessHopeless(text)))];
        SourceText[] bearable = [.. hostile.Select(pair => pair.Source).OfType<SourceText>()];
        var times = Interleaved.Run(
            Time,
            [() => Array.ForEach(reports, report => MetricExtractor.Default.Extract(report)), .. bearable.Select<SourceText, Action>(source => () => MetricExtractor.Default.Extract(source))]);
        double length = reports.Sum(report => report.Length);
        return hostile.Select(pair => ToBudget(pair.Text, pair.Source is { } source ? times.Ratio(Array.IndexOf(bearable, source) + 1, 0) / source.Length * length : double.PositiveInfinity));
    }

    private static Budget ToBudget(HostileText hostile, double ratio) => Budget.AtMost(
        string.Create(CultureInfo.InvariantCulture, $"time per character, {hostile.Count:N0} × {hostile.Name}"),
        ratio,
        MostPerCharacter,
        "×",
        double.IsInfinity(ratio)
            ? string.Create(CultureInfo.InvariantCulture, $"not waited for: a twentieth of it takes more than {Hopeless.TotalMicroseconds} µs/char")
            : "against the reports");

    private static SourceText? WriteUnlessHopeless(HostileText hostile)
    {
        var probe = new SourceText(hostile.Write(hostile.Count / ProbeShare));
        long start = Stopwatch.GetTimestamp();
        MetricExtractor.Default.Extract(probe);
        return Stopwatch.GetElapsedTime(start) > probe.Length * Hopeless ? null : new SourceText(hostile.Write(hostile.Count));
    }
}
