using ReportMetrics.Rules;

namespace ReportMetrics.Cli.Outputs;

/// <summary>Writes indicators, rules and terms for people.</summary>
internal sealed class RuleText(TablePage page, RulePack pack)
{
    // Of each term in a rule; a term by itself is shown whole.
    private const int ShownWords = 24;

    public void Write(IndicatorDefinition indicator)
    {
        page.WriteLine($"{indicator.Id}  {indicator.ChineseName}  {indicator.EnglishName}", TablePage.Strong);
        page.WriteLine(indicator.Definition);
        page.WriteLine($"unit {indicator.Unit}, aggregation {JsonPage.NameOf(indicator.Aggregation)}, property {indicator.Property}, pack {pack}", TablePage.Faint);
        foreach (RuleDefinition rule in indicator.Rules)
        {
            Write(rule);
        }
    }

    public void Write(RuleDefinition rule)
    {
        page.WriteLine(rule.Id, TablePage.Strong);
        if (rule.Frame is { } frame)
        {
            Write(frame);
        }
        else if (rule.Pattern is { } pattern)
        {
            page.WriteUnbroken($"  pattern: {pattern.Source}");
            WriteTerms("not", pattern.Not);
        }

        foreach (string example in rule.Examples)
        {
            page.WriteUnbroken($"  example: {example}");
        }

        foreach (string nearMiss in rule.NearMisses)
        {
            page.WriteUnbroken($"  near miss: {nearMiss}");
        }
    }

    /// <summary>Writes a term with its words and the rules that name it.</summary>
    public void WriteTerm(string term, IReadOnlyList<string> words)
    {
        page.WriteLine(term, TablePage.Strong);
        page.WriteLine($"  {string.Join(' ', words)}");
        string[] rules = [.. pack.Indicators.SelectMany(indicator => indicator.Rules).Where(rule => Names(rule, term)).Select(rule => rule.Id)];
        page.WriteLine(rules.Length == 0 ? "  no rule names it" : $"  named by {string.Join(", ", rules)}");
    }

    /// <summary>The words of a term, those of the base packs first; empty if there is no such term.</summary>
    public static IReadOnlyList<string> WordsOf(RulePack pack, string term) =>
    [
        .. pack.Base is { } used ? WordsOf(used, term) : [],
        .. pack.Terms.Where(known => string.Equals(known.Id, term, StringComparison.Ordinal)).SelectMany(known => known.Words),
    ];

    private void Write(FrameDefinition frame)
    {
        string kind = frame.Quantity == FigureKind.Stated ? string.Join(", ", frame.Units) : JsonPage.NameOf(frame.Quantity);
        page.WriteLine($"  quantity: {kind}{(frame.Change ? ", as a change" : "")}");
        WriteTerms("action", frame.Action);
        WriteTerms("object", frame.Object);
        WriteTerms("context", frame.Context);
        WriteTerms("not", frame.Not);
        WriteTerms("notContext", frame.NotContext);
        WriteTerms("member", frame.Member);
    }

    private void WriteTerms(string slot, IReadOnlyList<string> terms)
    {
        foreach (string term in terms)
        {
            IReadOnlyList<string> words = WordsOf(pack, term);
            string more = words.Count > ShownWords ? $" … {words.Count - ShownWords} more" : "";
            page.WriteLine($"  {slot}: {term} = {string.Join(' ', words.Take(ShownWords))}{more}");
        }
    }

    private static bool Names(RuleDefinition rule, string term)
    {
        IEnumerable<string> named = rule.Frame is { } frame
            ? [.. frame.Action, .. frame.Object, .. frame.Context, .. frame.Not, .. frame.NotContext, .. frame.Member]
            : [.. rule.Pattern!.Not, .. rule.Pattern.References];
        return named.Contains(term, StringComparer.Ordinal);
    }
}
