using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class WorkReportPackTests
{
    private const string Report = """
        2024年云溪区政府工作报告

        各位代表：
        现在，我代表区人民政府向大会报告工作，请予审议。

        一、2023年工作回顾

        全区地区生产总值完成312.6亿元，同比增长6.1%；一般公共预算收入18.2亿元、增长5%；固定资产投资、社会消费品零售总额分别增长7.4%、8.2%。规上工业增加值增长9.3%，园区用电量增长11%。
        民生持续改善。城镇新增就业5620人，城镇调查失业率平均为5.1%。城乡居民人均可支配收入分别达到4.12万元、2.35万元。粮食总产量21.4万吨，森林覆盖率由38%提高到39.5%。

        二、2024年工作安排

        主要预期目标是：地区生产总值增长6.5%左右，一般公共预算收入增长4%以上，城镇新增就业5500人，农村居民人均可支配收入增长8%。
        """;

    [Fact]
    public void A_work_report_gives_what_was_reached_and_what_is_planned()
    {
        MetricExtractor extractor = MetricExtractor.CreateBuilder().AddPack(RulePack.BuiltIn("zh-work-report")).Build();
        extractor.Extract(Report).Observations.Where(o => o.Indicator is not null)
            .Select(o => $"{o.Indicator} {o.Value:0.##} {o.Approximation} {o.Period} {o.Status}")
            .Should().Equal(
                "gdp.total 31260000000 Exact 2023 Actual",
                "gdp.growth 6.1 Exact 2023 Actual",
                "revenue.total 1820000000 Exact 2023 Actual",
                "revenue.growth 5 Exact 2023 Actual",
                "investment.growth 7.4 Exact 2023 Actual",
                "retail.growth 8.2 Exact 2023 Actual",
                "industry.growth 9.3 Exact 2023 Actual",
                "jobs.new 5620 Exact 2023 Actual",
                "jobs.unemployment 5.1 Exact 2023 Actual",
                "income.urban 41200 Exact 2023 Actual",
                "income.rural 23500 Exact 2023 Actual",
                "grain.output 214000 Exact 2023 Actual",
                "forest.coverage 39.5 Exact 2023 Actual",
                "gdp.growth 6.5 About 2024 Planned",
                "revenue.growth 4 AtLeast 2024 Planned",
                "jobs.new 5500 Exact 2024 Planned",
                "income.rural-growth 8 Exact 2024 Planned");
    }
}
