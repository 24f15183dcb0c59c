using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

/// <summary>Matches an expression by trying everything: slow, and plain enough to be believed.</summary>
internal static class ReferenceMatcher
{
    /// <summary>Every length at which the items match at the start of the text.</summary>
    public static SortedSet<int> Lengths(IReadOnlyList<Expression> items, string text, PackScope scope)
    {
        SortedSet<int> starts = [0];
        foreach (Expression item in items)
        {
            starts = [.. starts.SelectMany(start => Lengths(item, text[start..], scope).Select(length => start + length))];
        }

        return starts;
    }

    private static SortedSet<int> Lengths(Expression expression, string text, PackScope scope) => expression switch
    {
        Expression.Literal literal => text.StartsWith(literal.Text, StringComparison.Ordinal) ? [literal.Text.Length] : [],
        Expression.CharacterClass characters => text.Length > 0 && characters.Contains(text[0]) ? [1] : [],
        Expression.Sequence sequence => Lengths(sequence.Items, text, scope),
        Expression.Choice choice => [.. choice.Options.SelectMany(option => Lengths(option, text, scope))],
        Expression.Repeat repeat => Repeated(repeat, text, scope),
        Expression.Reference reference =>
            [.. scope.FindTerm(reference.Names[0])!.Words.Where(word => text.StartsWith(word, StringComparison.Ordinal)).Select(word => word.Length)],
        _ => throw new InvalidOperationException(),
    };

    private static SortedSet<int> Repeated(Expression.Repeat repeat, string text, PackScope scope)
    {
        SortedSet<int> all = [];
        SortedSet<int> reached = [0];
        for (int times = 0; times <= Math.Min(repeat.Most, repeat.Least + text.Length); times++)
        {
            if (times >= repeat.Least)
            {
                all.UnionWith(reached);
            }

            reached = [.. reached.SelectMany(start => Lengths(repeat.Item, text[start..], scope).Select(length => start + length))];
        }

        return all;
    }
}
