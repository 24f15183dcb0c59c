using System.Text.RegularExpressions;

namespace ReportMetrics.Tests;

/// <summary>The sample uses the console and the current folder, which all tests share; so no other test runs beside it.</summary>
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
[Collection(nameof(ReadmeTests))]
public partial class ReadmeTests
{
    [Fact]
    public void The_sample_says_what_its_comments_say()
    {
        TextWriter console = Console.Out;
        string folder = Environment.CurrentDirectory;
        using StringWriter output = new() { NewLine = "\n" };
        try
        {
            Environment.CurrentDirectory = Repository.Root;
            Console.SetOut(output);
            Sample();
        }
        finally
        {
            Environment.CurrentDirectory = folder;
            Console.SetOut(console);
        }

        output.ToString().Should().StartWith("208 disputes, 98.1 %\n").And.Contain("1:");
    }

    [Fact]
    public void The_sample_in_the_readme_is_the_one_that_runs()
    {
        string source = Repository.Read("tests/ReportMetrics.Tests/ReadmeTests.cs");
        string body = Body().Match(source).Groups["body"].Value.Replace("\n        ", "\n", StringComparison.Ordinal).Trim();
        Repository.Read("README.md").Should().Contain($"```csharp\nusing ReportMetrics;\n\n{body}\n```\n");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CHANGELOG.md")]
    public void A_link_to_a_file_leads_there(string document) =>
        Link().Matches(Repository.Read(document)).Select(m => m.Groups["path"].Value)
            .Where(path => !File.Exists(Repository.Path(path)))
            .Should().BeEmpty();

    private static void Sample()
    {
        MetricReport report = MetricExtractor.Default.Extract(File.ReadAllText("samples/qingshi-town-2024.txt"));

        decimal? mediated = report.Disputes.Mediated?.Value;
        decimal? successRate = report.Disputes.SuccessRate?.Value;
        Console.WriteLine($"{mediated} disputes, {successRate} %");

        foreach (Observation o in report.Observations)
        {
            Console.WriteLine($"{o.Evidence.Position.Line}: {o.Indicator} {o.Value} {o.Unit} {o.Period} {o.Status}, as {o.Evidence.Quote} says");
        }
    }

    [GeneratedRegex(@"private static void Sample\(\)\n    \{(?<body>.*?)\n    \}\n", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex(@"\]\((?<path>(?!https?:)[^)#]+)[^)]*\)")]
    private static partial Regex Link();
}
