using System.Collections.Immutable;
using ReportMetrics.Quantities;

namespace ReportMetrics.Rules;

/// <summary>A checked rule pack: units, terms, indicators and their rules, as its JSON file gives them. Immutable.</summary>
public sealed partial class RulePack
{
    internal RulePack(PackScope scope) => Scope = scope;

    /// <summary>Name of the pack, for instance <c>zh-rule-of-law</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the pack, as <c>major.minor.patch</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The pack that this one builds on (its units, terms, names and context words), or <see langword="null"/>.</summary>
    public RulePack? Base { get; init; }

    /// <summary>The pack's own unit classes.</summary>
    public required ImmutableArray<UnitDefinition> Units { get; init; }

    /// <summary>The pack's own terms.</summary>
    public required ImmutableArray<TermDefinition> Terms { get; init; }

    /// <summary>The pack's own words of fixed meaning (periods, plans, negation …), role by role.</summary>
    public required ImmutableArray<ContextDefinition> Context { get; init; }

    /// <summary>Names and set phrases that contain a numeral and are no quantity (三项制度, 最多跑一次).</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The pack's indicators, in file order.</summary>
    public required ImmutableArray<IndicatorDefinition> Indicators { get; init; }

    /// <summary>Which of the pack's indicators stand in arithmetic to each other.</summary>
    public required RelationDefinitions Relations { get; init; }

    /// <summary>The pack's units, terms and words with those of its base packs.</summary>
    internal PackScope Scope { get; }

    /// <summary>The words of <see cref="Scope"/> ready to be scanned for, where they were compiled with the pack.</summary>
    internal Glossary? Glossary { get; init; }

    /// <summary>Writes <c>id@version</c>, as observations name their pack.</summary>
    /// <returns>The pack's name and version.</returns>
    public override string ToString() => $"{Id}@{Version}";
}
