using System.Diagnostics;
using System.Globalization;
using ReportMetrics.Benchmarks.Texts;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>
/// How long a fresh process takes to its first result, beyond one that does nothing: the same program, published with ReadyToRun, started in turns.
/// Processor time counts, of all threads, the compiler's among them; the clock is given beside it.
/// </summary>
internal static class FirstResultBudget
{
    private const string ProgramName = "ReportMetrics.FirstResult";
    private const double MostMilliseconds = 100;
    private const int Rounds = 15;

    public static Budget Measure()
    {
        string report = Path.Combine(ReportTexts.Root, "samples", ReportTexts.Samples[0].Name);
        string published = Path.Combine(AppContext.BaseDirectory, "first-result", ProgramName);
        List<Run> empty = [];
        List<Run> first = [];
        for (int round = 0; round < Rounds; round++)
        {
            empty.Add(Start(published, []));
            first.Add(Start(published, [report]));
        }

        double beyond = Median(first, run => run.Processor) - Median(empty, run => run.Processor);
        string detail = string.Create(
            CultureInfo.InvariantCulture,
            $"processor time, published with ReadyToRun; empty program {Median(empty, run => run.Processor):0} ms; by the clock {Median(first, run => run.Clock) - Median(empty, run => run.Clock):0} ms beyond it");
        return Budget.AtMost("first result in a fresh process", beyond, MostMilliseconds, " ms", detail);
    }

    private static double Median(List<Run> runs, Func<Run, double> time) => Interleaved.Median(runs.Select(time));

    private static Run Start(string program, string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(info)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double clock = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return process.ExitCode == 0
            ? new Run(clock, double.Parse(output, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{ProgramName} ended with exit code {process.ExitCode}.");
    }

    private readonly record struct Run(double Clock, double Processor);
}
