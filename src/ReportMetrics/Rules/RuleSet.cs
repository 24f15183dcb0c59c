using System.Collections.Immutable;
using ReportMetrics.Quantities;

namespace ReportMetrics.Rules;

/// <summary>Rule packs compiled for matching: words to concepts, concepts to the rules they can open. Immutable.</summary>
internal sealed class RuleSet
{
    /// <summary>Roles whose words are compared at known places, not scanned for: they would hide words of the rules.</summary>
    public static readonly ImmutableArray<ContextRole> Unscanned =
        [ContextRole.Conjunction, ContextRole.TitleEnd, ContextRole.BodyEnd, ContextRole.AreaEnd];

    /// <summary>How many context roles there are; the concepts behind them are terms.</summary>
    public static readonly int RoleCount = Enum.GetValues<ContextRole>().Length;

    private readonly IReadOnlyDictionary<ContextRole, string[]> _unscanned;
    private readonly string[] _terms;
    private readonly ushort[][] _conceptsOfWord;
    private readonly ulong[] _actionUnits;
    private readonly ulong[] _objectUnits;
    private readonly uint[] _rolesOfWord;
    private readonly CompiledRule[][] _framesOfConcept;
    private readonly CompiledRule[][] _denialsOfConcept;
    private readonly CompiledRule[][] _listsOfConcept;
    private readonly CompiledRule[][] _patternsOfConcept;

    public RuleSet(
        ITermScanner scanner,
        QuantityVocabulary vocabulary,
        string[] words,
        ushort[][] conceptsOfWord,
        IReadOnlyDictionary<ContextRole, string[]> unscanned,
        CompiledRule[] rules,
        RelationIndex relations,
        string[] terms)
    {
        int conceptCount = RoleCount + terms.Length;
        _terms = terms;
        Scanner = scanner;
        Vocabulary = vocabulary;
        Words = words;
        _unscanned = unscanned;
        Conjunctions = [.. WordsOf(ContextRole.Conjunction).OrderByDescending(word => word.Length)];
        Rules = rules;
        Relations = relations;
        _conceptsOfWord = conceptsOfWord;
        _actionUnits = UnitsOf(rules, conceptCount, rule => rule.Action);
        _objectUnits = UnitsOf(rules, conceptCount, rule => rule.Object);
        _rolesOfWord = Array.ConvertAll(conceptsOfWord, RolesIn);
        _framesOfConcept = IndexFrames(rules, conceptCount, FigureKind.Stated);
        _denialsOfConcept = IndexFrames(rules, conceptCount, FigureKind.Denied);
        _listsOfConcept = IndexFrames(rules, conceptCount, FigureKind.Listed);
        _patternsOfConcept = Index(rules, conceptCount, rule => [.. rule.Openers.Concepts]);
    }

    /// <summary>Finds the packs' words in a text.</summary>
    public ITermScanner Scanner { get; }

    /// <summary>The packs' units and names.</summary>
    public QuantityVocabulary Vocabulary { get; }

    /// <summary>The packs' words, by number.</summary>
    public string[] Words { get; }

    /// <summary>All rules, by number.</summary>
    public CompiledRule[] Rules { get; }

    /// <summary>Which indicators stand in arithmetic to each other.</summary>
    public RelationIndex Relations { get; }

    /// <summary>The words that join names and figures: 、 和 及.</summary>
    public string[] Conjunctions { get; }

    /// <summary>The words of an unscanned role.</summary>
    public string[] WordsOf(ContextRole role) => _unscanned.TryGetValue(role, out string[]? words) ? words : [];

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

    /// <summary>What a word means: its terms and context roles.</summary>
    public ReadOnlySpan<ushort> ConceptsOf(int word) => _conceptsOfWord[word];

    /// <summary>The name of a concept: a term's id, or a role in camel case.</summary>
    public string NameOf(ushort concept)
    {
        if (concept >= RoleCount)
        {
            return _terms[concept - RoleCount];
        }

        string role = ((ContextRole)concept).ToString();
        return char.ToLowerInvariant(role[0]) + role[1..];
    }

    /// <summary>Whether a word has a role that the engine knows.</summary>
    public bool Has(int word, ContextRole role) => (_rolesOfWord[word] & (1u << (int)role)) != 0;

    /// <summary>The frames that a concept can open where it stands beside a figure.</summary>
    public ReadOnlySpan<CompiledRule> FramesOpenedBy(ushort concept) => _framesOfConcept[concept];

    /// <summary>The frames for denials that a concept can open where it stands in a denying clause.</summary>
    public ReadOnlySpan<CompiledRule> DenialsOpenedBy(ushort concept) => _denialsOfConcept[concept];

    /// <summary>The frames for lists that a concept can open where it stands behind named members.</summary>
    public ReadOnlySpan<CompiledRule> ListsOpenedBy(ushort concept) => _listsOfConcept[concept];

    /// <summary>The patterns that a concept can open where it stands in the figure's sentence.</summary>
    public ReadOnlySpan<CompiledRule> PatternsOpenedBy(ushort concept) => _patternsOfConcept[concept];

    /// <summary>Whether the word is the action of some rule for figures of these unit classes.</summary>
    public bool IsAction(int word, ulong units) => AnyUnit(_actionUnits, word, units);

    /// <summary>Whether the word is the object of some rule for figures of these unit classes.</summary>
    public bool IsObject(int word, ulong units) => AnyUnit(_objectUnits, word, units);

    private bool AnyUnit(ulong[] unitsOfConcept, int word, ulong units)
    {
        foreach (ushort concept in _conceptsOfWord[word])
        {
            if ((unitsOfConcept[concept] & units) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong[] UnitsOf(CompiledRule[] rules, int conceptCount, Func<CompiledRule, FrameSlot> slot)
    {
        ulong[] units = new ulong[conceptCount];
        foreach (CompiledRule rule in rules)
        {
            foreach (ushort concept in slot(rule).Concepts)
            {
                units[concept] |= rule.Units;
            }
        }

        return units;
    }

    private static uint RolesIn(ushort[] concepts)
    {
        uint roles = 0;
        foreach (ushort concept in concepts)
        {
            roles |= concept < RoleCount ? 1u << concept : 0;
        }

        return roles;
    }

    private static CompiledRule[][] IndexFrames(CompiledRule[] rules, int conceptCount, FigureKind kind) =>
        Index(rules, conceptCount, rule => rule.Pattern is null && rule.Quantity == kind ? [.. rule.Action.Concepts, .. rule.Object.Concepts] : []);

    private static CompiledRule[][] Index(CompiledRule[] rules, int conceptCount, Func<CompiledRule, ushort[]> openers)
    {
        List<CompiledRule>?[] lists = new List<CompiledRule>?[conceptCount];
        foreach (CompiledRule rule in rules)
        {
            foreach (ushort concept in openers(rule).AsSpan())
            {
                (lists[concept] ??= []).Add(rule);
            }
        }

        return Array.ConvertAll(lists, list => list?.ToArray() ?? []);
    }
}
