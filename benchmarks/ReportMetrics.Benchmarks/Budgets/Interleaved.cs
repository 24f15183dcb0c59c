using System.Diagnostics;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>
/// Times several pieces of work against each other: they take turns, A B A B …, so that whatever the machine does meanwhile falls on all of them.
/// A ratio is the median of the ratios round by round.
/// </summary>
internal sealed class Interleaved
{
    private const int FewestRounds = 7;
    private const int MostWarmUps = 30;
    private const int WarmUpsWithoutGain = 4;
    private const double Gain = 0.95;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan PauseForCompiler = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMilliseconds(25);

    private readonly List<double>[] _seconds;

    private Interleaved(int count) => _seconds = [.. Enumerable.Range(0, count).Select(_ => new List<double>())];

    /// <summary>Times work in processor time of this process: other processes do not count.</summary>
    /// <param name="time">How long to go on, warm-up apart.</param>
    /// <param name="work">The pieces of work.</param>
    public static Interleaved ByProcessor(TimeSpan time, params Action[] work) => Run(time, static () => Environment.CpuUsage.TotalTime, work);

    /// <summary>Times work by the clock.</summary>
    /// <param name="time">How long to go on, warm-up apart.</param>
    /// <param name="work">The pieces of work.</param>
    public static Interleaved ByClock(TimeSpan time, params Action[] work) => Run(time, static () => Stopwatch.GetElapsedTime(0), work);

    /// <summary>The middle one of some values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Median seconds of one call of a piece of work.</summary>
    public double Seconds(int work) => Median(_seconds[work]);

    /// <summary>How many times as long one piece of work takes as another.</summary>
    public double Ratio(int work, int other) => Median(_seconds[work].Zip(_seconds[other], (mine, theirs) => mine / theirs));

    private static Interleaved Run(TimeSpan time, Func<TimeSpan> now, Action[] work)
    {
        var measured = new Interleaved(work.Length);
        int[] calls = Array.ConvertAll(work, CallsPerTurn);
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < FewestRounds || Stopwatch.GetElapsedTime(start) < time; round++)
        {
            for (int i = 0; i < work.Length; i++)
            {
                measured._seconds[i].Add(Turn(work[i], calls[i], now).TotalSeconds / calls[i]);
            }
        }

        return measured;
    }

    // Short work has the caches to itself, as it would alone: a call that does not count drives out what the turn before left there.
    private static TimeSpan Turn(Action work, int calls, Func<TimeSpan> now)
    {
        if (calls > 1)
        {
            work();
        }

        TimeSpan before = now();
        for (int call = 0; call < calls; call++)
        {
            work();
        }

        return now() - before;
    }

    // Runs and pauses until the just-in-time compiler, which works in the background, makes it no faster.
    // A turn takes as many calls as it needs to be well above the clock's grain.
    private static int CallsPerTurn(Action work)
    {
        TimeSpan fastest = TimeSpan.FromDays(1);
        int withoutGain = 0;
        for (int i = 0; i < MostWarmUps && withoutGain < WarmUpsWithoutGain; i++)
        {
            TimeSpan call = TimePerCall(work);
            withoutGain = call < fastest * Gain ? 0 : withoutGain + 1;
            fastest = call < fastest ? call : fastest;
            Thread.Sleep(PauseForCompiler);
        }

        return (int)Math.Ceiling(ShortestTurn / fastest);
    }

    private static TimeSpan TimePerCall(Action work)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        int calls = 0;
        TimeSpan elapsed;
        do
        {
            work();
            calls++;
            elapsed = Environment.CpuUsage.TotalTime - start;
        }
        while (elapsed < WarmUp);
        return elapsed / calls;
    }
}
