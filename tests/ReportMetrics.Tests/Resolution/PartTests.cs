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
    [InlineData("调解纠纷60件，其中邻里40件，疑难复杂纠纷12件。", "60<40 60<12")]
    [InlineData("行政诉讼案件21件，其中审结18件，败诉2件。", "21<18 21<2")]
    [InlineData("办理行政处罚案件45件，其中简易程序30件、普通程序15件（其中听证2件）。", "45<30 45<15 15<2")]
    [InlineData("召开党委会38次，涉及法治议题的5次。", "38<5")]
    [InlineData("办理法律援助案件47件，农民工讨薪占28件。", "47<28")]
    [InlineData("办理法律援助案件23件，农民工讨薪的就有15件。", "23<15")]
    [InlineData("人民调解员103名、专职的6名。", "103<6")]
    [InlineData("合法性审查64件，合同21件、文件43件。", "64<21 64<43")]
    [InlineData("审查合同31份，其中6份因违规退回修改。", "31<6")]
    [InlineData("审查合同13份、文件6份，其中租赁合同2份。", "13<2")]
    [InlineData("受理信访78件，包括来信12件、来访30件、网上投诉36件。", "78<12 78<30 78<36")]
    [InlineData("收到代表建议7件、政协提案5件，共12件。", "12<7 12<5")]
    [InlineData("| 项目 | 单位 | 2023年 | 2024年 |\n| --- | --- | --- | --- |\n| 便民服务中心办件 | 件 | 60 | 90 |\n| 其中：代办 | 件 | 40 | 55 |", "60<40 90<55")]
    public void A_part_is_linked_to_its_total(string text, string links) => Links(text).Should().Be(links);

    [Theory]
    [InlineData("调解纠纷60件，调解成功58件。")]
    [InlineData("人民调解员66名，网格员40名，法律明白人26名。")]
    [InlineData("执法人员33名（新增持证4名）。")]
    [InlineData("调解纠纷60件（上年40件）。")]
    [InlineData("举办法治讲座3场、法治培训1场、应急演练2场。")]
    [InlineData("开展消防演练6场、防汛演练4场、地灾演练2场。")]
    [InlineData("举办法治讲座3场、应急演练5场，共8场。")]
    [InlineData("举办执法培训2期，35人次参加，年内有3名干部取得执法证。")]
    [InlineData("受理信访78件，办理上级交办的12件。")]
    [InlineData("法治培训14期260人次，现场咨询的110人次。")]
    [InlineData("调解纠纷60件，邻里纠纷占40%。")]
    [InlineData("社区矫正对象8人，当年解矫5人、入矫3人。")]
    [InlineData("60份宣传册送到居民手中，40份海报贴上墙。")]
    public void Other_figures_are_no_parts(string text) => Links(text).Should().BeEmpty();

    [Theory]
    [InlineData("调解员66名，其中专职6名，网格员30名。", "66<6")]
    [InlineData("全年审核62件，清理文件34件，其中保留28件。", "34<28")]
    [InlineData("行政复议案件2件，其中调解结案1件；行政诉讼案件1件。", "2<1")]
    [InlineData("执法人员8名，其中6名持证，新考取执法证2名。", "8<6")]
    [InlineData("行政复议案件3件，其中纠错1件，被诉2件。", "3<1")]
    public void The_parts_end_where_the_text_turns_to_another_thing(string text, string links) => Links(text).Should().Be(links);

    [Theory]
    [InlineData("罚没款9万元，其中罚款6万元、没收违法所得3万元。", "6 9")]
    [InlineData("罚没款9万元，其中没收违法所得3万元、罚款6万元。", "6 9")]
    public void What_stands_beside_a_part_named_like_the_total_is_none_of_it(string text, string fines) =>
        string.Join(' ', ValuesOf(text, "enforcement.fine-amount").Select(value => value / 10_000).Order()).Should().Be(fines);

    [Fact]
    public void Kinds_that_make_up_a_total_are_all_of_it() =>
        ValuesOf("查处违法行为90起，其中酒驾30起、超载60起。", "enforcement.cases").Should().Equal(90, 30, 60);

    private static IEnumerable<decimal> ValuesOf(string text, string indicator) =>
        MetricExtractor.Default.Extract(Opening + text).Observations.Where(one => one.Indicator == indicator).Select(one => one.Value);

    private static string Links(string text)
    {
        IReadOnlyList<Observation> all = MetricExtractor.Default.Extract(Opening + text).Observations;
        return string.Join(' ', all.Where(part => part.PartOf is not null).Select(part => $"{all[part.PartOf!.Value].Value:0}<{part.Value:0}"));
    }
}
