using System.Text;
using ReportMetrics.Export;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Export;

public class ReportComparisonTests
{
    private static readonly MetricReport Before = Report("青柿镇", 2023, "调解纠纷200起，调解成功率97.5%，罚款5万元，未制定规范性文件。");
    private static readonly MetricReport After = Report("青柿镇", 2024, "调解纠纷250起，调解成功率98%，罚款4.5万元，制定规范性文件2件，发放宣传资料近1万份。");
    private static readonly MetricReport Other = Report("白桥乡", 2024, "调解纠纷90起，举办法治培训10—15次。");

    [Fact]
    public void Reports_stand_by_place_and_year_or_by_year_and_place()
    {
        Labels(ComparisonOrder.Place).Should().Equal("白桥乡 2024", "青柿镇 2023", "青柿镇 2024");
        Labels(ComparisonOrder.Year).Should().Equal("青柿镇 2023", "白桥乡 2024", "青柿镇 2024");

        static IEnumerable<string> Labels(ComparisonOrder order) =>
            ReportComparison.Of([After, Other, Before], Pack, order).Reports.Select(report => $"{report.Document.Area} {report.Document.Year}");
    }

    [Theory]
    [InlineData("disputes.mediated", "+25 %")]
    [InlineData("disputes.success-rate", "+0.5 points")]
    [InlineData("enforcement.fine-amount", "−10 %")]
    [InlineData("governance.normative-documents", "+2")]
    [InlineData("publicity.materials-distributed", null)]
    public void A_change_is_from_the_year_before_in_percent_or_points(string indicator, string? change)
    {
        ComparisonCell cell = Row(indicator).Cells[2]!;
        cell.Change?.ToText(cell.Observation.Unit).Should().Be(change);
        (change is null).Should().Be(cell.Change is null);
    }

    [Fact]
    public void A_change_between_rough_numbers_is_rough()
    {
        ComparisonCell cell = ReportComparison.Of([Report("青柿镇", 2023, "发放宣传资料8000余份。"), After], Pack)
            .Rows.Single(row => row.Indicator == "publicity.materials-distributed").Cells[1]!;
        cell.Change.Should().Be(new YearChange(2000, 25, IsExact: false));
        cell.Change!.ToText("document").Should().Be("≈ +25 %");
    }

    [Fact]
    public void A_value_of_another_year_is_said_to_be_and_not_compared()
    {
        ReportComparison comparison = ReportComparison.Of([Before, Report("青柿镇", 2024, "2023年共调解纠纷90起。")], Pack);
        ComparisonCell cell = comparison.Rows.Single(row => row.Indicator == "disputes.mediated").Cells[1]!;
        cell.IsOfOtherPeriod.Should().BeTrue();
        cell.Change.Should().BeNull();
    }

    [Fact]
    public void What_a_report_does_not_give_is_a_gap_and_no_zero()
    {
        Row("training.sessions").Cells.Select(cell => cell?.Observation.Value).Should().Equal(10, null, null);
        Row("governance.normative-documents").Cells.Select(cell => cell?.Observation.Value).Should().Equal(null, 0, 2);
    }

    [Fact]
    public void Rows_follow_the_pack() =>
        ReportComparison.Of([After], Pack).Rows.Select(row => row.Indicator)
            .Should().Equal("governance.normative-documents", "enforcement.fine-amount", "publicity.materials-distributed", "disputes.mediated", "disputes.success-rate");

    [Fact]
    public void Nothing_to_compare_is_an_empty_comparison() => ReportComparison.Of([], Pack).Rows.Should().BeEmpty();

    [Fact]
    public void The_csv_has_a_column_for_each_report_and_each_change()
    {
        using MemoryStream csv = new();
        ComparisonCsv.Write(csv, ReportComparison.Of([After, Other, Before], Pack));
        string[] lines = Encoding.UTF8.GetString(csv.ToArray()).Split("\r\n");
        lines[0].Should().Be("indicator,zh,en,unit,白桥乡 2024,青柿镇 2023,青柿镇 2024,青柿镇 2024 change");
        lines.Should().Contain("enforcement.fine-amount,罚款金额,Amount of fines,CNY,,50000,45000,-5000")
            .And.ContainSingle(line => line.StartsWith("training.sessions,", StringComparison.Ordinal)).Which.Should().EndWith(",10,,,");
    }

    private static RulePack Pack => RulePack.BuiltIn("zh-rule-of-law");

    private static ComparisonRow Row(string indicator) => ReportComparison.Of([After, Other, Before], Pack).Rows.Single(row => row.Indicator == indicator);

    private static MetricReport Report(string place, int year, string text) =>
        MetricExtractor.Default.Extract(new SourceText($"{place}{year}年法治政府建设年度报告\n\n全年{text}\n", $"{place}-{year}.txt"));
}
