using System.Text.Json;

namespace ReportMetrics.Cli.Tests.Commands;

public class ExplainCommandTests
{
    private const string Report = "云溪镇2024年法治政府建设年度报告\n\n全年调解纠纷154起。种植果树300棵。\n力争调解纠纷5起。\n";

    [Fact]
    public void A_claimed_figure_shows_its_reasons_words_and_rules()
    {
        using ToolRun run = new();
        run.Run("explain", $"{run.WriteFile("a.txt", Report)}:3:7").Should().Be(0);
        run.Lines[0].Should().Be("3:7 154起");
        run.Output.Should().Contain("disputes.mediated by rule disputes.mediated/").And.Contain("of the rules that fit it has the highest score")
            .And.Contain("period 2024: the year reported on").And.Contain("status actual: nothing speaks of a plan")
            .And.MatchRegex(@"before it: .*纠纷 \[[a-zA-Z ]*dispute")
            .And.Contain("rules that fit").And.MatchRegex("nearest rules that do not\n.*LACKS");
        run.Output.Should().NotContain("300棵");
    }

    [Fact]
    public void An_unclaimed_figure_says_so()
    {
        using ToolRun run = new();
        run.Run("explain", $"{run.WriteFile("a.txt", Report)}:3:16").Should().Be(0);
        run.Output.Should().StartWith("3:16 300棵\n").And.Contain("no indicator: ");
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData(":3", 2)]
    [InlineData(":4", 1)]
    [InlineData(":1", 0)]
    public void A_file_a_line_or_a_column_is_explained(string place, int figures)
    {
        using ToolRun run = new();
        run.Run("explain", run.WriteFile("a.txt", Report) + place, "--format", "json").Should().Be(0);
        JsonDocument.Parse(run.Output).RootElement.GetArrayLength().Should().Be(figures);
    }

    [Fact]
    public void The_json_holds_what_the_text_says()
    {
        using ToolRun run = new();
        run.Run("explain", run.WriteFile("a.txt", Report) + ":4", "--format", "json").Should().Be(0);
        JsonElement figure = JsonDocument.Parse(run.Output).RootElement[0];
        figure.GetProperty("text").GetString().Should().Be("5起");
        JsonElement observation = figure.GetProperty("observations")[0];
        observation.GetProperty("statusBasis").GetProperty("kind").GetString().Should().Be("word");
        observation.GetProperty("statusBasis").GetProperty("text").GetString().Should().Be("力争");
        figure.GetProperty("rules")[0].GetProperty("rule").GetString().Should().Be(observation.GetProperty("rule").GetString());
    }

    [Fact]
    public void A_place_without_a_figure_says_so()
    {
        using ToolRun run = new();
        run.Run("explain", run.WriteFile("a.txt", Report) + ":1").Should().Be(0);
        run.Output.Should().Be("There is no figure.\n");
    }

    [Theory]
    [InlineData(":9", "there is no line 9; the text has 5.")]
    [InlineData(":0", "there is no line 0; the text has 5.")]
    [InlineData(":3:99", "there is no column 99 in line 3; it has 21.")]
    public void A_place_outside_the_text_is_refused(string place, string message)
    {
        using ToolRun run = new();
        run.Run("explain", run.WriteFile("a.txt", Report) + place).Should().Be(1);
        run.Errors.Should().EndWith(message + "\n");
    }

    [Fact]
    public void A_file_whose_name_ends_in_a_number_is_a_file()
    {
        using ToolRun run = new();
        run.Run("explain", run.WriteFile("a.txt:3", "种植果树7棵。"), "--format", "json").Should().Be(0);
        JsonDocument.Parse(run.Output).RootElement[0].GetProperty("text").GetString().Should().Be("7棵");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using ToolRun run = new();
        run.Run("explain", run.PathOf("gone.txt") + ":3").Should().Be(1);
        run.Errors.Should().StartWith("reportmetrics: gone.txt: ");
    }
}
