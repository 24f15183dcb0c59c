namespace ReportMetrics.Rules;

/// <summary>The rules that each concept can open. Immutable.</summary>
internal sealed class OpenedRules
{
    private readonly CompiledRule[]?[] _rules;
    private readonly ulong[] _units;

    private OpenedRules(List<CompiledRule>?[] rules)
    {
        _rules = new CompiledRule[rules.Length][];
        _units = new ulong[rules.Length];
        for (int concept = 0; concept < rules.Length; concept++)
        {
            _rules[concept] = rules[concept]?.ToArray();
            foreach (CompiledRule rule in By((ushort)concept))
            {
                _units[concept] |= rule.Units;
            }
        }
    }

    /// <summary>The frames for one kind of figure, opened by their actions and objects.</summary>
    public static OpenedRules ByEvidence(CompiledRule[] rules, int conceptCount, FigureKind kind)
    {
        List<CompiledRule>?[] opened = new List<CompiledRule>?[conceptCount];
        foreach (CompiledRule rule in rules)
        {
            if (rule.Pattern is null && rule.Quantity == kind)
            {
                Add(opened, rule, rule.Action);
                Add(opened, rule, rule.Object);
            }
        }

        return new OpenedRules(opened);
    }

    /// <summary>The patterns, opened by their openers.</summary>
    public static OpenedRules ByOpeners(CompiledRule[] rules, int conceptCount)
    {
        List<CompiledRule>?[] opened = new List<CompiledRule>?[conceptCount];
        foreach (CompiledRule rule in rules)
        {
            Add(opened, rule, rule.Openers);
        }

        return new OpenedRules(opened);
    }

    /// <summary>The rules that a concept opens.</summary>
    public ReadOnlySpan<CompiledRule> By(ushort concept) => _rules[concept];

    /// <summary>The rules that a concept opens, if one of them is for figures of these unit classes; else none.</summary>
    public ReadOnlySpan<CompiledRule> By(ushort concept, ulong units) => (_units[concept] & units) == 0 ? default : By(concept);

    private static void Add(List<CompiledRule>?[] opened, CompiledRule rule, FrameSlot slot)
    {
        foreach (ushort concept in slot.Concepts)
        {
            (opened[concept] ??= []).Add(rule);
        }
    }
}
