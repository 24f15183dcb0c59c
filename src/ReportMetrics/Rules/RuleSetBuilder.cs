using System.Collections.Immutable;
using ReportMetrics.Quantities;

namespace ReportMetrics.Rules;

/// <summary>Compiles rule packs into a <see cref="RuleSet"/>.</summary>
internal sealed class RuleSetBuilder
{
    private readonly Dictionary<string, int> _wordNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<List<ushort>> _conceptsOfWord = [];
    private readonly Dictionary<(string Pack, string Term), ushort> _concepts = [];
    private readonly List<CompiledRule> _rules = [];
    private readonly Dictionary<ContextRole, string[]> _unscanned = [];
    private readonly RelationIndex _relations = new();

    /// <summary>Compiles the packs together.</summary>
    /// <param name="packs">The packs; each brings the words of its base pack with it.</param>
    /// <param name="asReference">Whether to scan with the readable twin instead of the fast automaton.</param>
    public static RuleSet Build(IReadOnlyList<RulePack> packs, bool asReference = false)
    {
        RuleSetBuilder builder = new();
        QuantityVocabulary vocabulary = new(packs.SelectMany(pack => pack.Scope.Units), packs.SelectMany(pack => pack.Scope.Names).Distinct(StringComparer.Ordinal));
        foreach (RulePack pack in packs)
        {
            builder.AddWords(pack);
            builder.AddRules(pack, vocabulary);
            builder._relations.Add(pack, terms => builder.SlotOf(pack, terms));
        }

        // 计划培训 is a word of planning, and 培训 in it still says what is planned.
        bool[] transparent = [.. builder._conceptsOfWord.Select(concepts => concepts.Contains((ushort)ContextRole.Plan))];
        ITermScanner scanner = asReference ? new ReferenceLexicon(builder._words, transparent) : new Lexicon(builder._words, transparent);
        return new RuleSet(
            scanner,
            vocabulary,
            [.. builder._words],
            [.. builder._conceptsOfWord.Select(concepts => concepts.ToArray())],
            builder._unscanned,
            [.. builder._rules],
            builder._relations,
            [.. builder._concepts.OrderBy(concept => concept.Value).Select(concept => concept.Key.Term)]);
    }

    private void AddWords(RulePack pack)
    {
        foreach ((ContextRole role, ImmutableArray<string> words) in pack.Scope.Context)
        {
            if (RuleSet.Unscanned.Contains(role))
            {
                _unscanned[role] = [.. _unscanned.GetValueOrDefault(role, []).Union(words, StringComparer.Ordinal)];
            }
            else
            {
                AddWords(words, (ushort)role);
            }
        }

        foreach (TermDefinition term in pack.Scope.Terms)
        {
            AddWords(term.Words, ConceptOf(pack, term.Id));
        }
    }

    private void AddWords(IReadOnlyList<string> words, ushort concept)
    {
        foreach (string word in words)
        {
            if (!_wordNumbers.TryGetValue(word, out int number))
            {
                number = _words.Count;
                _wordNumbers.Add(word, number);
                _words.Add(word);
                _conceptsOfWord.Add([]);
            }

            if (!_conceptsOfWord[number].Contains(concept))
            {
                _conceptsOfWord[number].Add(concept);
            }
        }
    }

    private ushort ConceptOf(RulePack pack, string term)
    {
        if (!_concepts.TryGetValue((pack.Id, term), out ushort concept))
        {
            concept = checked((ushort)(RuleSet.RoleCount + _concepts.Count));
            _concepts.Add((pack.Id, term), concept);
        }

        return concept;
    }

    private FrameSlot SlotOf(RulePack pack, IReadOnlyList<string> terms) => new([.. terms.Select(term => ConceptOf(pack, term))]);

    private void AddRules(RulePack pack, QuantityVocabulary vocabulary)
    {
        foreach (IndicatorDefinition indicator in pack.Indicators)
        {
            foreach (RuleDefinition rule in indicator.Rules)
            {
                _rules.Add(rule.Frame is { } frame
                    ? CompileFrame(pack, indicator, rule, frame, vocabulary)
                    : CompilePattern(pack, indicator, rule, RulePattern.Parse(rule.Pattern!.Source, pack.Scope), vocabulary));
            }
        }
    }

    private CompiledRule CompileFrame(RulePack pack, IndicatorDefinition indicator, RuleDefinition rule, FrameDefinition frame, QuantityVocabulary vocabulary) => new()
    {
        Number = _rules.Count,
        Definition = rule,
        Indicator = indicator,
        Pack = pack.ToString(),
        Quantity = frame.Quantity,
        Units = UnitsOf(frame.Units, vocabulary),
        Action = SlotOf(pack, frame.Action),
        Object = SlotOf(pack, frame.Object),
        Context = SlotOf(pack, frame.Context),
        Not = SlotOf(pack, frame.Not),
        NotContext = SlotOf(pack, frame.NotContext),
        Member = SlotOf(pack, frame.Member),
        ClaimsChange = frame.Change,
        Pattern = null,
        Openers = new FrameSlot([]),
    };

    private CompiledRule CompilePattern(RulePack pack, IndicatorDefinition indicator, RuleDefinition rule, RulePattern pattern, QuantityVocabulary vocabulary) => new()
    {
        Number = _rules.Count,
        Definition = rule,
        Indicator = indicator,
        Pack = pack.ToString(),
        Quantity = FigureKind.Stated,
        Units = UnitsOf(pattern.Units, vocabulary),
        Action = new FrameSlot([]),
        Object = new FrameSlot([]),
        Context = new FrameSlot([]),
        Not = SlotOf(pack, rule.Pattern!.Not),
        NotContext = new FrameSlot([]),
        Member = new FrameSlot([]),
        ClaimsChange = false,
        Pattern = pattern,
        Openers = SlotOf(pack, pattern.Openers),
    };

    private static ulong UnitsOf(IReadOnlyList<string> units, QuantityVocabulary vocabulary) =>
        units.Aggregate(0UL, (mask, unit) => mask | vocabulary.BitOf(unit));
}
