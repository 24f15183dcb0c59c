namespace ReportMetrics.Tests.Resolution;

public class LabelTests
{
    [Theory]
    [InlineData("研究法治工作：党委3次，政府2次。", "governance.deliberations governance.deliberations")]
    [InlineData("（一）普法活动：全年34场。", "publicity.activities")]
    [InlineData("法治宣传进校园6场、进企业4场。", "publicity.activities publicity.activities")]
    [InlineData("行政处罚、行政检查分别为12件、230件。", "enforcement.cases enforcement.inspections")]
    [InlineData("信访办结率、群众满意率为100%和97%。", "petitions.resolution-rate services.satisfaction-rate")]
    [InlineData("调解纠纷40件，新建大棚300个。", "disputes.mediated -")]
    [InlineData("办理行政处罚案件12件，受理投诉30件。", "enforcement.cases -")]
    public void Figures_count_what_a_label_or_a_list_names_and_no_other_thing(string text, string indicators) =>
        string.Join(' ', MetricExtractor.Default.Extract("青石镇2024年法治政府建设年度报告\n一、主要工作\n" + text).Observations.Select(figure => figure.Indicator ?? "-"))
            .Should().Be(indicators);
}
