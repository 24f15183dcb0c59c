using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class BuiltInPackTests
{
    public static TheoryData<string> Packs => new("zh-rule-of-law", "zh-work-report");

    [Theory]
    [MemberData(nameof(Packs))]
    public void The_check_of_a_pack_finds_nothing(string pack) => RulePackCheck.Run(RulePack.BuiltIn(pack)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_rule_has_an_example_and_a_near_miss(string pack) =>
        RulePack.BuiltIn(pack).Indicators.SelectMany(indicator => indicator.Rules)
            .Should().NotBeEmpty().And.OnlyContain(rule => !rule.Examples.IsEmpty && !rule.NearMisses.IsEmpty);
}
