using System.Globalization;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using ReportMetrics.Benchmarks.Budgets;
using ReportMetrics.Benchmarks.Texts;

namespace ReportMetrics.Benchmarks;

/// <summary>
/// <c>budgets</c> measures every budget, <c>budgets NAME …</c> some of them; <c>results FOLDER</c> writes all results as NDJSON; <c>reports COUNT CHARACTERS</c> writes so many
/// made-up reports as NDJSON; anything else goes to BenchmarkDotNet.
/// Each mode stands in a method of its own, so that a started program loads only what it needs.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["budgets", .. string[] names]:
                return BudgetRun.Run(names);
            case ["profile"]:
                StageShares.Write(Console.Out);
                return 0;
            case ["reports", string count, string characters]:
                WriteReports(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(characters, CultureInfo.InvariantCulture));
                return 0;
            case ["results", string folder]:
                WriteResults(folder);
                return 0;
            default:
                RunBenchmarks(arguments);
                return 0;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteResults(string folder)
    {
        using Stream output = Console.OpenStandardOutput();
        Results.Write(folder, output);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteReports(int count, int characters)
    {
        using Stream output = Console.OpenStandardOutput();
        GeneratedReport.WriteLines(output, count, characters);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunBenchmarks(string[] arguments) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
}
