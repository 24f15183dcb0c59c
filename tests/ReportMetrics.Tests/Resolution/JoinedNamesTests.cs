namespace ReportMetrics.Tests.Resolution;

public class JoinedNamesTests
{
    [Theory]
    [InlineData("调解员、网格员、法律明白人分别达到68名、96名、120名。", "capacity.mediators=68 capacity.grid-workers=96 capacity.legal-understanders=120")]
    [InlineData("调解员、网格员、法律明白人各68名、96名、120名。", "capacity.mediators=68 capacity.grid-workers=96 capacity.legal-understanders=120")]
    [InlineData("行政复议、行政诉讼案件数量为3件、2件。", "litigation.reconsideration-cases=3 litigation.lawsuits=2")]
    [InlineData("信访办结率、调解成功率为100%和97.9%。", "petitions.resolution-rate=100 disputes.success-rate=97.9")]
    [InlineData("举办法治讲座、应急演练各4次。", "publicity.lectures=4 emergency.drills=4")]
    [InlineData("行政复议、行政诉讼案件各1件。", "litigation.reconsideration-cases=1 litigation.lawsuits=1")]
    [InlineData("行政复议、行政诉讼案件均为0。", "litigation.reconsideration-cases=0 litigation.lawsuits=0")]
    public void Each_name_takes_its_figure(string text, string observations) => Read(text).Should().Be(observations);

    [Theory]
    [InlineData("开展消防、防汛演练12场（850人次）。", "emergency.drills=12 emergency.participants=850")]
    [InlineData("办理行政复议、行政诉讼5件。", "litigation.lawsuits=5")]
    public void A_figure_of_all_names_together_is_none_of_each(string text, string observations) => Read(text).Should().Be(observations);

    private static string Read(string text) => string.Join(' ', MetricExtractor.Default.Extract("青石镇2024年法治政府建设年度报告\n一、主要工作\n" + text).Observations
        .OrderBy(one => one.Evidence.Start).ThenByDescending(one => one.Indicator, StringComparer.Ordinal).Select(one => FormattableString.Invariant($"{one.Indicator}={one.Quantity.Value}")));
}
