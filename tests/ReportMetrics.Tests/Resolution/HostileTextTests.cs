using ReportMetrics.Export;

namespace ReportMetrics.Tests.Resolution;

/// <summary>Texts that fuzzing found to break an earlier version.</summary>
public class HostileTextTests
{
    private static readonly string ManyYears = "二〇二四年中" + string.Concat(Enumerable.Repeat("二〇二四年其中", 24));

    [Fact]
    public void Bold_text_that_ends_within_a_figure_does_not_tear_it() =>
        MetricExtractor.Default.Extract("**一）百余**镇").Observations.Should().AllSatisfy(o => o.Evidence.Length.Should().BePositive());

    [Fact]
    public void A_text_may_begin_with_the_clause_of_two_figures() =>
        MetricExtractor.Default.Extract("培训12场机关500人次").Observations.Should().HaveCount(2);

    [Theory]
    [InlineData("3件")]
    [InlineData("|3件")]
    [InlineData("调解3起")]
    public void What_is_written_of_a_clause_without_end_grows_with_its_length(string piece)
    {
        int once = JsonReportWriter.ToJson(MetricExtractor.Default.Extract(string.Concat(Enumerable.Repeat(piece, 1_000)))).Length;
        int twice = JsonReportWriter.ToJson(MetricExtractor.Default.Extract(string.Concat(Enumerable.Repeat(piece, 2_000)))).Length;
        twice.Should().BeLessThan(once * 5 / 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("，")]
    public void A_long_quote_is_never_cut_inside_a_character(string shift)
    {
        string filler = string.Concat(Enumerable.Repeat("\U00020000", 200));
        foreach (string odd in new[] { "", "甲" })
        {
            Evidence evidence = MetricExtractor.Default.Extract(shift + filler + odd + "调解纠纷30起" + odd + filler).Observations.Single().Evidence;
            evidence.Quote.Length.Should().BeGreaterThan(400);
            char.IsLowSurrogate(evidence.Quote[0]).Should().BeFalse();
            char.IsHighSurrogate(evidence.Quote[^1]).Should().BeFalse();
        }
    }

    [Fact]
    public void A_year_that_reaches_into_a_denial_is_read() =>
        MetricExtractor.Default.Extract(ManyYears + "二〇二四年协议资金合计多械斗宣传横幅标语９９热线平台诉求矛盾演化的刑案以上群众反映的的问题3/4没有\t")
            .Observations.Should().NotBeEmpty();
}
