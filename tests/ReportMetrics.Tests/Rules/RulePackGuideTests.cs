using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class RulePackGuideTests
{
    private const string Fence = "```json\n";

    private static readonly string[] Blocks =
    [
        .. Repository.Read("docs/rule-packs.md").Split(Fence).Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]),
    ];

    [Fact]
    public void The_first_pack_of_the_guide_holds() =>
        RulePackCheck.Run(RulePack.Parse(Blocks[0], "guide")).Should().BeEmpty();

    [Fact]
    public void The_rules_of_the_guide_hold_in_its_pack()
    {
        string rules = string.Concat(Blocks[1..].Select(rule => $"{rule.TrimEnd()},"));
        string pack = Blocks[0]
            .Replace("\"rules\": [", "\"rules\": [" + rules, StringComparison.Ordinal)
            .Replace("\"terms\": {", "\"terms\": { \"grow\": [\"增长\"], \"fall\": [\"下降\"], \"from\": [\"由\"],", StringComparison.Ordinal)
            .Replace("\"object\": \"gdp\" }", "\"object\": \"gdp\", \"not\": \"from\" }", StringComparison.Ordinal);
        Blocks.Should().HaveCountGreaterThan(2);
        string.Join('\n', RulePackCheck.Run(RulePack.Parse(pack, "guide"))).Should().BeEmpty();
    }
}
