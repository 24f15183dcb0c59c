using System.Collections.Immutable;

namespace ReportMetrics.Rules;

/// <summary>The relations of all packs, found by the indicator that they are about. Immutable.</summary>
internal sealed class RelationIndex
{
    private readonly Dictionary<string, IndicatorDefinition> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<CompiledRate>> _rates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<TotalDefinition>> _totals = new(StringComparer.Ordinal);
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
            _rates[rate.Rate] = RatesOf(rate.Rate).Add(new CompiledRate(rate, slotOf(rate.Not)));
        }

        foreach (TotalDefinition total in pack.Relations.Totals)
        {
            _totals[total.Total] = TotalsOf(total.Total).Add(total);
        }

        _repeated.UnionWith(pack.Relations.Repeated);
    }

    /// <summary>The indicator with an id that a pack's rules or relations name.</summary>
    public IndicatorDefinition this[string id] => _indicators[id];

    /// <summary>What a rate can be of; empty if the indicator is no rate.</summary>
    public ImmutableArray<CompiledRate> RatesOf(string indicator) => _rates.GetValueOrDefault(indicator, ImmutableArray<CompiledRate>.Empty);

    /// <summary>The parts of a total; empty if the indicator is none.</summary>
    public ImmutableArray<TotalDefinition> TotalsOf(string indicator) => _totals.GetValueOrDefault(indicator, ImmutableArray<TotalDefinition>.Empty);

    /// <summary>Whether a report has one figure of the indicator for the whole.</summary>
    public bool IsRepeated(string indicator) => _repeated.Contains(indicator);
}

/// <summary>A rate with its terms resolved to concepts.</summary>
/// <param name="Definition">What the pack says.</param>
/// <param name="Not">Concepts that, beside the rate, say that it is of something else.</param>
internal readonly record struct CompiledRate(RateDefinition Definition, FrameSlot Not);
