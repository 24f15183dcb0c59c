using System.Diagnostics;
using System.Runtime;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>
/// Times several pieces of work against each other: they take turns, A B A B …, so that whatever the machine does meanwhile falls on all of them.
/// A ratio is the median of the ratios round by round, in processor time of this process, so that other processes do not count, or by the clock.
/// </summary>
internal sealed class Interleaved
{
    private const int FewestRounds = 5;
    private const int MostWarmUps = 60;

    // The compiler of the benchmarks' own loose ends.
    private const long FewMethods = 3;
    private const int WarmUpsWithoutGain = 4;
    private const double Gain = 0.95;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan LongCall = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PauseForCompiler = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMilliseconds(25);

    private readonly List<Times>[] _times;

    private Interleaved(int count) => _times = [.. Enumerable.Range(0, count).Select(_ => new List<Times>())];

    /// <summary>Times work.</summary>
    /// <param name="time">How long to go on, warm-up apart.</param>
    /// <param name="work">The pieces of work.</param>
    public static Interleaved Run(TimeSpan time, params Action[] work)
    {
        var measured = new Interleaved(work.Length);
        int[] calls = Array.ConvertAll(work, CallsPerTurn);
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < FewestRounds || Stopwatch.GetElapsedTime(start) < time; round++)
        {
            for (int i = 0; i < work.Length; i++)
            {
                measured._times[i].Add(Turn(work[i], calls[i]));
            }
        }

        return measured;
    }

    /// <summary>How many turns each piece of work had.</summary>
    public int Rounds => _times[0].Count;

    /// <summary>The middle one of some values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Median seconds of processor time of one call of a piece of work.</summary>
    public double Seconds(int work) => Median(_times[work].Select(times => times.Processor));

    /// <summary>Median seconds by the clock of one call of a piece of work.</summary>
    public double SecondsByClock(int work) => Median(_times[work].Select(times => times.Clock));

    /// <summary>How many times the processor time of another piece of work one takes.</summary>
    public double Ratio(int work, int other) => Median(_times[work].Zip(_times[other], (mine, theirs) => mine.Processor / theirs.Processor));

    /// <summary>How many times as long by the clock one piece of work takes as another.</summary>
    public double RatioByClock(int work, int other) => Median(_times[work].Zip(_times[other], (mine, theirs) => mine.Clock / theirs.Clock));

    // Short work has the caches to itself, as it would alone: a call that does not count drives out what the turn before left there.
    private static Times Turn(Action work, int calls)
    {
        if (calls > 1)
        {
            work();
        }

        long start = Stopwatch.GetTimestamp();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int call = 0; call < calls; call++)
        {
            work();
        }

        TimeSpan processor = Environment.CpuUsage.TotalTime - before;
        return new Times(processor.TotalSeconds / calls, Stopwatch.GetElapsedTime(start).TotalSeconds / calls);
    }

    // Runs and pauses until the just-in-time compiler, which works in the background and would take a core from what is measured on two, has come to rest
    // and makes it no faster; in a long call it has had its time.
    // A turn takes as many calls as it needs to be well above the clock's grain.
    private static int CallsPerTurn(Action work)
    {
        TimeSpan fastest = TimeSpan.FromDays(1);
        int withoutGain = 0;
        for (int i = 0; i < MostWarmUps && withoutGain < (fastest > LongCall ? 1 : WarmUpsWithoutGain); i++)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            TimeSpan call = TimePerCall(work);
            Thread.Sleep(PauseForCompiler);
            bool isStill = JitInfo.GetCompiledMethodCount() - compiled <= FewMethods;
            withoutGain = call < fastest * Gain || !isStill ? 0 : withoutGain + 1;
            fastest = call < fastest ? call : fastest;
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

    /// <summary>Seconds of one call.</summary>
    private readonly record struct Times(double Processor, double Clock);
}
