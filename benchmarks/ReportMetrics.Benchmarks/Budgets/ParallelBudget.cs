using System.Collections.Concurrent;
using System.Globalization;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>Many reports on two threads against one.</summary>
internal static class ParallelBudget
{
    private const double LeastSpeedup = 1.8;

    // Over a text a quarter of what an extraction takes.
    private const int CountRounds = 20;

    // Many short turns: the machine's clock changes within a second, and a ratio is only of turns that follow each other.
    private const int ReportsInTurn = 250;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(12);

    /// <summary>Measures by the clock, so the machine must be idle; what the threads cost each other shows in their processor time on any machine.</summary>
    public static Budget Measure()
    {
        SourceText[] sources = Reports(ReportsInTurn);
        var times = Interleaved.Run(
            Time,
            () => Extract(sources, threads: 1),
            () => Extract(sources, threads: 2),
            () => Count(sources, threads: 1),
            () => Count(sources, threads: 2));
        string detail = string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Rounds} turns of {sources.Length} reports each, {times.SecondsByClock(0) * 1000:0} ms against {times.SecondsByClock(1) * 1000:0} ms; two threads take {times.Ratio(1, 0):0.00}× the processor time of one; the machine gives a loop over the same texts that allocates and shares nothing {times.RatioByClock(2, 3):0.00}× and {times.Ratio(3, 2):0.00}×");
        return Budget.AtLeast(string.Create(CultureInfo.InvariantCulture, $"{ReportsInTurn} reports on two cores against one"), times.RatioByClock(0, 1), LeastSpeedup, "×", detail);
    }

    /// <summary>The reports at hand, over and over, until there are so many.</summary>
    public static SourceText[] Reports(int count) =>
        [.. Enumerable.Range(0, count).Select(i => ReportTexts.All[i % ReportTexts.All.Count]).Select(report => new SourceText(report.Text, report.Name))];

    /// <summary>Extracts all reports on so many threads.</summary>
    public static void Extract(SourceText[] sources, int threads) => ForEach(sources, threads, source => MetricExtractor.Default.Extract(source));

    // One by one, as they come in: with stretches of several reports the last stretch would keep one thread waiting for the other.
    private static void ForEach(SourceText[] sources, int threads, Action<SourceText> work) =>
        Parallel.ForEach(Partitioner.Create(sources, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = threads }, work);

    // What the machine itself gives: its cores may share caches, memory and heat.
    private static void Count(SourceText[] sources, int threads) => ForEach(sources, threads, source => CountDifferent(source.Text));

    private static int CountDifferent(string text)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (int round = 0; round < CountRounds; round++)
        {
            foreach (char character in text)
            {
                counts[(character * 31) >> 3 & 255]++;
            }
        }

        return counts[0];
    }
}
