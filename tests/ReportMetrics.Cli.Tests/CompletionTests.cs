namespace ReportMetrics.Cli.Tests;

/// <summary>What shells ask for; docs/command-line.md says how to set them up.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("reportmetrics co", "compare")]
    [InlineData("reportmetrics rules ", "check")]
    [InlineData("reportmetrics extract --fo", "--format")]
    [InlineData("reportmetrics extract --format sd", "sdmx-csv")]
    [InlineData("reportmetrics extract --rules zh-w", "zh-work-report")]
    [InlineData("reportmetrics compare --by ", "year")]
    public void What_is_begun_is_completed(string begun, string expected)
    {
        using ToolRun run = new();
        run.Run($"[suggest:{begun.Length}]", begun).Should().Be(0);
        run.Lines.Should().Contain(expected);
    }
}
