using System.Collections.Immutable;

namespace ReportMetrics.Rules;

/// <summary>
/// A pattern ready to match: two machines, one reading backwards from the figure's start and one forwards from its end. It learns from the texts that it reads; not thread-safe.
/// </summary>
internal sealed class RulePattern
{
    private readonly Func<PatternMachines> _compile;

    // Built at the first match: most patterns are never opened by a report, and building them all would delay the first one.
    private PatternMachines? _machines;
    private PatternSteps? _left;
    private PatternSteps? _right;

    private RulePattern(Func<PatternMachines> compile, ImmutableArray<string> units, ImmutableArray<string> openers)
    {
        _compile = compile;
        Units = units;
        Openers = openers;
    }

    /// <summary>Unit classes of the figure; any of them serves.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>Terms of which at least one has a word in every match: where none of them stands the pattern need not be tried.</summary>
    public ImmutableArray<string> Openers { get; }

    private PatternMachines Machines => _machines ??= _compile();

    private PatternSteps Left => _left ??= new PatternSteps(new PatternMachine(Machines.Left, backwards: true));

    private PatternSteps Right => _right ??= new PatternSteps(new PatternMachine(Machines.Right, backwards: false));

    /// <summary>Prepares the pattern of a checked pack.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="scope">The terms and units it names.</param>
    public static RulePattern Of(PatternDefinition pattern, PackScope scope) => pattern.Openers.IsDefault
        ? Parse(pattern.Source, scope)
        : new RulePattern(() => pattern.Machines ??= PatternSyntax.Split(pattern, scope).Compile(scope), pattern.Units, pattern.Openers);

    /// <summary>Builds a pattern from its text.</summary>
    /// <param name="source">The pattern's text.</param>
    /// <param name="scope">The terms and units it names.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="FormatException">The pattern is wrong; the loader lets none such pass.</exception>
    public static RulePattern Parse(string source, PackScope scope) =>
        PatternSyntax.Parse(source, scope, out ExpressionFault? fault) is { } syntax
            ? new RulePattern(() => syntax.Compile(scope), [.. syntax.Units], [.. syntax.Openers])
            : throw new FormatException(fault!.Value.Message);

    /// <summary>Matches around a figure, in time linear in the sentence, and without allocating once its steps are known. Of several matches the shortest on each side counts.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="sentenceStart">Where the figure's sentence starts; the match does not begin before it.</param>
    /// <param name="sentenceEnd">Where it ends; the match does not go past it.</param>
    /// <param name="figureStart">Where the figure starts.</param>
    /// <param name="figureEnd">Where it ends.</param>
    /// <param name="matchStart">Where the match starts.</param>
    /// <param name="matchEnd">Where it ends.</param>
    /// <returns>Whether the pattern matches.</returns>
    public bool TryMatch(
        ReadOnlySpan<char> text,
        int sentenceStart,
        int sentenceEnd,
        int figureStart,
        int figureEnd,
        out int matchStart,
        out int matchEnd)
    {
        int after = Right.Match(text[figureEnd..sentenceEnd]);
        int before = after < 0 ? -1 : Left.Match(text[sentenceStart..figureStart]);
        matchStart = figureStart - before;
        matchEnd = figureEnd + after;
        return before >= 0;
    }
}
