namespace ReportMetrics.Rules;

/// <summary>The relations of all packs, found by the indicator that they are about. Immutable once all packs are added.</summary>
internal sealed class RelationIndex
{
    private readonly Dictionary<string, IndicatorDefinition> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CompiledRate>> _rates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TotalDefinition>> _totals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    /// <summary>Adds the relations of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="slotOf">The concepts of some of its terms.</param>
    public void Add(RulePack pack, Func<IReadOnlyList<string>, FrameSlot> slotOf)
    {
        foreach (IndicatorDefinition indicator in pack.Indicators)
        {
            _indicators.TryAdd(indicator.Id, indicator);
        }

        foreach (RateDefinition rate in pack.Relations.Rates)
        {
            Add(_rates, rate.Rate, new CompiledRate(rate, slotOf(rate.Not)));
        }

        foreach (TotalDefinition total in pack.Relations.Totals)
        {
            Add(_totals, total.Total, total);
        }

        _repeated.UnionWith(pack.Relations.Repeated);
    }

    /// <summary>The indicator with an id that a pack's rules or relations name.</summary>
    public IndicatorDefinition this[string id] => _indicators[id];

    /// <summary>What a rate can be of; <see langword="null"/> if the indicator is no rate.</summary>
    public List<CompiledRate>? RatesOf(string indicator) => _rates.TryGetValue(indicator, out List<CompiledRate>? rates) ? rates : null;

    /// <summary>The parts of a total; <see langword="null"/> if the indicator is none.</summary>
    public List<TotalDefinition>? TotalsOf(string indicator) => _totals.TryGetValue(indicator, out List<TotalDefinition>? totals) ? totals : null;

    /// <summary>Whether a report has one figure of the indicator for the whole.</summary>
    public bool IsRepeated(string indicator) => _repeated.Contains(indicator);

    private static void Add<T>(Dictionary<string, List<T>> relations, string indicator, T relation)
        where T : class
    {
        if (!relations.TryGetValue(indicator, out List<T>? known))
        {
            relations.Add(indicator, known = []);
        }

        known.Add(relation);
    }
}

/// <summary>A rate with its terms resolved to concepts.</summary>
/// <param name="Definition">What the pack says.</param>
/// <param name="Not">Concepts that, beside the rate, say that it is of something else.</param>
internal sealed record CompiledRate(RateDefinition Definition, FrameSlot Not);
