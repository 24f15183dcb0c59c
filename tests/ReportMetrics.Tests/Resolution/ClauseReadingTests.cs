namespace ReportMetrics.Tests.Resolution;

public class ClauseReadingTests
{
    [Theory]
    [InlineData("行政复议案件数为0。", "litigation.reconsideration-cases=0")]
    [InlineData("行政败诉案件为零。", "litigation.lost=0")]
    [InlineData("没有一起民转刑案件。", "disputes.escalated-to-crime=0")]
    [InlineData("全年零败诉。", "litigation.lost=0")]
    [InlineData("排查隐患三百零七处。", "enforcement.hazards-found=307")]
    [InlineData("行政败诉率为0.5%。", "=0.5")]
    public void Zero_is_read_where_a_clause_denies_and_not_within_a_number(string text, string observations) =>
        string.Join(' ', Read(text).Select(one => FormattableString.Invariant($"{one.Indicator}={one.Quantity.Value}"))).Should().Be(observations);

    [Theory]
    [InlineData("东岭村、西坡村、石湾村民主法治示范村创建通过验收。", 3)]
    [InlineData("东岭村、西坡村被评为民主法治示范村。", 2)]
    public void Names_are_counted_up_to_what_they_are(string text, int count) =>
        Read(text).Where(one => one.Method == ObservationMethod.Counted).Select(one => one.Quantity.Value).Should().Equal(count);

    [Theory]
    [InlineData("确保全年调解成功率达到98%以上。", ObservationStatus.Planned)]
    [InlineData("确保调解成功率达98%。", ObservationStatus.Actual)]
    [InlineData("确保了调解成功率达98%以上。", ObservationStatus.Actual)]
    [InlineData("已按计划开展法治讲座12场。", ObservationStatus.Actual)]
    [InlineData("计划开展法治讲座12场。", ObservationStatus.Planned)]
    public void A_target_is_planned_and_what_was_done_by_plan_is_not(string text, ObservationStatus status) =>
        Read(text)[0].Status.Should().Be(status);

    private static IReadOnlyList<Observation> Read(string text) =>
        MetricExtractor.Default.Extract("青石镇2024年法治政府建设年度报告\n一、主要工作\n" + text).Observations;
}
