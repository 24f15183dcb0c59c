using System.Collections.Immutable;
using ReportMetrics.Quantities;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>Compiles rule packs into a <see cref="RuleSet"/>.</summary>
internal sealed class RuleSetBuilder
{
    private readonly GlossaryBuilder _glossary = new();
    private readonly WordNumbers _indicators = new();
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<CompiledRule> _rules = [];
    private readonly string[]?[] _unscanned = new string[GlossaryBuilder.RoleCount][];
    private readonly RelationIndex _relations = new();

    /// <summary>Compiles the packs together.</summary>
    /// <param name="packs">The packs; each brings the words of its base pack with it.</param>
    public static RuleSet Build(IReadOnlyList<RulePack> packs) => Build(packs, GlossaryOf(packs));

    /// <summary>Prepares the packs to be compiled together as often as there are readers: what takes long and never changes, their words, is compiled once for all.</summary>
    /// <param name="packs">The packs; each brings the words of its base pack with it.</param>
    /// <param name="asReference">Whether to scan with the readable twin instead of the fast automaton.</param>
    /// <returns>Gives a new rule set at each call, from any thread.</returns>
    public static Func<RuleSet> Prepare(IReadOnlyList<RulePack> packs, bool asReference)
    {
        Glossary? glossary = asReference ? null : GlossaryOf(packs);
        return () => Build(packs, glossary);
    }

    private static Glossary GlossaryOf(IReadOnlyList<RulePack> packs)
    {
        if (packs is [{ Glossary: { } compiled }])
        {
            return compiled;
        }

        RuleSetBuilder builder = new();
        foreach (RulePack pack in packs)
        {
            builder.AddTerms(pack, withWords: true);
        }

        return builder._glossary.Build();
    }

    // Without a glossary the words are looked for by the readable twin.
    private static RuleSet Build(IReadOnlyList<RulePack> packs, Glossary? glossary)
    {
        RuleSetBuilder builder = new();
        QuantityVocabulary vocabulary = VocabularyOf(packs);
        foreach (RulePack pack in packs)
        {
            builder.AddTerms(pack, withWords: glossary is null);
            builder.AddRules(pack, vocabulary);
            builder._relations.Add(pack, terms => builder.SlotOf(pack, terms));
        }

        return builder.ToRuleSet(vocabulary, glossary);
    }

    private static QuantityVocabulary VocabularyOf(IReadOnlyList<RulePack> packs)
    {
        List<UnitDefinition> units = [];
        WordNumbers names = new();
        foreach (RulePack pack in packs)
        {
            units.AddRange(pack.Scope.Units);
            names.AddAll(pack.Scope.Names);
        }

        return new QuantityVocabulary(units, names.ToArray());
    }

    private RuleSet ToRuleSet(QuantityVocabulary vocabulary, Glossary? glossary)
    {
        WordMeanings meanings = new((glossary ?? _glossary.Build()).Meanings);

        // 计划培训 is a word of planning, and 培训 in it still says what is planned.
        bool[] transparent = meanings.With((ushort)ContextRole.Plan);
        ITermScanner scanner = glossary is null ? new ReferenceLexicon(_glossary.Words, transparent) : new Lexicon(glossary.Words, transparent);
        return new RuleSet(scanner, vocabulary, meanings, _unscanned, _rules.ToArray(), _relations, _terms.ToArray());
    }

    // Concepts are numbered as in GlossaryBuilder.Of, so that the words compiled with a single pack have the same.
    private void AddTerms(RulePack pack, bool withWords)
    {
        foreach (ContextDefinition context in pack.Scope.Context)
        {
            if (GlossaryBuilder.IsUnscanned(context.Role))
            {
                AddUnscanned(context);
            }
        }

        if (withWords)
        {
            _glossary.AddContext(pack.Scope);
        }

        foreach (TermDefinition term in pack.Scope.Terms)
        {
            ushort concept = ConceptOf(pack, term.Id);
            if (withWords)
            {
                _glossary.Add(term.Words, concept);
            }
        }
    }

    private void AddUnscanned(ContextDefinition context)
    {
        ref string[]? words = ref _unscanned[(int)context.Role];
        WordNumbers all = new();
        all.AddAll(words ?? []);
        all.AddAll(context.Words);
        words = all.ToArray();
    }

    private ushort ConceptOf(RulePack pack, string term)
    {
        string name = pack.Id + "/" + term;
        if (!_concepts.TryGetValue(name, out int concept))
        {
            concept = checked((ushort)(GlossaryBuilder.RoleCount + _terms.Count));
            _concepts.Add(name, concept);
            _terms.Add(term);
        }

        return (ushort)concept;
    }

    private FrameSlot SlotOf(RulePack pack, IReadOnlyList<string> terms)
    {
        if (terms.Count == 0)
        {
            return FrameSlot.NotAsked;
        }

        ushort[] concepts = new ushort[terms.Count];
        for (int i = 0; i < concepts.Length; i++)
        {
            concepts[i] = ConceptOf(pack, terms[i]);
        }

        return new FrameSlot(concepts);
    }

    private void AddRules(RulePack pack, QuantityVocabulary vocabulary)
    {
        string name = pack.ToString();
        foreach (IndicatorDefinition indicator in pack.Indicators)
        {
            foreach (RuleDefinition rule in indicator.Rules)
            {
                _rules.Add(rule.Frame is { } frame
                    ? CompileFrame(pack, name, indicator, rule, frame, vocabulary)
                    : CompilePattern(pack, name, indicator, rule, RulePattern.Of(rule.Pattern!, pack.Scope), vocabulary));
            }
        }
    }

    private CompiledRule CompileFrame(RulePack pack, string name, IndicatorDefinition indicator, RuleDefinition rule, FrameDefinition frame, QuantityVocabulary vocabulary) => new()
    {
        Number = _rules.Count,
        Definition = rule,
        Indicator = indicator,
        IndicatorNumber = _indicators.NumberOf(indicator.Id, out _),
        Pack = name,
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
        Openers = FrameSlot.NotAsked,
    };

    private CompiledRule CompilePattern(RulePack pack, string name, IndicatorDefinition indicator, RuleDefinition rule, RulePattern pattern, QuantityVocabulary vocabulary) => new()
    {
        Number = _rules.Count,
        Definition = rule,
        Indicator = indicator,
        IndicatorNumber = _indicators.NumberOf(indicator.Id, out _),
        Pack = name,
        Quantity = FigureKind.Stated,
        Units = UnitsOf(pattern.Units, vocabulary),
        Action = FrameSlot.NotAsked,
        Object = FrameSlot.NotAsked,
        Context = FrameSlot.NotAsked,
        Not = SlotOf(pack, rule.Pattern!.Not),
        NotContext = FrameSlot.NotAsked,
        Member = FrameSlot.NotAsked,
        ClaimsChange = false,
        Pattern = pattern,
        Openers = SlotOf(pack, pattern.Openers),
    };

    private static ulong UnitsOf(ImmutableArray<string> units, QuantityVocabulary vocabulary)
    {
        ulong mask = 0;
        foreach (string unit in units)
        {
            mask |= vocabulary.BitOf(unit);
        }

        return mask;
    }
}
