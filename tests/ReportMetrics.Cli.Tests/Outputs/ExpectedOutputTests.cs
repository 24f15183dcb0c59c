using ReportMetrics.Tests;

namespace ReportMetrics.Cli.Tests.Outputs;

/// <summary>Each output whole, for one short report.</summary>
public class ExpectedOutputTests
{
    private const string Report = """
        云溪镇2024年法治政府建设年度报告

        一、矛盾纠纷调处
        全年受理调解各类矛盾纠纷154起，成功调处143起，其中疑难纠纷12起。与上年的140起相比有所增加。
        二、法治宣传
        举办法治培训12场500余人次，发放宣传资料近15000份。种植果树３００棵。全年无群体性事件。
        三、2025年工作计划
        力争开展法治培训10—15次。

        云溪镇人民政府
        2024年12月12日

        """;

    [Theory]
    [InlineData(160)]
    [InlineData(80)]
    public void The_table_fits_its_width(int width)
    {
        string output = Run(width, "table");
        output.Split('\n').Should().AllSatisfy(line => Cells(line).Should().BeLessThanOrEqualTo(width));
        ApprovedFile.ShouldHold($"tests/ReportMetrics.Cli.Tests/Expected/table-{width}.txt", output);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void The_json_is_as_expected(string format) =>
        ApprovedFile.ShouldHold($"tests/ReportMetrics.Cli.Tests/Expected/report.{format}", Run(width: null, format));

    [Fact]
    public void Only_a_terminal_that_wants_it_gets_colour()
    {
        Run(120, "table", color: true).Should().Contain("\u001b[");
        Run(120, "table", color: false).Should().NotContain("\u001b");
        Run(width: null, "table", color: true).Should().NotContain("\u001b");
    }

    [Fact]
    public void What_a_report_holds_never_reaches_the_terminal_as_a_command()
    {
        using ToolRun run = new() { TerminalWidth = 120, Color = false };
        run.Run("extract", run.WriteFile("a.txt", "调解纠纷\u001b154起。")).Should().Be(0);
        run.Output.Should().NotContain("\u001b").And.Contain("调解纠纷\uFFFD154起");
    }

    private static string Run(int? width, string format, bool color = false)
    {
        using ToolRun run = new() { TerminalWidth = width, Color = color, Input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Report.ReplaceLineEndings("\n"))) };
        run.Run("extract", "-", "--format", format).Should().Be(0);
        return run.Output;
    }

    /// <summary>Cells a line takes: two for a Chinese character or a full-width form.</summary>
    private static int Cells(string line) => line.Sum(c => c >= '\u2E80' && c <= '\uFFDC' ? 2 : 1);
}
