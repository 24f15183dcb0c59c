using ReportMetrics.Tests;

namespace ReportMetrics.Cli.Tests.Commands;

public class CompareCommandTests
{
    private static readonly string Years = Repository.Path("samples/years");

    [Fact]
    public void The_table_shows_the_change_from_year_to_year_and_gaps()
    {
        using ToolRun run = new();
        run.Run("compare", Years).Should().Be(0);
        run.Errors.Should().BeEmpty();
        Row(run, "disputes.mediated").Should().Be("disputes.mediated case 96 84 (−12.5 %) 251 208 (−17.1 %)");
        Row(run, "disputes.success-rate").Should().Be("disputes.success-rate % 94.8 97.6 (+2.8 points) 97.6 98.1 (+0.5 points)");
        Row(run, "petitions.received").Should().Be("petitions.received case – 26 – –");
        Row(run, "Indicator").Should().Be("Indicator Unit 白桥乡 2023 白桥乡 2024 青柿镇 2023 青柿镇 2024");
    }

    [Fact]
    public void Reports_can_stand_by_year()
    {
        using ToolRun run = new();
        run.Run("compare", Years, "--by", "year").Should().Be(0);
        Row(run, "Indicator").Should().Be("Indicator Unit 白桥乡 2023 青柿镇 2023 白桥乡 2024 青柿镇 2024");
    }

    [Fact]
    public void A_narrow_terminal_shows_the_reports_in_several_tables()
    {
        using ToolRun run = new() { TerminalWidth = 80 };
        run.Run("compare", Years).Should().Be(0);
        run.Lines.Count(line => line.TrimStart().StartsWith("Indicator", StringComparison.Ordinal)).Should().Be(2);
        run.Lines.Should().AllSatisfy(line => line.Sum(c => c >= '\u2E80' && c <= '\uFFDC' ? 2 : 1).Should().BeLessThanOrEqualTo(80));
    }

    [Fact]
    public void Csv_and_page_hold_the_same_reports()
    {
        using ToolRun run = new();
        run.Run("compare", Years, "--format", "csv").Should().Be(0);
        run.Output.Should().StartWith("indicator,zh,en,unit,白桥乡 2023,白桥乡 2024,白桥乡 2024 change,青柿镇 2023,青柿镇 2024,青柿镇 2024 change\r\n")
            .And.Contain("enforcement.fine-amount,罚款金额,Amount of fines,CNY,21500,17200,-4300,54000,48600,-5400\r\n");
        run.Run("compare", Years, "--format", "html", "-o", run.PathOf("a.html")).Should().Be(0);
        File.ReadAllText(run.PathOf("a.html")).Should().Contain("<h1>4 reports</h1>").And.Contain("<td class=\"gap\">");
    }

    [Fact]
    public void An_input_that_fails_is_left_out_and_named()
    {
        using ToolRun run = new();
        run.Run("compare", Repository.Path("samples/years/qingshi-town-2024.txt"), run.PathOf("none.txt")).Should().Be(1);
        run.Errors.Should().Be("reportmetrics: none.txt: there is no such file or folder.\n");
        run.Output.Should().Contain("青柿镇 2024");
    }

    private static string? Row(ToolRun run, string first) =>
        run.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).FirstOrDefault(line => line.StartsWith(first + " ", StringComparison.Ordinal));
}
