using System.Diagnostics;
using System.Globalization;
using ReportMetrics.Benchmarks.Texts;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>How long a fresh process takes to its first result, beyond one that does nothing. Both are this program, which starts itself.</summary>
internal static class FirstResultBudget
{
    /// <summary>The mode of an empty program.</summary>
    public const string Empty = "empty";

    /// <summary>The mode that builds the default extractor and extracts one report, given by its path.</summary>
    public const string FirstResult = "first-result";

    private const double MostMilliseconds = 100;
    private const int Rounds = 15;

    public static Budget Measure()
    {
        string path = Path.Combine(ReportTexts.Root, "samples", ReportTexts.Samples[0].Name);
        List<(double Clock, double Processor)> empty = [];
        List<(double Clock, double Processor)> first = [];
        for (int round = 0; round < Rounds; round++)
        {
            empty.Add(Start(Empty));
            first.Add(Start(FirstResult, path));
        }

        double beyond = Interleaved.Median(first.Select(run => run.Clock)) - Interleaved.Median(empty.Select(run => run.Clock));
        double processor = Interleaved.Median(first.Select(run => run.Processor)) - Interleaved.Median(empty.Select(run => run.Processor));
        string detail = string.Create(
            CultureInfo.InvariantCulture,
            $"empty program {Interleaved.Median(empty.Select(run => run.Clock)):0} ms by the clock; beyond it {processor:0} ms of processor time; fastest runs {first.Min(run => run.Clock) - empty.Min(run => run.Clock):0} ms apart");
        return Budget.AtMost("first result in a fresh process", beyond, MostMilliseconds, " ms", detail);
    }

    /// <summary>What a started program writes before it ends: the processor time it has used, in milliseconds.</summary>
    public static void WriteProcessorTime() => Console.Out.WriteLine(Environment.CpuUsage.TotalTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));

    private static (double Clock, double Processor) Start(params string[] arguments)
    {
        string host = Environment.ProcessPath!;
        bool isMuxer = string.Equals(Path.GetFileNameWithoutExtension(host), "dotnet", StringComparison.Ordinal);
        var info = new ProcessStartInfo(host, isMuxer ? [typeof(FirstResultBudget).Assembly.Location, .. arguments] : arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(info)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double clock = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return process.ExitCode == 0
            ? (clock, double.Parse(output, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{arguments[0]} ended with exit code {process.ExitCode}.");
    }
}
