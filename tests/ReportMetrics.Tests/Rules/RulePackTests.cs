using ReportMetrics.Quantities;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class RulePackTests
{
    [Fact]
    public void A_pack_is_read_with_its_words_expanded()
    {
        RulePack pack = SamplePack.Pack;

        pack.ToString().Should().Be("sample@1.2.0");
        pack.Units.Should().HaveCount(4);
        pack.Units[0].Should().BeEquivalentTo(new UnitDefinition("case", ["件", "件次", "起", "宗"], 1, Measured: true));
        pack.Units[2].Measured.Should().BeFalse();
        pack.Terms[0].Words.Should().Equal("纠纷", "矛盾纠纷");
        pack.Context.Select(context => context.Role).Should().Equal(ContextRole.Negation, ContextRole.LastYear);
        pack.Context[1].Words.Should().Equal("去年");
        pack.Names.Should().Equal("三项制度");
    }

    [Fact]
    public void Indicators_are_read_with_their_rules()
    {
        IndicatorDefinition indicator = SamplePack.Pack.Indicators[0];

        indicator.Id.Should().Be("disputes.mediated");
        indicator.Aggregation.Should().Be(Aggregation.Sum);
        indicator.Rules.Select(rule => rule.Id).Should().Equal("disputes.mediated/1", "disputes.mediated/2");
        indicator.Rules[0].Frame.Should().BeEquivalentTo(
            new FrameDefinition(FigureKind.Stated, ["case"], ["mediate"], ["dispute"], [], ["succeed"], [], [], Change: false));
        indicator.Rules[1].Pattern!.Not.Should().Equal("succeed");
    }

    [Fact]
    public void Denied_and_listed_figures_are_frames_without_units()
    {
        IndicatorDefinition indicator = SamplePack.Pack.Indicators[1];

        indicator.Rules[0].Frame!.Quantity.Should().Be(FigureKind.Listed);
        indicator.Rules[0].Frame!.Member.Should().Equal("villageEnd");
        indicator.Rules[1].Frame!.Quantity.Should().Be(FigureKind.Denied);
        indicator.Rules[1].Frame!.Units.Should().BeEmpty();
    }
}
