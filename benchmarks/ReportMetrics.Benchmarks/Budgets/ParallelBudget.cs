using System.Globalization;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>A thousand reports on two threads against one.</summary>
internal static class ParallelBudget
{
    private const double LeastSpeedup = 1.8;
    private const int Reports = 1000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    // What two cores give a loop that only reads, each thread a table of its own or both the same, which is as large as what an extraction looks at again and again.
    private const int TableLength = 1 << 17;
    private const int Looks = 1 << 11;

    /// <summary>Measures by the clock, so the machine must be idle; what the threads cost each other shows in their processor time on any machine.</summary>
    public static Budget Measure()
    {
        SourceText[] sources = ThousandReports();
        int[][] own = [Table(), Table()];
        int[][] shared = [own[0], own[0]];
        var times = Interleaved.Run(
            Time,
            () => Extract(sources, threads: 1),
            () => Extract(sources, threads: 2),
            () => Look(own, threads: 1),
            () => Look(own, threads: 2),
            () => Look(shared, threads: 2));
        string detail = string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Rounds} turns, {times.SecondsByClock(0) * 1000:0} ms against {times.SecondsByClock(1) * 1000:0} ms; two threads take {times.Ratio(1, 0):0.00}× the processor time of one; the machine gives two that read a table each {times.RatioByClock(2, 3):0.00}×, two that read the same {times.RatioByClock(2, 4):0.00}×");
        return Budget.AtLeast(string.Create(CultureInfo.InvariantCulture, $"{Reports:N0} reports on two cores against one"), times.RatioByClock(0, 1), LeastSpeedup, "×", detail);
    }

    /// <summary>The reports at hand, over and over; each is a text of its own in memory, as reports that come in are.</summary>
    public static SourceText[] ThousandReports() =>
        [.. Enumerable.Range(0, Reports).Select(i => ReportTexts.All[i % ReportTexts.All.Count]).Select(report => new SourceText(new string(report.Text.AsSpan()), report.Name))];

    /// <summary>Extracts all reports on so many threads.</summary>
    public static void Extract(SourceText[] sources, int threads) => ForEach(sources.Length, threads, (_, report) => MetricExtractor.Default.Extract(sources[report]));

    private static void Look(int[][] tables, int threads) => ForEach(Reports, threads, (thread, start) => LookAround(tables[thread], start));

    // One by one, as they come in: with stretches of several the last stretch would keep one thread waiting for the other.
    private static void ForEach(int count, int threads, Action<int, int> work)
    {
        int next = -1;
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(thread => new Thread(() => Work(thread)))];
        Array.ForEach(others, thread => thread.Start());
        Work(0);
        Array.ForEach(others, thread => thread.Join());

        void Work(int thread)
        {
            for (int item = Interlocked.Increment(ref next); item < count; item = Interlocked.Increment(ref next))
            {
                work(thread, item);
            }
        }
    }

    private static int LookAround(int[] table, int start)
    {
        int place = start;
        for (int look = 0; look < Looks; look++)
        {
            place = table[(place + look) % TableLength];
        }

        return place;
    }

    private static int[] Table()
    {
        Dice dice = new(TableLength);
        return [.. Enumerable.Range(0, TableLength).Select(_ => dice.Next(TableLength))];
    }
}
