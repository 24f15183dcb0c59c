using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Validation;

/// <summary>The relations of the pack zh-work-report.</summary>
public class WorkReportFindingTests
{
    private static readonly MetricExtractor Extractor = MetricExtractor.CreateBuilder().AddPack(RulePack.BuiltIn("zh-work-report")).Build();

    [Theory]
    [InlineData("森林覆盖率达到138.6%。", "rateAboveHundred")]
    [InlineData("城镇新增就业全年共8200人。就业形势稳定。城镇新增就业全年共8600人。", "repeatedFigureDiffers")]
    public void What_contradicts_itself_is_a_finding(string text, string kind) =>
        Extractor.Extract($"白桥县2024年政府工作报告\n\n一、2024年工作回顾\n{text}\n").Findings.Select(finding => finding.Kind).Should().Equal(kind);

    [Theory]
    [InlineData("森林覆盖率达到38.6%，进出口总额增长138.6%。")]
    [InlineData("城镇新增就业全年共8200人。二季度城镇新增就业2100人。")]
    public void What_can_be_so_is_none(string text) =>
        Extractor.Extract($"白桥县2024年政府工作报告\n\n一、2024年工作回顾\n{text}\n").Findings.Should().BeEmpty();
}
