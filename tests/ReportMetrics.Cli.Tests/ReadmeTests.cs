using ReportMetrics.Tests;

namespace ReportMetrics.Cli.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_rows_in_the_readme_are_rows_of_the_output()
    {
        string readme = Repository.Read("README.md");
        const string Command = "$ reportmetrics extract samples/qingshi-town-2024.txt\n";
        int start = readme.IndexOf(Command, StringComparison.Ordinal) + Command.Length;
        string[] rows = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        using ToolRun run = new();
        run.Run("extract", Repository.Path("samples/qingshi-town-2024.txt")).Should().Be(0);
        rows.Where(row => row.Trim() is not "…" && row[0] != '─').Select(Words).Should().HaveCountGreaterThan(10)
            .And.BeSubsetOf(run.Lines.Select(Words));
    }

    /// <summary>A row without its layout, which depends on the widest cell of each column.</summary>
    private static string Words(string row) =>
        string.Join(' ', row.Replace(Repository.Root + "/", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
