using System.Collections.Immutable;
using ReportMetrics.Quantities;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// What the rules of a pack can refer to: its own units, terms and words with those of its base packs and the built-in units. A list that stands in both holds the words of both;
/// the base's words come first.
/// </summary>
internal sealed class PackScope
{
    private readonly Dictionary<string, int> _unitIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _termIndex = new(StringComparer.Ordinal);

    /// <summary>Continues the scope of a base pack, if there is one.</summary>
    public PackScope(PackScope? inherited)
    {
        foreach (UnitDefinition unit in inherited?.Units ?? [.. UnitClasses.BuiltIn])
        {
            Add(unit);
        }

        foreach (TermDefinition term in inherited?.Terms ?? [])
        {
            Add(term);
        }

        Context = [.. inherited?.Context ?? []];
        Names = inherited?.Names ?? ImmutableArray<string>.Empty;
    }

    public List<UnitDefinition> Units { get; } = [];

    public List<TermDefinition> Terms { get; } = [];

    public List<ContextDefinition> Context { get; }

    public ImmutableArray<string> Names { get; private set; }

    public UnitDefinition? FindUnit(string id) => _unitIndex.TryGetValue(id, out int index) ? Units[index] : null;

    public TermDefinition? FindTerm(string id) => _termIndex.TryGetValue(id, out int index) ? Terms[index] : null;

    public void Add(UnitDefinition unit)
    {
        if (_unitIndex.TryGetValue(unit.Id, out int index))
        {
            Units[index] = Units[index] with { Words = WordList.Union(Units[index].Words, unit.Words) };
            return;
        }

        _unitIndex.Add(unit.Id, Units.Count);
        Units.Add(unit);
    }

    public void Add(TermDefinition term)
    {
        if (_termIndex.TryGetValue(term.Id, out int index))
        {
            Terms[index] = new TermDefinition(term.Id, WordList.Union(Terms[index].List, term.List)) { Line = Terms[index].Line };
            return;
        }

        _termIndex.Add(term.Id, Terms.Count);
        Terms.Add(term);
    }

    public void Add(ContextDefinition context)
    {
        int index = Context.FindIndex(known => known.Role == context.Role);
        if (index >= 0)
        {
            Context[index] = new ContextDefinition(context.Role, WordList.Union(Context[index].List, context.List));
            return;
        }

        Context.Add(context);
    }

    public void Add(ImmutableArray<string> names) => Names = WordList.Union(Names, names);
}
