using ReportMetrics.Tests.Rules;

namespace ReportMetrics.Tests.Validation;

public class FindingTests
{
    private static readonly MetricExtractor Shop = MetricExtractor.CreateBuilder().AddPack(ShopPack.Pack).Build();

    [Theory]
    [InlineData("受理调解纠纷232起，成功调解227起，调解成功率97.8%。")]
    [InlineData("受理调解纠纷232起，成功调解227起，调解成功率97.84%。")]
    [InlineData("受理调解纠纷232起，成功调解227起，调解成功率98%。")]
    [InlineData("受理调解纠纷232起，成功调解227起，调解成功率97%。")]
    [InlineData("受理调解纠纷232起，成功调解227起，调解成功率97%以上。")]
    [InlineData("受理调解纠纷230余起，成功调解227起，调解成功率93.8%。")]
    [InlineData("受理调解纠纷232起，成功调解近230起，调解成功率97.8%。")]
    [InlineData("受理调解纠纷200起，成功调解199起，调解成功率100%。")]
    [InlineData("受理调解纠纷约230起，成功调解227起，调解成功率90%。")]
    [InlineData("排查矛盾纠纷300起，受理调解纠纷232起，成功调解227起，调解成功率75.7%。")]
    public void A_rate_that_its_figures_can_give_is_no_finding(string sentence) => Kinds(sentence).Should().BeEmpty();

    [Theory]
    [InlineData("受理调解纠纷232起，成功调解200起，调解成功率97.8%。", "Mediation success rate: 200 of 232 is 86.21 %, the report says 97.8 %.")]
    [InlineData("受理调解纠纷300余起，成功调解200起，调解成功率97.8%。", "Mediation success rate: 200 of more than 300 is at most 66.67 %, the report says 97.8 %.")]
    [InlineData("受理调解纠纷100起，成功调解99起，调解成功率100%。", "Mediation success rate: 99 of 100 is 99 %, the report says 100 %.")]
    [InlineData("受理信访件40件，办结30件，信访办结率达95%。", "Petition resolution rate: 30 of 40 is 75 %, the report says 95 %.")]
    [InlineData("受理调解纠纷232起，其中成功调解200起，调解成功率97.8%。", "Mediation success rate: 200 of 232 is 86.21 %, the report says 97.8 %.")]
    public void A_rate_is_its_numerator_of_its_denominator(string sentence, string message) =>
        Read(sentence).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new Finding("rateMismatch", message, [0, 1, 2]));

    [Theory]
    [InlineData("受理信访件40件，办结30件，信访按期办结率100%。")]
    [InlineData("受理信访件40件，办结30件，信访积案化解率100%。")]
    [InlineData("受理信访件40件，办结30件，涉农信访办结率100%。")]
    [InlineData("受理调解纠纷60起，成功调解50起，其中重大纠纷12起，调解成功率100%。")]
    [InlineData("村级受理调解纠纷60起；派出所成功调解50起，调解成功率100%。")]
    [InlineData("受理调解纠纷60起。成功调解邻里纠纷50起，调解成功率100%。")]
    [InlineData("受理调解纠纷60起，成功调解50起，力争明年调解成功率100%。")]
    [InlineData("受理调解纠纷60起，去年成功调解50起，调解成功率100%。")]
    [InlineData("受理调解纠纷60起，成功调解50起，调解成功率超九成。")]
    [InlineData("排查矛盾纠纷60起，化解矛盾纠纷80起，纠纷化解率98%。")]
    [InlineData("受理信访件40件，受理网上信访件30件，办结65件，信访办结率92.9%。")]
    public void A_rate_that_may_be_of_something_else_is_no_finding(string sentence) => Kinds(sentence).Should().BeEmpty();

    [Theory]
    [InlineData("群众满意率120%。", "rateAboveHundred")]
    [InlineData("群众满意率100%。", null)]
    [InlineData("群众满意率98%以上。", null)]
    [InlineData("群众满意率提高120%。", null)]
    public void No_rate_is_above_a_hundred(string sentence, string? kind) => Kinds(sentence).Should().Equal(kind is null ? [] : [kind]);

    [Theory]
    [InlineData("办件总量100件，其中线上办件80件，代办30件。", "partsExceedTotal", "Transactions handled by the service centre: 80 + 30 = 110, the report says 100.")]
    [InlineData("办件总量100件，其中线上办件120件。", "totalBelowPart", "Transactions handled by the service centre: 100, but its part Transactions handled online is 120.")]
    [InlineData("办件总量100余件，其中线上办件120件。", null, null)]
    [InlineData("办件总量100件，其中线上办件80件，代办20件。", null, null)]
    [InlineData("办件总量1.1万件，其中线上办件11020件。", null, null)]
    [InlineData("排查隐患120处，整改隐患130处。", "totalBelowPart", "Hazards found in inspections: 120, but its part Hazards put right is 130.")]
    [InlineData("排查隐患120处，整改隐患118处。", null, null)]
    [InlineData("办理行政处罚案件60件，其中简易程序69件。", "totalBelowPart", "Administrative enforcement or penalty cases handled: 60, but a part of them is 69.")]
    [InlineData("受理调解纠纷60起，其中邻里纠纷20起，全镇成功调解纠纷90起。", null, null)]
    [InlineData("地质灾害点113处，新排查隐患9处，整改隐患14处。", null, null)]
    public void No_part_is_more_than_its_total(string sentence, string? kind, string? message)
    {
        MetricReport report = Read(sentence);

        report.Findings.Select(finding => finding.Kind).Should().Equal(kind is null ? [] : [kind]);
        report.Findings.Select(finding => finding.Message).Should().Equal(message is null ? [] : [message]);
    }

    [Theory]
    [InlineData("共有订单100单，其中网上60单，柜台30单。", "partsMismatch", "Orders: 60 + 30 = 90, the report says 100.")]
    [InlineData("共有订单100单，其中网上60单，柜台40单。", null, null)]
    [InlineData("共有订单100单，其中网上60单。", null, null)]
    [InlineData("共有订单100单，其中网上60余单，柜台30单。", null, null)]
    public void Parts_that_make_up_a_total_give_it(string sentence, string? kind, string? message)
    {
        MetricReport report = Shop.Extract("小店2024年度总结报告\n\n2024年，" + sentence);

        report.Findings.Select(finding => finding.Kind).Should().Equal(kind is null ? [] : [kind]);
        report.Findings.Select(finding => finding.Message).Should().Equal(message is null ? [] : [message]);
    }

    [Theory]
    [InlineData("全年共调解矛盾纠纷154起。\n2024年全镇调解矛盾纠纷145起。", "repeatedFigureDiffers")]
    [InlineData("全年共调解矛盾纠纷154起。\n全镇调解矛盾纠纷154起。", null)]
    [InlineData("全年共调解矛盾纠纷150余起。\n全镇调解矛盾纠纷154起。", null)]
    [InlineData("全年共调解矛盾纠纷154起。\n镇司法所发挥职能，全年共调解矛盾纠纷45起。", null)]
    [InlineData("全年共调解矛盾纠纷154起。\n调解矛盾纠纷45起。", null)]
    [InlineData("全年共调解矛盾纠纷154起。\n全年共调解婚姻家庭矛盾纠纷45起。", null)]
    [InlineData("全年共开展法治宣传活动12场。\n全年共开展法治宣传活动20场。", null)]
    public void A_figure_for_the_whole_is_the_same_wherever_it_stands(string text, string? kind) => Kinds(text).Should().Equal(kind is null ? [] : [kind]);

    [Theory]
    [InlineData("2023年共收集群众意见29条，调解矛盾纠纷20起。发放宣传资料300份。开展普法活动4场。举办法治讲座2场。", "otherPeriod")]
    [InlineData("2023年全年调解矛盾纠纷20起。发放宣传资料300份，开展普法活动4场。", "otherPeriod")]
    [InlineData("2023年调解矛盾纠纷20起，2024年调解矛盾纠纷30起。发放宣传资料300份，开展普法活动4场。", null)]
    [InlineData("去年全年调解矛盾纠纷20起。发放宣传资料300份，开展普法活动4场。", null)]
    [InlineData("2021年建成法治文化示范点2个。发放宣传资料300份，开展普法活动4场。", null)]
    [InlineData("2022年以来共调解矛盾纠纷20起，发放宣传资料300份。开展普法活动4场。", null)]
    [InlineData("2025年计划调解矛盾纠纷20起，发放宣传资料300份。开展普法活动4场。", null)]
    public void A_figure_of_an_earlier_year_does_not_stand_for_the_reports_own(string text, string? kind) => Kinds(text).Should().Equal(kind is null ? [] : [kind]);

    [Fact]
    public void Figures_of_an_earlier_year_are_one_finding_a_sentence()
    {
        Finding finding = Read("2023年共收集群众意见29条，调解矛盾纠纷20起。发放宣传资料300份。开展普法活动4场。举办法治讲座2场。").Findings.Should().ContainSingle().Subject;

        finding.Message.Should().Be("The report is on 2024, its only figures are of 2023: Opinions of residents collected 29, Disputes taken to mediation 20.");
        finding.Observations.Should().Equal(0, 1);
    }

    [Fact]
    public void Years_that_are_only_compared_with_do_not_contradict_the_title() =>
        MetricExtractor.Default.Extract("云溪镇2024年法治政府建设年度报告\n\n一、纠纷调解\n调解矛盾纠纷20起，较2023年的31起下降；审查合同9份，是2023年的3倍。")
            .Findings.Should().BeEmpty();

    [Fact]
    public void A_title_whose_year_the_text_never_names_is_a_finding()
    {
        MetricReport report = MetricExtractor.Default.Extract(
            "云溪镇2024年法治政府建设年度报告\n\n2023年，云溪镇扎实推进法治建设。现将2023年工作情况报告如下。\n一、纠纷调解\n2023年调解矛盾纠纷20起。\n云溪镇人民政府\n2024年1月12日");

        report.Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new Finding("titleYearContradicted", "The title says 2024; the text never names that year and speaks of 2023.", []));
    }

    [Fact]
    public void Findings_are_in_order_of_their_first_figure()
    {
        MetricReport report = Read("群众满意率120%。受理调解纠纷100起，成功调解90起，调解成功率100%。干部学法考试合格率105%。");

        report.Findings.Select(finding => finding.Observations[0]).Should().BeInAscendingOrder().And.HaveCount(3);
    }

    [Fact]
    public void Figures_too_large_to_reckon_with_are_let_be() =>
        Kinds("受理调解纠纷9999999999999起，成功调解9999999999998起，调解成功率9999999999999%。").Should().Equal("rateAboveHundred");

    [Fact]
    public void A_report_without_a_year_is_checked_too() =>
        MetricExtractor.Default.Extract("群众满意率120%。").Findings.Should().ContainSingle().Which.Kind.Should().Be("rateAboveHundred");

    private static IEnumerable<string> Kinds(string text) => Read(text).Findings.Select(finding => finding.Kind);

    private static MetricReport Read(string text) =>
        MetricExtractor.Default.Extract("云溪镇2024年法治政府建设年度报告\n\n2024年，云溪镇扎实推进法治建设。\n" + text);
}
