using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ReportMetrics.Benchmarks.Texts;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>Measures every budget and writes a table.</summary>
internal static class BudgetRun
{
    private const string Heading = "| what | budget | measured | | detail |\n| --- | --- | --- | --- | --- |";

    /// <summary>Runs the measurements.</summary>
    /// <param name="names">Which ones; all if there are none.</param>
    /// <returns>The exit code: 0 if all budgets hold, 1 if one fails, 2 if a name is of none.</returns>
    public static int Run(string[] names)
    {
        (string Name, Func<IEnumerable<Budget>> Measure)[] measurements = Measurements(Engine.Create());
        if (names.Except(measurements.Select(measurement => measurement.Name), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no budget '{unknown}'; there are {string.Join(", ", measurements.Select(measurement => measurement.Name))}.");
            return 2;
        }

        long start = Stopwatch.GetTimestamp();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors"));
        Console.WriteLine($"Texts: {Names(ReportTexts.Samples)} of samples/; {(ReportTexts.Real.Count == 0 ? "no real reports found" : $"real reports {Names(ReportTexts.Real)}")}");
        Console.WriteLine();
        Console.WriteLine(Heading);
        bool all = true;
        foreach (Budget budget in measurements.Where(measurement => names.Length == 0 || names.Contains(measurement.Name, StringComparer.Ordinal)).SelectMany(Measure))
        {
            Console.WriteLine(budget);
            all &= budget.Holds;
        }

        Console.WriteLine();
        if (names.Length == 0)
        {
            RecognizerSpeed.Write(Console.Out);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(all ? "All budgets hold" : "A budget fails")}; {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s."));
        return all ? 0 : 1;
    }

    private static (string Name, Func<IEnumerable<Budget>> Measure)[] Measurements(Engine engine) =>
    [
        ("contestants", () => ContestantBudgets.Measure(engine)),
        ("length", () => [ScalingBudgets.MeasureLength()]),
        ("rules", () => [ScalingBudgets.MeasureRules()]),
        ("allocation", () => [AllocationBudget.Measure(engine)]),
        ("start", () => [FirstResultBudget.Measure()]),
        ("cores", () => [ParallelBudget.Measure()]),
        ("hostile", () => HostileBudgets.Measure(engine)),
        ("cancellation", CancellationBudget.Measure),
    ];

    // What cannot be measured fails and does not keep the rest from being measured.
    private static List<Budget> Measure((string Name, Func<IEnumerable<Budget>> Measure) measurement)
    {
        try
        {
            return [.. measurement.Measure()];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Console.Error.WriteLine(exception);
            return [Budget.Unmeasured(measurement.Name, exception)];
        }
    }

    private static string Names(IReadOnlyList<ReportText> texts) => string.Join(", ", texts.Select(text => Path.GetFileNameWithoutExtension(text.Name)));
}
