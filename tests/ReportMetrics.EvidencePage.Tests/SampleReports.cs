using ReportMetrics.Tests;
using ReportMetrics.Text;

namespace ReportMetrics.EvidencePage.Tests;

/// <summary>The reports of the samples, and others made up for a test.</summary>
internal static class SampleReports
{
    public static MetricReport Qingshi { get; } = Read("qingshi-town-2024");

    /// <summary>All samples, and the town of one of them a year earlier.</summary>
    public static IReadOnlyList<MetricReport> All { get; } =
    [
        Qingshi, Read("luliang-town-2023"), Read("zhongqing-street-2021"), Read("xiwu-market-bureau-2019"),
        Of("青柿镇2023年法治政府建设年度报告\n\n全年受理调解各类矛盾纠纷251起，调解成功率97.6%。\n", "earlier.txt"),
    ];

    /// <summary>A report in which 200 of 232 are 97.8 %, with a plan and a figure of no indicator.</summary>
    public static MetricReport Contradictory { get; } = Of(
        """
        茶坞镇2024年法治政府建设年度报告

        一、矛盾纠纷化解
        全年受理调解纠纷232起，成功调解200起，调解成功率97.8%。全镇种植果树300棵。
        二、2025年工作计划
        计划举办法治培训20场。
        """,
        "chawu.txt");

    public static MetricReport Of(string text, string name) => MetricExtractor.Default.Extract(new SourceText(text, name));

    private static MetricReport Read(string name) => Of(File.ReadAllText(Repository.Path($"samples/{name}.txt")), $"samples/{name}.txt");
}
