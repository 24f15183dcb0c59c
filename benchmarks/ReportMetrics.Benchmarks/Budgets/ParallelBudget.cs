using System.Globalization;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>A thousand reports on two threads against one.</summary>
internal static class ParallelBudget
{
    private const int Reports = 1000;
    private const double LeastSpeedup = 1.8;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    /// <summary>Measures by the clock, so the machine must be idle; what the threads cost each other shows in their processor time on any machine.</summary>
    public static Budget Measure()
    {
        SourceText[] sources = ThousandReports();
        var times = Interleaved.ByClock(Time, () => Extract(sources, threads: 1), () => Extract(sources, threads: 2));
        var processor = Interleaved.ByProcessor(Time / 2, () => Extract(sources, threads: 1), () => Extract(sources, threads: 2));
        string detail = string.Create(CultureInfo.InvariantCulture, $"{times.Seconds(0) * 1000:0} ms against {times.Seconds(1) * 1000:0} ms; two threads take {processor.Ratio(1, 0):0.00}× the processor time of one");
        return Budget.AtLeast("a thousand reports on two cores against one", times.Ratio(0, 1), LeastSpeedup, "×", detail);
    }

    /// <summary>The reports at hand, over and over.</summary>
    public static SourceText[] ThousandReports() =>
        [.. Enumerable.Range(0, Reports).Select(i => ReportTexts.All[i % ReportTexts.All.Count]).Select(report => new SourceText(report.Text, report.Name))];

    /// <summary>Extracts all reports on so many threads.</summary>
    public static void Extract(SourceText[] sources, int threads) =>
        Parallel.ForEach(sources, new ParallelOptions { MaxDegreeOfParallelism = threads }, source => MetricExtractor.Default.Extract(source));
}
