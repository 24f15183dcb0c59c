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
    [InlineData("近三年来，累计调解纠纷20件。", "2022/2024")]
    [InlineData("两年来，累计调解纠纷20件。", "2023/2024")]
    [InlineData("十五年来，纠纷越调越少，今年调解20件。", "2024")]
    [InlineData("2021年以来培养法律明白人64名，今年调解纠纷20件。", "2024")]
    [InlineData("2021年以来培养法律明白人64名，调解纠纷20件。", "2021/2024")]
    [InlineData("新培养法律明白人9名，2021年以来培养64名，调解纠纷20件。", "2024")]
    [InlineData("调解纠纷64件（2023年为81件），调解成功20件。", "2024")]
    public void A_figure_is_of_the_years_that_its_own_clause_names(string text, string period) =>
        Read(text)[^1].Period?.ToString().Should().Be(period);

    [Theory]
    [InlineData("2023年、2024年分别调解纠纷64件、20件。", "2023 2024")]
    [InlineData("2023年和2024年调解纠纷分别为64件和20件。", "2023 2024")]
    [InlineData("2022年、2023年、2024年，调解纠纷64件、40件、20件。", "2022 2023 2024")]
    [InlineData("2023年、2024年调解纠纷、审查合同、聘请法律顾问共64件、40件、20件。", "2024 2024 2024")]
    [InlineData("调解纠纷20件，与2023年的64件相比减少44件。", "2024 2023 2024")]
    [InlineData("调解成功率由96%提高到98%。", "2023 2024")]
    [InlineData("调解成功率由2021年的96%提高到98%。", "2021 2024")]
    [InlineData("从镇里抽调6人，到村里调解纠纷20件。", "2024 2024")]
    public void Figures_are_of_the_years_that_stand_in_their_order(string text, string periods) =>
        string.Join(' ', Read(text).Select(one => one.Period?.ToString())).Should().Be(periods);

    [Fact]
    public void What_an_earlier_figure_is_of_the_one_compared_with_is_of_too() =>
        Read("调解纠纷20件，与2023年的64件相比减少44件。").Select(one => one.Indicator).Should().Equal("disputes.mediated", "disputes.mediated", null);

    [Theory]
    [InlineData("三、下步打算\n2025年是普法之年，要抓好以下几件事。\n（一）强队伍。举办培训20场。", "2025")]
    [InlineData("三、2025年工作安排\n一要争创示范，力争年内通过评估；二要举办培训20场。", "2025")]
    [InlineData("三、下步打算\n举办培训20场。", "2025")]
    [InlineData("三、主要不足\n2025年是普法之年。\n（一）队伍弱。仅举办培训20场。", "2024")]
    public void A_section_of_plans_is_of_the_year_that_it_names(string section, string period) =>
        Read(section)[^1].Period?.ToString().Should().Be(period);

    private static IReadOnlyList<Observation> Read(string text) =>
        MetricExtractor.Default.Extract("青石镇2024年法治政府建设年度报告\n一、主要工作\n" + text).Observations;
}
