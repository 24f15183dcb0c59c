namespace ReportMetrics.Tests;

/// <summary>
/// A committed file that holds what an output has to be. With <c>REPORTMETRICS_ACCEPT=1</c> in the environment the tests
/// write the outputs of this run into the files instead; <c>git diff</c> then shows what changed.
/// </summary>
internal static class ApprovedFile
{
    private static readonly bool Accept = string.Equals(Environment.GetEnvironmentVariable("REPORTMETRICS_ACCEPT"), "1", StringComparison.Ordinal);

    /// <summary>Asserts that an output is what the file, given from the root of the repository, holds.</summary>
    public static void ShouldHold(string relative, string output)
    {
        string path = Repository.Path(relative);
        if (Accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, output);
        }

        const string Hint = "REPORTMETRICS_ACCEPT=1 dotnet test accepts a change that is meant";
        File.Exists(path).Should().BeTrue($"{relative} holds the expected output; {Hint}");
        output.ReplaceLineEndings("\n").Should().Be(Repository.Read(relative), $"{relative} says so; {Hint}");
    }
}
