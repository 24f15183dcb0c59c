using System.Collections.Immutable;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>A named list of words.</summary>
/// <param name="Id">The term's name: <c>dispute</c>.</param>
/// <param name="Words">The words, expanded to literals.</param>
public sealed record TermDefinition(string Id, ImmutableArray<string> Words)
{
    internal TermDefinition(string id, WordList words)
        : this(id, ImmutableArray<string>.Empty) => List = words;

    /// <summary>The words, expanded to literals.</summary>
    public ImmutableArray<string> Words
    {
        get => List.All;
        init => List = new WordList(value);
    }

    /// <summary>The words, not yet spelled out.</summary>
    internal WordList List { get; private init; } = new(Words);

    /// <summary>Line of the term in the pack's file, from 1.</summary>
    internal int Line { get; init; }
}

/// <summary>The words of one role.</summary>
/// <param name="Role">What the words mean for reading a figure.</param>
/// <param name="Words">The words, expanded to literals.</param>
public sealed record ContextDefinition(ContextRole Role, ImmutableArray<string> Words)
{
    internal ContextDefinition(ContextRole role, WordList words)
        : this(role, ImmutableArray<string>.Empty) => List = words;

    /// <summary>The words, expanded to literals.</summary>
    public ImmutableArray<string> Words
    {
        get => List.All;
        init => List = new WordList(value);
    }

    /// <summary>The words, not yet spelled out.</summary>
    internal WordList List { get; private init; } = new(Words);
}

/// <summary>An indicator with its rules.</summary>
/// <param name="Id">Stable id: <c>disputes.mediated</c>.</param>
/// <param name="Property">Path in the typed view: <c>Disputes.Mediated</c>.</param>
/// <param name="ChineseName">Name in Chinese.</param>
/// <param name="EnglishName">Name in English.</param>
/// <param name="Definition">What is counted, in English.</param>
/// <param name="Unit">Unit class of its values.</param>
/// <param name="Aggregation">How values of several reports combine.</param>
/// <param name="Rules">The rules that recognise it, in file order.</param>
public sealed record IndicatorDefinition(
    string Id,
    string Property,
    string ChineseName,
    string EnglishName,
    string Definition,
    string Unit,
    Aggregation Aggregation,
    ImmutableArray<RuleDefinition> Rules);

/// <summary>How values of one indicator over several reports combine.</summary>
public enum Aggregation
{
    /// <summary>They add up.</summary>
    Sum,

    /// <summary>They do not add up (rates, stocks of overlapping things).</summary>
    None,
}

/// <summary>One rule: a frame or a pattern, with its examples.</summary>
/// <param name="Id">Indicator id, a slash, and the rule's number from 1: <c>disputes.mediated/1</c>.</param>
/// <param name="Frame">The frame, or <see langword="null"/> if the rule is a pattern.</param>
/// <param name="Pattern">The pattern, or <see langword="null"/> if the rule is a frame.</param>
/// <param name="Examples">Sentences in which the figure between <c>[[</c> and <c>]]</c> is of the indicator.</param>
/// <param name="NearMisses">Sentences in which the figure between <c>[[</c> and <c>]]</c> is not of the indicator.</param>
public sealed record RuleDefinition(
    string Id,
    FrameDefinition? Frame,
    PatternDefinition? Pattern,
    ImmutableArray<string> Examples,
    ImmutableArray<string> NearMisses)
{
    /// <summary>Line of the rule in the pack's file, from 1.</summary>
    internal int Line { get; init; }

    /// <summary>Line of each example.</summary>
    internal ImmutableArray<int> ExampleLines { get; init; }

    /// <summary>Line of each near miss.</summary>
    internal ImmutableArray<int> NearMissLines { get; init; }
}

/// <summary>Which evidence a figure needs, in any order.</summary>
/// <param name="Quantity">What kind of figure.</param>
/// <param name="Units">Unit classes of a stated figure; any of them serves.</param>
/// <param name="Action">Terms of what was done; any of them serves; empty if not asked for.</param>
/// <param name="Object">Terms of what is counted.</param>
/// <param name="Context">Terms of what the passage is about, found anywhere up to the heading.</param>
/// <param name="Not">Terms that must not stand beside the figure.</param>
/// <param name="NotContext">Terms of what the passage must not be about, looked for where <paramref name="Context"/> is.</param>
/// <param name="Member">Terms whose words end the names of a list; empty unless the figure is <see cref="FigureKind.Listed"/>.</param>
/// <param name="Change">Whether the figure is a change (增长5.5%). Such a frame claims changes and nothing else; any other frame claims none.</param>
public sealed record FrameDefinition(
    FigureKind Quantity,
    ImmutableArray<string> Units,
    ImmutableArray<string> Action,
    ImmutableArray<string> Object,
    ImmutableArray<string> Context,
    ImmutableArray<string> Not,
    ImmutableArray<string> NotContext,
    ImmutableArray<string> Member,
    bool Change);

/// <summary>A regular expression around a figure, for what order decides.</summary>
/// <param name="Source">The text of the pattern, with <c>{unit}</c> where the figure stands and <c>{term}</c> for terms.</param>
/// <param name="Not">Terms that must not stand beside the figure.</param>
public sealed record PatternDefinition(string Source, ImmutableArray<string> Not)
{
    /// <summary>Unit classes of the figure; any of them serves.</summary>
    internal ImmutableArray<string> Units { get; init; }

    /// <summary>Terms of which at least one has a word in every match: where none of them stands the pattern need not be tried.</summary>
    internal ImmutableArray<string> Openers { get; init; }

    /// <summary>What reads backwards from the figure and forwards from it, as <c>PatternMachine</c> reads it: compiled with the pack, or by the first reader that asks, for all.</summary>
    internal PatternMachines? Machines { get; set; }

    /// <summary>What stands in braces in the pattern: terms and unit classes, in the order of the text.</summary>
    public IEnumerable<string> References => Source.Split('{').Skip(1).Select(rest => rest.Split('}')[0]).Where(name => !char.IsDigit(name[0]) && name[0] != ',')
        .SelectMany(names => names.Split('|'));
}

/// <summary>The two machines of a pattern in packed form.</summary>
/// <param name="Left">What reads backwards from the figure's start.</param>
/// <param name="Right">What reads forwards from its end.</param>
internal sealed record PatternMachines(string Left, string Right);

/// <summary>How a figure stands in the text.</summary>
public enum FigureKind
{
    /// <summary>A number with a unit.</summary>
    Stated,

    /// <summary>A denial: 无, 未, 没有, 零.</summary>
    Denied,

    /// <summary>A list of named members.</summary>
    Listed,
}
