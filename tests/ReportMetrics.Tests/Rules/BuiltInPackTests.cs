using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class BuiltInPackTests
{
    [Fact]
    public void Every_example_is_claimed_and_every_near_miss_is_not()
    {
        IReadOnlyList<RulePackFailure> failures = RulePackCheck.RunExamples(RulePack.BuiltIn("zh-rule-of-law"));
        string.Join('\n', failures).Should().BeEmpty();
    }

    [Fact]
    public void Every_rule_has_an_example_and_a_near_miss() =>
        RulePack.BuiltIn("zh-rule-of-law").Indicators.SelectMany(indicator => indicator.Rules)
            .Should().NotBeEmpty().And.OnlyContain(rule => !rule.Examples.IsEmpty && !rule.NearMisses.IsEmpty);
}
