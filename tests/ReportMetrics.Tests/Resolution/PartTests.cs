namespace ReportMetrics.Tests.Resolution;

public class PartTests
{
    private const string Opening = "青石镇2024年法治政府建设年度报告\n一、主要工作\n";

    [Theory]
    [InlineData("调解纠纷60件，其中邻里40件。", "60<40")]
    [InlineData("调解纠纷60件（邻里40件、家庭20件）。", "60<40 60<20")]
    [InlineData("调解纠纷60件：邻里40件，家庭20件。", "60<40 60<20")]
    [InlineData("调解纠纷60件——邻里40件、家庭20件。", "60<40 60<20")]
    [InlineData("调解纠纷60件，涉及邻里40件、家庭20件。", "60<40 60<20")]
    [InlineData("排查纠纷66件，调处60件。调处的纠纷里，邻里40件、家庭20件。", "60<40 60<20")]
    [InlineData("调解纠纷60件，去年同期81件；其中邻里40件。", "60<40")]
    [InlineData("调解纠纷60件。其中邻里30件，占50%；家庭30件，占50%。", "60<30 60<30")]
    [InlineData("检查企业60户次，包括：\n1. 餐饮40户次；\n2. 超市20户次。", "60<40 60<20")]
    [InlineData("便民服务中心办件60件，线上办件40件。", "60<40")]
    [InlineData("| 项目 | 单位 | 2023年 | 2024年 |\n| --- | --- | --- | --- |\n| 便民服务中心办件 | 件 | 60 | 90 |\n| 其中：代办 | 件 | 40 | 55 |", "60<40 90<55")]
    public void A_part_is_linked_to_its_total(string text, string links) => Links(text).Should().Be(links);

    [Theory]
    [InlineData("调解纠纷60件，调解成功58件。")]
    [InlineData("人民调解员66名，网格员40名，法律明白人26名。")]
    [InlineData("执法人员33名（新增持证4名）。")]
    [InlineData("调解纠纷60件（上年40件）。")]
    [InlineData("举办法治讲座3场、法治培训1场、应急演练2场。")]
    public void Other_figures_are_no_parts(string text) => Links(text).Should().BeEmpty();

    [Theory]
    [InlineData("调解员66名，其中专职6名，网格员30名。", "66<6")]
    [InlineData("全年审核62件，清理文件34件，其中保留28件。", "34<28")]
    public void The_parts_end_where_the_text_turns_to_another_thing(string text, string links) => Links(text).Should().Be(links);

    private static string Links(string text)
    {
        IReadOnlyList<Observation> all = MetricExtractor.Default.Extract(Opening + text).Observations;
        return string.Join(' ', all.Where(part => part.PartOf is not null).Select(part => $"{all[part.PartOf!.Value].Value:0}<{part.Value:0}"));
    }
}
