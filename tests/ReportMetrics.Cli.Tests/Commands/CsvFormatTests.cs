using System.Xml.Linq;

namespace ReportMetrics.Cli.Tests.Commands;

public class CsvFormatTests
{
    private const string Report = "云溪镇2024年法治政府建设年度报告\n\n全年调解矛盾纠纷154起。\n";

    [Fact]
    public void Csv_is_a_figure_a_line()
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", Report), run.WriteFile("b.txt", Report), "--format", "csv").Should().Be(0);
        run.Lines.Should().HaveCount(3);
        run.Lines[0].Should().StartWith("source,title,");
        run.Lines[1..].Should().AllSatisfy(line => line.Should().Contain(",disputes.mediated,154,"));
    }

    [Fact]
    public void Csv_begins_with_a_byte_order_mark_on_request()
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", Report), "--format", "csv", "--bom", "-o", run.PathOf("a.csv")).Should().Be(0);
        File.ReadAllBytes(run.PathOf("a.csv")).Should().StartWith([0xEF, 0xBB, 0xBF, .. "source,"u8]);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sdmx-csv")]
    public void A_byte_order_mark_is_for_csv_only(string format)
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", Report), "--format", format, "--bom").Should().Be(2);
        run.Errors.Should().Be("reportmetrics: --bom goes with --format csv only.\n");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void Sdmx_csv_names_the_dataflow_of_the_pack()
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", Report), "--format", "sdmx-csv").Should().Be(0);
        run.Lines.Should().HaveCount(2);
        run.Lines[1].Should().StartWith("dataflow,REPORTMETRICS:zh-rule-of-law(1.0.0),I,");
        run.Errors.Should().BeEmpty();
    }

    [Fact]
    public void Figures_without_a_year_are_left_out_of_sdmx_csv_and_counted()
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", "调解矛盾纠纷154起，化解120起。"), "--format", "sdmx-csv").Should().Be(0);
        run.Lines.Should().ContainSingle();
        run.Errors.Should().Be("reportmetrics: 2 figures are left out, as nothing names their year.\n");
    }

    [Fact]
    public void The_structure_is_of_the_pack_that_is_named()
    {
        using ToolRun run = new();
        run.Run("structure", "-o", run.PathOf("a.xml")).Should().Be(0);
        Dataflows(File.ReadAllText(run.PathOf("a.xml"))).Should().Equal("zh-rule-of-law");
        run.Run("structure", "--rules", "zh").Should().Be(0);
        Dataflows(run.Output).Should().Equal("zh");
    }

    private static IEnumerable<string> Dataflows(string xml) =>
        XDocument.Parse(xml).Descendants().Where(element => element.Name.LocalName == "Dataflow").Select(element => element.Attribute("id")!.Value);
}
