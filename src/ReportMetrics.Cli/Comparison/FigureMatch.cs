using ReportMetrics.Cli.Results;

namespace ReportMetrics.Cli.Comparison;

/// <summary>
/// The figures of two results of one report, brought together: first those at the same place and of the same indicator, then
/// those that moved with their clause or alone, then those that share a place in the text.
/// </summary>
internal sealed class FigureMatch
{
    private readonly Dictionary<Figure, Figure> _newOf = [];
    private readonly HashSet<Figure> _taken = [];

    public FigureMatch(IReadOnlyList<Figure> old, IReadOnlyList<Figure> current)
    {
        MatchEqual(old, current, figure => (figure.Start, figure.Text, figure.Indicator));
        MatchEqual(old, current, figure => (figure.Details?.Quote, figure.Text, figure.Indicator));
        MatchEqual(old, current, figure => (figure.Text, figure.Indicator));
        MatchOverlapping(old, current);
        Lost = [.. old.Where(figure => !_newOf.ContainsKey(figure))];
        Gained = [.. current.Where(figure => !_taken.Contains(figure))];
    }

    public IReadOnlyList<Figure> Lost { get; }

    public IReadOnlyList<Figure> Gained { get; }

    /// <summary>The figure of the new result that an old one became; <see langword="null"/> if it was lost.</summary>
    public Figure? NewOf(Figure old) => _newOf.GetValueOrDefault(old);

    private void MatchEqual<TKey>(IReadOnlyList<Figure> old, IReadOnlyList<Figure> current, Func<Figure, TKey> key)
        where TKey : notnull
    {
        ILookup<TKey, Figure> candidates = current.Where(figure => !_taken.Contains(figure)).ToLookup(key);
        foreach (IGrouping<TKey, Figure> group in old.Where(figure => !_newOf.ContainsKey(figure)).GroupBy(key))
        {
            foreach ((Figure before, Figure after) in group.Zip(candidates[group.Key]))
            {
                Match(before, after);
            }
        }
    }

    // Both lists are in text order, so each place is passed once.
    private void MatchOverlapping(IReadOnlyList<Figure> old, IReadOnlyList<Figure> current)
    {
        List<Figure> left = [.. current.Where(figure => !_taken.Contains(figure))];
        int first = 0;
        foreach (Figure before in old.Where(figure => !_newOf.ContainsKey(figure)))
        {
            while (first < left.Count && left[first].Start + left[first].Length <= before.Start)
            {
                first++;
            }

            if (first < left.Count && left[first].Overlaps(before))
            {
                Match(before, left[first]);
                first++;
            }
        }
    }

    private void Match(Figure before, Figure after)
    {
        _newOf.Add(before, after);
        _taken.Add(after);
    }
}
