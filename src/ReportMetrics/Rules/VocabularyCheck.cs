using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>Looks over the terms of a pack for those without effect.</summary>
/// <param name="pack">The pack.</param>
internal sealed class VocabularyCheck(RulePack pack)
{
    private readonly RuleSet _rules = RuleSetBuilder.Build([pack]);

    /// <summary>The pack's terms that no rule names and words that are never found.</summary>
    public IEnumerable<RulePackFinding> CheckTerms()
    {
        HashSet<string> used = new(pack.Indicators.SelectMany(indicator => indicator.Rules).SelectMany(TermsOf), StringComparer.Ordinal);
        used.UnionWith(pack.Relations.Rates.SelectMany(rate => rate.Not));
        foreach (TermDefinition term in pack.Terms)
        {
            // A pack without indicators is there for others to use.
            if (!pack.Indicators.IsEmpty && !used.Contains(term.Id))
            {
                yield return new RulePackFinding(RulePackFindingKind.UnusedTerm, term.Id, term.Line, "expected a rule or a rate that names the term, found none");
            }

            foreach (string word in term.Words.Where(word => !string.Equals(Normalize(word), word, StringComparison.Ordinal)))
            {
                string message = $"expected words as text is read (simplified, half width, no spaces), found \"{word}\", which is read as \"{Normalize(word)}\"";
                yield return new RulePackFinding(RulePackFindingKind.UnreachableWord, term.Id, term.Line, message);
            }
        }
    }

    /// <summary>The words that a rule names and that stand in a sentence only within longer words, which hide them.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="line">Line of the sentence in the file.</param>
    public IEnumerable<RulePackFinding> CheckHidden(RuleDefinition rule, string sentence, int line)
    {
        string text = Normalize(sentence);
        ValueList<TermHit> found = new();
        _rules.Scanner.Scan(text, found);
        TermHit[] hits = found.Span.ToArray();
        foreach (string term in TermsOf(rule).Distinct(StringComparer.Ordinal))
        {
            // A pattern's references are units too.
            IReadOnlyList<string> words = pack.Scope.FindTerm(term)?.Words ?? [];
            if (Array.Exists(hits, hit => words.Contains(text[hit.Start..hit.End], StringComparer.Ordinal)))
            {
                continue;
            }

            foreach (string word in words)
            {
                int place = text.IndexOf(word, StringComparison.Ordinal);
                TermHit hiding = Array.Find(hits, hit => hit.Start <= place && hit.End >= place + word.Length);
                if (place >= 0 && hiding.End > 0)
                {
                    string message = $"expected \"{word}\" of the term {term} in \"{sentence}\", found it hidden by the longer word \"{text[hiding.Start..hiding.End]}\", which the term does not have";
                    yield return new RulePackFinding(RulePackFindingKind.HiddenWord, rule.Id, line, message);
                }
            }
        }
    }

    private static IEnumerable<string> TermsOf(RuleDefinition rule) => rule.Frame is { } frame
        ? [.. frame.Action, .. frame.Object, .. frame.Context, .. frame.Not, .. frame.NotContext, .. frame.Member]
        : [.. rule.Pattern!.Not, .. rule.Pattern.References];

    private static string Normalize(string text)
    {
        using NormalizedText normalized = NormalizedText.Create(text);
        return normalized.Chars.ToString();
    }
}
