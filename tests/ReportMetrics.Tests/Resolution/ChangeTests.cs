using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Resolution;

public class ChangeTests
{
    private static readonly MetricExtractor Extractor = MetricExtractor.CreateBuilder().AddPack(RulePack.Parse(
        """
        {
          "id": "harvest", "version": "1.0.0", "uses": "zh",
          "terms": { "tea": ["茶叶产量"], "fruit": ["水果产量"], "grow": ["增长"] },
          "indicators": [
            {
              "id": "tea.output", "property": "Tea.Output", "names": { "zh": "茶叶产量", "en": "Tea" }, "definition": "Tea.", "unit": "tonne", "aggregation": "sum",
              "rules": [ { "frame": { "quantity": "tonne", "object": "tea" }, "examples": ["茶叶产量[[3吨]]。"], "nearMisses": ["[[3吨]]。"] } ]
            },
            {
              "id": "tea.growth", "property": "Tea.Growth", "names": { "zh": "茶叶增速", "en": "Growth of tea" }, "definition": "Growth.", "unit": "percent", "aggregation": "none",
              "rules": [ { "frame": { "quantity": "percent", "action": "grow", "object": "tea", "change": true }, "examples": ["茶叶产量增长[[3%]]。"], "nearMisses": ["[[3%]]。"] } ]
            },
            {
              "id": "fruit.growth", "property": "Fruit.Growth", "names": { "zh": "水果增速", "en": "Growth of fruit" }, "definition": "Growth.", "unit": "percent", "aggregation": "none",
              "rules": [ { "frame": { "quantity": "percent", "action": "grow", "object": "fruit", "change": true }, "examples": ["水果产量增长[[3%]]。"], "nearMisses": ["[[3%]]。"] } ]
            }
          ]
        }
        """,
        "harvest")).Build();

    [Theory]
    [InlineData("茶叶产量增长5%。", "tea.growth")]
    [InlineData("茶叶产量30吨，比上年增长5%。", "tea.output tea.growth")]
    [InlineData("茶叶产量30吨、增长5%。", "tea.output tea.growth")]
    [InlineData("茶叶产量增长30吨。", "-")]
    [InlineData("茶叶产量增长5个百分点。", "-")]
    [InlineData("茶叶产量年均增长5%。", "-")]
    [InlineData("茶叶产量达标率为5%。", "-")]
    [InlineData("茶叶产量、水果产量分别增长5%、6%。", "tea.growth fruit.growth")]
    public void A_change_is_claimed_by_a_frame_of_changes_and_by_no_other(string text, string indicators) =>
        Extractor.Extract(text).Observations.Select(observation => observation.Indicator ?? "-").Should().Equal(indicators.Split(' '));

    [Theory]
    [InlineData("茶叶产量30吨，茶园面积增长5%。")]
    [InlineData("茶叶产量30吨，蔬菜产量8吨，增长5%。")]
    [InlineData("茶叶产量30吨。同比增长5%。")]
    public void A_change_is_of_nothing_but_what_its_clause_or_the_figure_before_it_names(string text) =>
        Extractor.Extract(text).Observations[^1].Indicator.Should().BeNull();

    [Theory]
    [InlineData("预期目标是：茶叶产量增长5%，水果产量增长6%。", ObservationStatus.Planned)]
    [InlineData("主要成绩是：茶叶产量增长5%，水果产量增长6%。", ObservationStatus.Actual)]
    public void A_word_of_planning_reaches_over_its_colon(string text, ObservationStatus status) =>
        Extractor.Extract(text).Observations.Should().HaveCount(2).And.OnlyContain(observation => observation.Status == status);
}
