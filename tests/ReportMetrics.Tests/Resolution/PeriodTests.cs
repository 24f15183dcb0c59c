namespace ReportMetrics.Tests.Resolution;

public class PeriodTests
{
    [Theory]
    [InlineData("调解纠纷由2020年的64件增加到20件。", "2024")]
    [InlineData("调解纠纷从去年的64件减少到20件。", "2024")]
    [InlineData("去年同期，化解纠纷9件、调解纠纷20件。", "2023")]
    [InlineData("自2021年9月设立调解中心以来，调解纠纷20件。", "2021/2024")]
    [InlineData("2022年7月至2023年6月，调解纠纷20件。", "2022/2023")]
    [InlineData("2022年7月1日至2023年6月30日，调解纠纷20件。", "2022/2023")]
    public void A_figure_is_of_the_years_that_its_own_clause_names(string text, string period) =>
        MetricExtractor.Default.Extract("青石镇2024年法治政府建设年度报告\n一、主要工作\n" + text).Observations[^1].Period?.ToString().Should().Be(period);
}
