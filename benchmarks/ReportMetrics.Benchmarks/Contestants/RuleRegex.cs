using System.Text.RegularExpressions;
using ReportMetrics.Quantities;
using ReportMetrics.Rules;

namespace ReportMetrics.Benchmarks.Contestants;

/// <summary>
/// One rule for stated figures as one compiled .NET regular expression over the normalised text. A match is a figure of the rule's units
/// whose clause holds a word of every slot and none of the rule's <c>not</c> words; a pattern rule stands as it is written.
/// It starts from the figure, which measured fastest: the framework skips to the next numeral with vector instructions.
/// </summary>
internal sealed record RuleRegex(CompiledRule Rule, Regex Regex)
{
    private const string Mark = "[，,；;：:（）()|【】\\[\\]。！？!?\\n]";
    private const string NoMark = "[^，,；;：:（）()|【】\\[\\]。！？!?\\n]";
    private const string Numeral = "(?<![" + NumeralCharacters.AllStarts + ".])[" + NumeralCharacters.AllStarts + "][" + NumeralCharacters.AllStarts + "余多几来,.]*";

    /// <summary>The regular expressions of all rules for stated figures of a pack.</summary>
    public static IReadOnlyList<RuleRegex> BuildAll(RuleSet rules, PackScope scope) =>
    [
        .. rules.Rules.Where(rule => rule.Quantity == FigureKind.Stated)
            .AsParallel().AsOrdered()
            .Select(rule => new RuleRegex(rule, Compiled(Source(rule.Definition, scope)))),
    ];

    /// <summary>How a normalised text is handed to the expressions: each clause stands behind a mark.</summary>
    public static string Prepare(ReadOnlySpan<char> normalised) => string.Concat("\n", normalised);

    /// <summary>Counts the matches of all rules, one rule after another.</summary>
    public static int CountMatches(IReadOnlyList<RuleRegex> rules, string prepared)
    {
        int count = 0;
        foreach (RuleRegex rule in rules)
        {
            foreach (ValueMatch unused in rule.Regex.EnumerateMatches(prepared))
            {
                count++;
            }
        }

        return count;
    }

    // Machine code is made at the first match, which takes longer than all else: here on all cores, not one by one later.
    private static Regex Compiled(string source)
    {
        Regex regex = new(source, RegexOptions.Compiled | RegexOptions.CultureInvariant, Timeout.InfiniteTimeSpan);
        regex.Count(Prepare("1"));
        return regex;
    }

    private static string Source(RuleDefinition rule, PackScope scope)
    {
        if (rule.Frame is { } frame)
        {
            return Figure(frame.Units, scope) + Clause(Has(frame.Object, scope) + Has(frame.Action, scope) + Has(frame.Context, scope) + HasNot([.. frame.Not, .. frame.NotContext], scope));
        }

        PatternSyntax syntax = PatternSyntax.Parse(rule.Pattern!.Source, scope, out _)!;
        string not = rule.Pattern.Not.IsEmpty ? "" : Clause(HasNot(rule.Pattern.Not, scope));
        string right = syntax.Right.Count == 0 ? "" : $"(?={Regexes(syntax.Right, scope)})";
        string left = syntax.Left.Count == 0 ? "" : $"(?<={Regexes(syntax.Left, scope)})";
        return left + Figure([.. syntax.Units], scope) + right + not;
    }

    private static string Figure(IReadOnlyList<string> units, PackScope scope)
    {
        string[] words = [.. units.SelectMany(unit => scope.FindUnit(unit)!.Words), .. units.Contains(UnitClasses.Percent, StringComparer.Ordinal) ? new[] { "%", "‰", "成" } : []];
        string measured = Numeral + Any(words);
        return units.Contains(UnitClasses.Percent, StringComparer.Ordinal) ? $"(?:百分之{Numeral}|{measured})" : measured;
    }

    // Behind the figure: back to the clause's start, then forward through the clause for each word.
    private static string Clause(string conditions) => $"(?<={conditions}(?<={Mark})(?>{NoMark}*))";

    private static string Has(IReadOnlyList<string> terms, PackScope scope) => terms.Count == 0 ? "" : $"(?={NoMark}*?{Any(Words(terms, scope))})";

    private static string HasNot(IReadOnlyList<string> terms, PackScope scope) => terms.Count == 0 ? "" : $"(?!{NoMark}*?{Any(Words(terms, scope))})";

    private static IEnumerable<string> Words(IReadOnlyList<string> terms, PackScope scope) => terms.SelectMany(term => scope.FindTerm(term)!.Words);

    private static string Any(IEnumerable<string> words) =>
        $"(?:{string.Join('|', words.Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).Select(Regex.Escape))})";

    private static string Regexes(List<Expression> items, PackScope scope) => string.Concat(items.Select(item => Regexes(item, scope)));

    private static string Regexes(Expression expression, PackScope scope) => expression switch
    {
        Expression.Literal literal => Regex.Escape(literal.Text),
        Expression.CharacterClass characters => CharacterClass(characters),
        Expression.Reference reference => Any(Words(reference.Names, scope)),
        Expression.Sequence sequence => Regexes(sequence.Items, scope),
        Expression.Choice choice => $"(?:{string.Join('|', choice.Options.Select(option => Regexes(option, scope)))})",
        Expression.Repeat { Most: Expression.Repeat.Unlimited } repeat => $"(?:{Regexes(repeat.Item, scope)}){{{repeat.Least},}}",
        Expression.Repeat repeat => $"(?:{Regexes(repeat.Item, scope)}){{{repeat.Least},{repeat.Most}}}",
        _ => throw new InvalidOperationException("Unknown kind of expression."),
    };

    // No class leaves the sentence.
    private static string CharacterClass(Expression.CharacterClass characters)
    {
        string ranges = string.Concat(characters.Ranges.Select(range => $"{Unicode(range.First)}-{Unicode(range.Last)}"));
        return characters.Negated ? $"[^{ranges}。！？!?\\n]" : $"[{ranges}]";
    }

    private static string Unicode(char character) => $"\\u{(int)character:x4}";
}
