using System.Text.RegularExpressions;

namespace ReportMetrics.Tests;

/// <summary>The sample uses the console, which all tests share; so no other test runs beside it.</summary>
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
[Collection(nameof(ReadmeTests))]
public partial class ReadmeTests
{
    public static TheoryData<string> Documents { get; } =
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "tests/Corpus/README.md",
        .. Directory.EnumerateFiles(Repository.Path("docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_sample_says_what_its_comments_say()
    {
        TextWriter console = Console.Out;
        using StringWriter output = new() { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            Sample();
        }
        finally
        {
            Console.SetOut(console);
        }

        output.ToString().Should().StartWith("208 disputes, 98.1 %\n").And.Contain("3: disputes.mediated 208 case 2024 Actual, as 全年受理调解各类矛盾纠纷208起 says\n");
    }

    [Fact]
    public void The_sample_in_the_readme_is_the_one_that_runs()
    {
        string source = Repository.Read("tests/ReportMetrics.Tests/ReadmeTests.cs");
        string body = Body().Match(source).Groups["body"].Value.Replace("\n        ", "\n", StringComparison.Ordinal).Trim();
        Repository.Read("README.md").Should().Contain($"```csharp\nusing ReportMetrics;\n\n{body}\n```\n");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_link_to_a_file_leads_there(string document) =>
        Link().Matches(Repository.Read(document)).Select(m => m.Groups["path"].Value)
            .Where(path => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, path)))
            .Should().BeEmpty();

    private static void Sample()
    {
        MetricReport report = MetricExtractor.Default.Extract("青柿镇2024年法治政府建设年度报告\n\n全年受理调解各类矛盾纠纷208起，调解成功率98.1%。");

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
