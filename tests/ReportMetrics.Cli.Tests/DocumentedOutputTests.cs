using System.Text.RegularExpressions;
using ReportMetrics.Tests;

namespace ReportMetrics.Cli.Tests;

/// <summary>The outputs that README and docs show: a block that begins with <c>$ reportmetrics</c>, run from the root of the repository.</summary>
public partial class DocumentedOutputTests
{
    public static TheoryData<string, string> Blocks { get; } = FindBlocks();

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_command_gives_what_the_document_shows(string document, string command)
    {
        string block = Block().Matches(Repository.Read(document)).Select(match => match.Value).First(text => text.Contains($"$ {command}\n", StringComparison.Ordinal));
        using ToolRun run = new();
        run.Run([.. command.Split(' ').Skip(1).Select(Absolute)]).Should().BeOneOf(0, 1);

        // Layout depends on the widest cell, and … stands for lines that are left out.
        List<string> output = [.. run.Output.Split('\n').Select(Words)];
        int from = 0;
        foreach (string line in block.Split('\n')[2..^1].Where(line => !line.StartsWith('─') && line.Trim() is not ("…" or "")))
        {
            int found = output.FindIndex(from, candidate => candidate == Words(line));
            found.Should().BeGreaterThanOrEqualTo(from, $"{document} shows '{line}' for '{command}', the output is\n{run.Output}");
            from = found + 1;
        }
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("compare")]
    [InlineData("explain")]
    [InlineData("rules check")]
    [InlineData("rules list")]
    [InlineData("rules show")]
    [InlineData("structure")]
    [InlineData("eval")]
    [InlineData("diff")]
    public void The_output_of_every_command_is_shown_somewhere(string command) =>
        FindBlocks().Should().Contain(row => row.Data.Item2.StartsWith($"reportmetrics {command} ", StringComparison.Ordinal));

    private static TheoryData<string, string> FindBlocks()
    {
        TheoryData<string, string> blocks = [];
        IEnumerable<string> documents = Directory.EnumerateFiles(Repository.Path("docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);
        foreach (string document in documents.Prepend("README.md"))
        {
            foreach (Match match in Block().Matches(Repository.Read(document)))
            {
                blocks.Add(document, match.Groups["command"].Value);
            }
        }

        return blocks;
    }

    private static string Absolute(string argument) =>
        argument.StartsWith("samples", StringComparison.Ordinal) || argument.StartsWith("tests/", StringComparison.Ordinal) || argument.StartsWith("src/", StringComparison.Ordinal)
            ? Repository.Path(argument) : argument;

    private static string Words(string line) =>
        string.Join(' ', line.Replace(Repository.Root + "/", "", StringComparison.Ordinal).Split((char[])[' ', '\r'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("```text\n\\$ (?<command>reportmetrics [^\n]+)\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
