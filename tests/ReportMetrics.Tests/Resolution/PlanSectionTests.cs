namespace ReportMetrics.Tests.Resolution;

public class PlanSectionTests
{
    private const string Opening = "青石镇2024年法治政府建设年度报告\n一、主要成效\n全年调解纠纷20起。\n";

    [Theory]
    [InlineData("二、存在问题和下步打算\n全镇执法人员仅有9名。", ObservationStatus.Actual, "2024")]
    [InlineData("二、不足与2025年安排\n全镇执法人员仅有9名。", ObservationStatus.Actual, "2024")]
    [InlineData("二、存在问题和下步打算\n执法力量不足。\n下一步，重点抓好执法培训9场。", ObservationStatus.Planned, "2025")]
    [InlineData("二、不足与2025年安排\n执法力量不足。\n2025年，开展执法培训9场。", ObservationStatus.Planned, "2025")]
    [InlineData("二、2025年安排\n开展执法培训9场。", ObservationStatus.Planned, "2025")]
    [InlineData("二、下步打算\n开展执法培训9场。\n附表：2024年主要数据\n| 项目 | 数量 |\n| --- | --- |\n| 执法检查（次） | 9 |", ObservationStatus.Actual, "2024")]
    [InlineData("二、下步打算\n附近村组开展执法培训9场。", ObservationStatus.Planned, "2025")]
    [InlineData("二、下半年工作打算\n开展执法培训9场。", ObservationStatus.Planned, "2024")]
    [InlineData("二、下步打算\n2026年是启动之年。\n开展执法培训9场。", ObservationStatus.Planned, "2025")]
    public void A_section_is_of_plans_from_where_it_turns_to_them_up_to_an_annex(string section, ObservationStatus status, string period)
    {
        Observation last = MetricExtractor.Default.Extract(Opening + section).Observations[^1];

        last.Quantity.Value.Should().Be(9);
        last.Status.Should().Be(status);
        last.Period?.ToString().Should().Be(period);
    }
}
