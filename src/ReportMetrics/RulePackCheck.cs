using ReportMetrics.Rules;

namespace ReportMetrics;

/// <summary>Runs the examples and near misses that a rule pack carries, the whole pack at work.</summary>
public static class RulePackCheck
{
    /// <summary>Extracts from every example and near miss of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>What does not come out as the pack says, in file order; empty if all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<RulePackFailure> RunExamples(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        MetricExtractor extractor = MetricExtractor.CreateBuilder().AddPack(pack).Build();
        List<RulePackFailure> failures = [];
        foreach (IndicatorDefinition indicator in pack.Indicators)
        {
            foreach (RuleDefinition rule in indicator.Rules)
            {
                failures.AddRange(rule.Examples.Select(text => Run(extractor, indicator.Id, rule, text, isExample: true)).OfType<RulePackFailure>());
                failures.AddRange(rule.NearMisses.Select(text => Run(extractor, indicator.Id, rule, text, isExample: false)).OfType<RulePackFailure>());
            }
        }

        return failures;
    }

    private static RulePackFailure? Run(MetricExtractor extractor, string indicator, RuleDefinition rule, string marked, bool isExample)
    {
        MarkedExample example = MarkedExample.Parse(marked)!.Value;
        List<Observation> there = [.. extractor.Extract(example.Text).Observations.Where(observation => observation.Evidence.Span.Overlaps(example.Figure))];
        bool isClaimed = there.Exists(observation => string.Equals(observation.Indicator, indicator, StringComparison.Ordinal));
        return isClaimed == isExample ? null : new RulePackFailure(rule.Id, marked, isExample, [.. there.Select(observation => observation.Indicator)]);
    }
}

/// <summary>An example that its rule's indicator does not claim, or a near miss that it does.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Text">The sentence, with its figure between <c>[[</c> and <c>]]</c>.</param>
/// <param name="IsExample">Whether the figure should have been claimed.</param>
/// <param name="Found">The indicators found at the figure, <see langword="null"/> for an unclaimed figure; empty if there is no figure.</param>
public sealed record RulePackFailure(string Rule, string Text, bool IsExample, IReadOnlyList<string?> Found);
