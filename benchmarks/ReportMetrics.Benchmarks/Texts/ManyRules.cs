using System.Collections.Immutable;
using ReportMetrics.Rules;

namespace ReportMetrics.Benchmarks.Texts;

/// <summary>
/// A pack with many times the rules of another: each further set is shaped like the first and has words of its own, made of the first set's
/// characters in other combinations, so that the scan meets their beginnings everywhere. None of these words stands in the texts measured.
/// </summary>
internal sealed class ManyRules
{
    private readonly RulePack _pack;
    private readonly IReadOnlyList<string> _texts;
    private readonly HashSet<string> _taken;
    private readonly string _characters;
    private readonly PackScope _scope;
    private readonly Dice _dice = new(seed: 1);

    private ManyRules(RulePack pack, IReadOnlyList<string> texts)
    {
        _pack = pack;
        _texts = texts;
        _taken = pack.Scope.Terms.SelectMany(term => term.Words).Concat(pack.Scope.Context.SelectMany(context => context.Words)).ToHashSet(StringComparer.Ordinal);
        _characters = string.Concat(pack.Terms.SelectMany(term => term.Words));
        _scope = new PackScope(pack.Scope);
    }

    /// <summary>Multiplies the rules of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="times">How many times as many rules.</param>
    /// <param name="texts">Normalised texts in which no generated word may stand.</param>
    public static RulePack Of(RulePack pack, int times, IReadOnlyList<string> texts) => new ManyRules(pack, texts).Build(times);

    private RulePack Build(int times)
    {
        List<IndicatorDefinition> indicators = [.. _pack.Indicators];
        for (int copy = 2; copy <= times; copy++)
        {
            string suffix = $"_{copy}";
            foreach (TermDefinition term in _pack.Terms)
            {
                _scope.Add(new TermDefinition(term.Id + suffix, [.. term.Words.Select(NewWord)]));
            }

            indicators.AddRange(_pack.Indicators.Select(indicator => Copy(indicator, suffix)));
        }

        return new RulePack(_scope)
        {
            Id = _pack.Id,
            Version = _pack.Version,
            Base = _pack.Base,
            Units = _pack.Units,
            Terms = [.. _scope.Terms],
            Context = _pack.Context,
            Names = _pack.Names,
            Relations = _pack.Relations,
            Indicators = [.. indicators],
        };
    }

    private IndicatorDefinition Copy(IndicatorDefinition indicator, string suffix) => indicator with
    {
        Id = indicator.Id + suffix,
        Rules = [.. indicator.Rules.Select(rule => Copy(rule, suffix))],
    };

    private RuleDefinition Copy(RuleDefinition rule, string suffix) => rule with
    {
        Id = rule.Id + suffix,
        Frame = rule.Frame is not { } frame ? null : frame with
        {
            Action = Copy(frame.Action, suffix),
            Object = Copy(frame.Object, suffix),
            Context = Copy(frame.Context, suffix),
            Not = Copy(frame.Not, suffix),
            NotContext = Copy(frame.NotContext, suffix),
            Member = Copy(frame.Member, suffix),
        },
        Pattern = rule.Pattern is not { } pattern ? null : new PatternDefinition(WithOwnTerms(pattern.Source, suffix), Copy(pattern.Not, suffix)),
    };

    // Terms of the base pack stay shared, as they would between packs.
    private ImmutableArray<string> Copy(ImmutableArray<string> terms, string suffix) => [.. terms.Select(term => IsOwn(term) ? term + suffix : term)];

    private bool IsOwn(string term) => _pack.Terms.Any(own => string.Equals(own.Id, term, StringComparison.Ordinal));

    // A name that is both a unit's and a term's stands for the unit.
    private string WithOwnTerms(string pattern, string suffix) =>
        _pack.Terms.Where(term => _scope.FindUnit(term.Id) is null).Aggregate(pattern, (source, term) => source.Replace($"{{{term.Id}}}", $"{{{term.Id}{suffix}}}", StringComparison.Ordinal));

    private string NewWord(string model)
    {
        int length = Math.Max(model.Length, 2);
        string word;
        do
        {
            word = string.Create(length, this, static (letters, self) =>
            {
                foreach (ref char letter in letters)
                {
                    letter = self._characters[self._dice.Next(self._characters.Length)];
                }
            });
        }
        while (_texts.Any(text => text.Contains(word, StringComparison.Ordinal)) || !_taken.Add(word));
        return word;
    }
}
