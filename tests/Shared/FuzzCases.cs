using System.Globalization;

namespace ReportMetrics.Tests;

/// <summary>
/// The seeds of a fuzz run: the same few in every run of the tests; more of them, or others, where the environment says
/// <c>FUZZ_CASES</c> (how many for each test) and <c>FUZZ_SEED</c> (the first one).
/// </summary>
internal static class FuzzCases
{
    private static readonly int First = Number("FUZZ_SEED") ?? 0;

    /// <summary>The seeds.</summary>
    /// <param name="usual">How many, if the environment does not say.</param>
    public static IEnumerable<int> Seeds(int usual) => Enumerable.Range(First, Number("FUZZ_CASES") ?? usual);

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : null;
}
