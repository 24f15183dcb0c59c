using ReportMetrics.Rules;

namespace ReportMetrics;

/// <summary>Checks a rule pack by running the examples and near misses that it carries, the whole pack at work, and by looking over its words.</summary>
public static class RulePackCheck
{
    /// <summary>Extracts from every example and near miss of a pack and looks for rules, terms and words without effect.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>What is wrong, in file order; empty if nothing is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<RulePackFinding> Run(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        MetricExtractor extractor = MetricExtractor.CreateBuilder().AddPack(pack).Build();
        VocabularyCheck vocabulary = new(pack);
        List<RulePackFinding> findings = [.. vocabulary.CheckTerms()];
        foreach (IndicatorDefinition indicator in pack.Indicators)
        {
            foreach (RuleDefinition rule in indicator.Rules)
            {
                findings.AddRange(CheckRule(extractor, vocabulary, indicator.Id, rule));
            }
        }

        return [.. findings.OrderBy(finding => finding.Line)];
    }

    private static List<RulePackFinding> CheckRule(MetricExtractor extractor, VocabularyCheck vocabulary, string indicator, RuleDefinition rule)
    {
        List<RulePackFinding> findings = [];
        List<Observation> claims = [];
        for (int i = 0; i < rule.Examples.Length; i++)
        {
            List<Observation> there = At(extractor, rule.Examples[i]);
            claims.AddRange(there.Where(observation => IsOf(observation, indicator)));
            if (!there.Exists(observation => IsOf(observation, indicator)))
            {
                findings.Add(Finding(RulePackFindingKind.ExampleNotClaimed, rule, rule.ExampleLines[i], $"expected {indicator} in the example \"{rule.Examples[i]}\", found {Names(there)}"));
            }
        }

        bool wins = claims.Exists(observation => string.Equals(observation.Rule, rule.Id, StringComparison.Ordinal));
        for (int i = 0; i < rule.Examples.Length && !wins; i++)
        {
            findings.AddRange(vocabulary.CheckHidden(rule, MarkedExample.Parse(rule.Examples[i])!.Value.Text, rule.ExampleLines[i]));
        }

        if (claims.Count > 0 && !wins)
        {
            string winners = string.Join(", ", claims.Select(observation => observation.Rule).Distinct(StringComparer.Ordinal));
            findings.Add(Finding(RulePackFindingKind.RuleNeverWins, rule, rule.Line, $"expected this rule to win one of its own examples, found that {winners} always wins"));
        }

        for (int i = 0; i < rule.NearMisses.Length; i++)
        {
            if (At(extractor, rule.NearMisses[i]).Find(observation => IsOf(observation, indicator)) is { } claimed)
            {
                findings.Add(Finding(RulePackFindingKind.NearMissClaimed, rule, rule.NearMissLines[i], $"expected no {indicator} in the near miss \"{rule.NearMisses[i]}\", found it by {claimed.Rule}"));
            }
        }

        return findings;
    }

    private static List<Observation> At(MetricExtractor extractor, string marked)
    {
        MarkedExample example = MarkedExample.Parse(marked)!.Value;
        return [.. extractor.Extract(example.Text).Observations.Where(observation => observation.Evidence.Span.Overlaps(example.Figure))];
    }

    private static bool IsOf(Observation observation, string indicator) => string.Equals(observation.Indicator, indicator, StringComparison.Ordinal);

    private static RulePackFinding Finding(RulePackFindingKind kind, RuleDefinition rule, int line, string message) => new(kind, rule.Id, line, message);

    private static string Names(List<Observation> there) => there.Count == 0
        ? "no figure"
        : string.Join(", ", there.Select(observation => observation.Indicator ?? "a figure of no indicator"));
}
