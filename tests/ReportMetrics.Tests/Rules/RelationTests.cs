using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class RelationTests
{
    [Fact]
    public void A_pack_says_which_indicators_stand_in_arithmetic()
    {
        RelationDefinitions relations = ShopPack.Pack.Relations;

        relations.Totals.Should().ContainSingle();
        relations.Totals[0].Total.Should().Be("orders.all");
        relations.Totals[0].Parts.Should().Equal("orders.online", "orders.counter");
        relations.Totals[0].Complete.Should().BeTrue();
        relations.Rates.Select(rate => (rate.Rate, rate.Numerator, rate.Denominator)).Should().Equal(
            ("orders.online-rate", "orders.online", "orders.all"),
            ("orders.praise-rate", null, null));
        relations.Rates[0].Not.Should().Equal("holiday");
        relations.Repeated.Should().Equal("orders.all");
    }

    [Fact]
    public void A_pack_without_relations_has_none()
    {
        RelationDefinitions relations = SamplePack.Pack.Relations;

        relations.Totals.Should().BeEmpty();
        relations.Rates.Should().BeEmpty();
        relations.Repeated.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"total\": \"orders.all\"", "\"total\": \"orders.al\"", "$.relations.totals[0].total", "unknown indicator \"orders.al\"; did you mean \"orders.all\"?")]
    [InlineData("\"repeated\": [\"orders.all\"]", "\"repeated\": [\"nothing\"]", "$.relations.repeated[0]", "unknown indicator \"nothing\"; expected one that this pack defines")]
    [InlineData("\"orders.online\", \"orders.counter\"", "\"orders.online-rate\"", "$.relations.totals[0].parts[0]", "expected an indicator with the unit \"order\", found \"orders.online-rate\" with \"percent\"")]
    [InlineData("\"rate\": \"orders.praise-rate\"", "\"rate\": \"orders.counter\"", "$.relations.rates[1].rate", "expected an indicator with the unit \"percent\", found \"orders.counter\" with \"order\"")]
    [InlineData("\"denominator\": \"orders.all\", ", "", "$.relations.rates[0]", "expected the property \"denominator\", which is missing")]
    [InlineData("\"not\": \"holiday\"", "\"not\": \"holidays\"", "$.relations.rates[0].not", "unknown term \"holidays\"; did you mean \"holiday\"?")]
    [InlineData("\"complete\": true", "\"complet\": true", "$.relations.totals[0].complet", "unknown property \"complet\"; did you mean \"complete\"?")]
    [InlineData("[\"orders.online\", \"orders.counter\"]", "[]", "$.relations.totals[0].parts", "expected at least one indicator, found an empty array")]
    public void A_mistake_is_told_with_its_place(string text, string replacement, string path, string message)
    {
        ShopPack.Json.Should().Contain(text);
        string json = ShopPack.Json.Replace(text, replacement, StringComparison.Ordinal);

        FluentActions.Invoking(() => RulePack.Parse(json, "shop")).Should().Throw<RulePackException>()
            .Which.Errors.Should().ContainSingle().Which.Should().Match<RulePackError>(error => error.Path == path && error.Message == message);
    }
}
