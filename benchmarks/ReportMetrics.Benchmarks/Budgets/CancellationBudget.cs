using System.Diagnostics;
using System.Globalization;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>How long an extraction goes on after it was cancelled, at moments all over it.</summary>
internal static class CancellationBudget
{
    private const int Bytes = 10_000_000;
    private const int Moments = 16;
    private const double MostMilliseconds = 50;

    /// <summary>By the clock: the median and the worst count what the machine does meanwhile, so it must be idle.</summary>
    public static IEnumerable<Budget> Measure()
    {
        SourceText[] sources = [new(GeneratedReport.OfBytes(Bytes), "report"), new(GeneratedReport.OneSentence(Bytes / 3), "one sentence")];
        foreach (SourceText source in sources)
        {
            MetricExtractor.Default.Extract(source);
            TimeSpan whole = Time(() => MetricExtractor.Default.Extract(source));
            double[] latencies = [.. Enumerable.Range(0, Moments).Select(i => Latency(source, whole * (i / (double)Moments))).Order()];
            yield return Budget.AtMost(
                string.Create(CultureInfo.InvariantCulture, $"from cancelling to the end of the extraction, 10 MB as {source.Name}"),
                latencies[^1],
                MostMilliseconds,
                " ms",
                string.Create(CultureInfo.InvariantCulture, $"the worst of {Moments} moments; median {latencies[Moments / 2]:0.0} ms; the whole takes {whole.TotalMilliseconds:0} ms"));
        }
    }

    private static double Latency(SourceText source, TimeSpan after)
    {
        using CancellationTokenSource stop = new();
        long cancelled = 0;
        using Timer timer = new(
            _ =>
            {
                Volatile.Write(ref cancelled, Stopwatch.GetTimestamp());
                stop.Cancel();
            },
            state: null,
            after,
            Timeout.InfiniteTimeSpan);
        try
        {
            MetricExtractor.Default.Extract(source, stop.Token);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return Stopwatch.GetElapsedTime(Volatile.Read(ref cancelled)).TotalMilliseconds;
        }
    }

    private static TimeSpan Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }
}
