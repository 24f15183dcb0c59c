namespace ReportMetrics.Cli.Tests;

public class HelpTests
{
    [Fact]
    public void The_help_of_a_command_ends_with_examples()
    {
        using ToolRun run = new();
        run.Run("extract", "--help").Should().Be(0);
        run.Output.Should().Contain("reportmetrics extract <PATH>").And.Contain("--format <table|json|ndjson|csv|sdmx-csv|html>")
            .And.MatchRegex(@"(?s)Examples:\n  reportmetrics extract report\.txt\n");
        run.Errors.Should().BeEmpty();
    }

    [Fact]
    public void The_help_of_the_tool_names_its_commands()
    {
        using ToolRun run = new();
        run.Run("--help").Should().Be(0);
        run.Output.Should().Contain("extract").And.Contain("Examples:");
    }

    [Fact]
    public void The_version_is_a_number_alone()
    {
        using ToolRun run = new();
        run.Run("--version").Should().Be(0);
        run.Output.Should().MatchRegex(@"^\d+\.\d+\.\d+\S*\n$");
    }

    [Theory]
    [InlineData("reportmetrics: There is no command 'extrac'. The commands are extract, compare, explain, eval, diff, rules, structure.", "extrac", "a.txt")]
    [InlineData("reportmetrics: There is no command 'lst'. The commands are check, list, show.", "rules", "lst")]
    public void A_command_that_is_none_is_answered_with_those_that_are(string message, params string[] arguments)
    {
        using ToolRun run = new();
        run.Run(arguments).Should().Be(2);
        run.Errors.Should().StartWith(message + "\n").And.EndWith("--help' for what it takes, with examples.\n");
    }
}
