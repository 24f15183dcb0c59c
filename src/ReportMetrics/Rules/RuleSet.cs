using ReportMetrics.Quantities;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>Rule packs compiled for matching: words to concepts, concepts to the rules they can open. Does not change but for what its patterns learn; not thread-safe.</summary>
internal sealed class RuleSet
{
    /// <summary>Among the roles of a word: whether it can open a rule that counts a list.</summary>
    public const uint OpensList = 1u << 31;

    private readonly string[]?[] _unscanned;
    private readonly string[] _terms;
    private readonly WordMeanings _meanings;
    private readonly ConceptSet[] _setOfMeaning;
    private readonly uint[] _rolesOfMeaning;
    private readonly ulong[] _actionUnits;
    private readonly ulong[] _objectUnits;
    private readonly OpenedRules _frames;
    private readonly OpenedRules _denials;
    private readonly OpenedRules _lists;
    private readonly OpenedRules _patterns;

    /// <summary>Indexes the rules.</summary>
    /// <param name="scanner">Finds the words.</param>
    /// <param name="vocabulary">Units and names.</param>
    /// <param name="meanings">What the words mean.</param>
    /// <param name="unscanned">The words of the roles that are not scanned for, by role.</param>
    /// <param name="rules">The rules, by number.</param>
    /// <param name="relations">Relations between indicators.</param>
    /// <param name="terms">Names of the concepts behind the roles.</param>
    public RuleSet(
        ITermScanner scanner,
        QuantityVocabulary vocabulary,
        WordMeanings meanings,
        string[]?[] unscanned,
        CompiledRule[] rules,
        RelationIndex relations,
        string[] terms)
    {
        int conceptCount = GlossaryBuilder.RoleCount + terms.Length;
        _terms = terms;
        Scanner = scanner;
        Vocabulary = vocabulary;
        _unscanned = unscanned;
        Conjunctions = WordOrder.LongestFirst(WordsOf(ContextRole.Conjunction));
        Rules = rules;
        Relations = relations;
        _meanings = meanings;
        _frames = OpenedRules.ByEvidence(rules, conceptCount, FigureKind.Stated);
        _denials = OpenedRules.ByEvidence(rules, conceptCount, FigureKind.Denied);
        _lists = OpenedRules.ByEvidence(rules, conceptCount, FigureKind.Listed);
        _patterns = OpenedRules.ByOpeners(rules, conceptCount);
        _actionUnits = UnitsOf(rules, conceptCount, isAction: true);
        _objectUnits = UnitsOf(rules, conceptCount, isAction: false);
        _setOfMeaning = new ConceptSet[meanings.Count];
        _rolesOfMeaning = new uint[meanings.Count];
        for (int meaning = 0; meaning < meanings.Count; meaning++)
        {
            _setOfMeaning[meaning] = ConceptSet.Of(ConceptsOf(meaning));
            _rolesOfMeaning[meaning] = RolesIn(ConceptsOf(meaning));
        }
    }

    /// <summary>Finds the packs' words in a text.</summary>
    public ITermScanner Scanner { get; }

    /// <summary>The packs' units and names.</summary>
    public QuantityVocabulary Vocabulary { get; }

    /// <summary>All rules, by number.</summary>
    public CompiledRule[] Rules { get; }

    /// <summary>Which indicators stand in arithmetic to each other.</summary>
    public RelationIndex Relations { get; }

    /// <summary>The words that join names and figures: 、 和 及; longer ones first.</summary>
    public string[] Conjunctions { get; }

    /// <summary>A role as a bit of <see cref="RolesOf"/>.</summary>
    public static uint Bit(ContextRole role) => 1u << (int)role;

    /// <summary>The words of an unscanned role.</summary>
    public string[] WordsOf(ContextRole role) => _unscanned[(int)role] ?? [];

    /// <summary>Whether a text is nothing but a joining word.</summary>
    public bool IsConjunction(ReadOnlySpan<char> text)
    {
        foreach (string word in Conjunctions)
        {
            if (text.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a word of a meaning stands for: its terms and context roles.</summary>
    public ReadOnlySpan<ushort> ConceptsOf(int meaning) => _meanings[meaning];

    /// <summary>The same as a set, for a first look.</summary>
    public ref readonly ConceptSet SetOf(int meaning) => ref _setOfMeaning[meaning];

    /// <summary>The roles of a word of a meaning, a bit each, and <see cref="OpensList"/>.</summary>
    public uint RolesOf(int meaning) => _rolesOfMeaning[meaning];

    /// <summary>The name of a concept: a term's id, or a role in camel case.</summary>
    public string NameOf(ushort concept)
    {
        if (concept >= GlossaryBuilder.RoleCount)
        {
            return _terms[concept - GlossaryBuilder.RoleCount];
        }

        string role = ((ContextRole)concept).ToString();
        return char.ToLowerInvariant(role[0]) + role[1..];
    }

    /// <summary>The frames that a concept can open where it stands beside a figure of some unit classes.</summary>
    public ReadOnlySpan<CompiledRule> FramesOpenedBy(ushort concept, ulong units) => _frames.By(concept, units);

    /// <summary>The frames for denials that a concept can open where it stands in a denying clause.</summary>
    public ReadOnlySpan<CompiledRule> DenialsOpenedBy(ushort concept) => _denials.By(concept);

    /// <summary>The frames for lists that a concept can open where it stands behind named members.</summary>
    public ReadOnlySpan<CompiledRule> ListsOpenedBy(ushort concept) => _lists.By(concept);

    /// <summary>The patterns that a concept can open where it stands in the sentence of a figure of some unit classes.</summary>
    public ReadOnlySpan<CompiledRule> PatternsOpenedBy(ushort concept, ulong units) => _patterns.By(concept, units);

    /// <summary>Whether a word of the meaning is the action of some rule for figures of these unit classes.</summary>
    public bool IsAction(int meaning, ulong units) => AnyUnit(_actionUnits, meaning, units);

    /// <summary>Whether a word of the meaning is the object of some rule for figures of these unit classes.</summary>
    public bool IsObject(int meaning, ulong units) => AnyUnit(_objectUnits, meaning, units);

    /// <summary>Whether a word of the meaning names a thing that rules only keep away from: no rule counts it, and it is no verb and no word with a role.</summary>
    public bool IsOtherThing(int meaning) =>
        _rolesOfMeaning[meaning] == 0 && !IsObject(meaning, ulong.MaxValue) && !IsAction(meaning, ulong.MaxValue) && ConceptsOf(meaning).Length > 0;

    private bool AnyUnit(ulong[] unitsOfConcept, int meaning, ulong units)
    {
        foreach (ushort concept in ConceptsOf(meaning))
        {
            if ((unitsOfConcept[concept] & units) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private uint RolesIn(ReadOnlySpan<ushort> concepts)
    {
        uint roles = 0;
        foreach (ushort concept in concepts)
        {
            roles |= concept < GlossaryBuilder.RoleCount ? 1u << concept : 0;
            roles |= _lists.By(concept).IsEmpty ? 0 : OpensList;
        }

        return roles;
    }

    private static ulong[] UnitsOf(CompiledRule[] rules, int conceptCount, bool isAction)
    {
        ulong[] units = new ulong[conceptCount];
        foreach (CompiledRule rule in rules)
        {
            foreach (ushort concept in (isAction ? rule.Action : rule.Object).Concepts)
            {
                units[concept] |= rule.Units;
            }
        }

        return units;
    }
}
