namespace ReportMetrics.Tests.Resolution;

public class TextsWithoutYearTests
{
    [Theory]
    [InlineData("本报讯 青石镇2022年调解纠纷20起。", "2022")]
    [InlineData("本报讯 今年上半年，青石镇调解纠纷20起。", null)]
    [InlineData("本报讯 去年，青石镇调解纠纷20起。", null)]
    [InlineData("本报讯 青石镇2022年调解纠纷15起，今年上半年调解纠纷20起。", null)]
    [InlineData("本报讯 2021年以来，青石镇调解纠纷20起。", null)]
    public void A_period_is_known_only_where_the_sentence_names_it(string text, string? period) =>
        MetricExtractor.Default.Extract(text).Observations[^1].Period?.ToString().Should().Be(period);
}
