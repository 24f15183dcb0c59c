namespace ReportMetrics.Rules;

/// <summary>A pattern taken apart at its figure: what stands before it, which units it has, what follows.</summary>
internal sealed class PatternSyntax
{
    /// <summary>Most states of the machine that a pattern may need, counting the letters of the terms it names.</summary>
    public const int SizeLimit = 20_000;

    private PatternSyntax(List<Expression> left, List<string> units, List<Expression> right, List<string> openers)
    {
        Left = left;
        Units = units;
        Right = right;
        Openers = openers;
    }

    public List<Expression> Left { get; }

    /// <summary>Unit classes of the figure; any of them serves.</summary>
    public List<string> Units { get; }

    public List<Expression> Right { get; }

    /// <summary>Terms of which at least one has a word in every match, so that where none of them stands there is nothing to try.</summary>
    public List<string> Openers { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="scope">The terms and units it can name.</param>
    /// <param name="fault">The first mistake, or <see langword="null"/>.</param>
    /// <returns>The pattern, or <see langword="null"/> if there is a mistake.</returns>
    public static PatternSyntax? Parse(string source, PackScope scope, out ExpressionFault? fault)
    {
        Expression? root = ExpressionParser.Parse(source, pattern: true, out fault);
        if (root is null)
        {
            return null;
        }

        List<Expression> items = root is Expression.Sequence sequence ? sequence.Items : [root];
        List<Expression.Reference> figures = [.. items.OfType<Expression.Reference>().Where(item => IsFigure(item, scope))];
        fault = FindFault(root, items, figures, scope);
        if (fault is not null)
        {
            return null;
        }

        List<string> openers = OpenersOf([.. items.Where(item => item != figures[0])]);
        if (openers.Count == 0)
        {
            fault = new ExpressionFault(0, "expected a term in braces that no match can do without");
            return null;
        }

        return Split(items, figures[0], openers);
    }

    /// <summary>Takes the pattern of a checked pack apart.</summary>
    public static PatternSyntax Split(PatternDefinition pattern, PackScope scope)
    {
        Expression root = ExpressionParser.Parse(pattern.Source, pattern: true, out _)!;
        List<Expression> items = root is Expression.Sequence sequence ? sequence.Items : [root];
        Expression.Reference figure = (Expression.Reference)items.Find(item => item is Expression.Reference reference && IsFigure(reference, scope))!;
        return Split(items, figure, [.. pattern.Openers]);
    }

    /// <summary>Makes the pattern two machines, one reading backwards from the figure and one forwards.</summary>
    /// <param name="scope">The terms it names.</param>
    public PatternMachines Compile(PackScope scope) => new(PatternStates.Pack(Left, scope, backwards: true), PatternStates.Pack(Right, scope, backwards: false));

    private static PatternSyntax Split(List<Expression> items, Expression.Reference figure, List<string> openers)
    {
        int at = items.IndexOf(figure);
        return new PatternSyntax(items.GetRange(0, at), figure.Names, items.GetRange(at + 1, items.Count - at - 1), openers);
    }

    private static ExpressionFault? FindFault(
        Expression root,
        List<Expression> items,
        List<Expression.Reference> figures,
        PackScope scope)
    {
        foreach (Expression.Reference reference in References(root))
        {
            if (!(figures.Contains(reference) ? figures[0] == reference : IsTerm(reference, scope)))
            {
                return Misplaced(reference, scope);
            }
        }

        if (figures.Count == 0)
        {
            return new ExpressionFault(0, "expected the figure as a unit class in braces, outside all groups");
        }

        return items.Sum(item => SizeOf(item, scope)) > SizeLimit
            ? new ExpressionFault(0, "expected a smaller pattern: its repetitions and the words of its terms come to too many states")
            : null;
    }

    private static ExpressionFault Misplaced(Expression.Reference reference, PackScope scope)
    {
        string? unknown = reference.Names.Find(name => scope.FindUnit(name) is null && scope.FindTerm(name) is null);
        return unknown is null
            ? new ExpressionFault(reference.Column, "expected a term here: unit classes stand once, outside all groups, for the figure")
            : new ExpressionFault(reference.Column, "", unknown);
    }

    private static bool IsFigure(Expression.Reference reference, PackScope scope) =>
        reference.Names.TrueForAll(name => scope.FindUnit(name) is not null);

    private static bool IsTerm(Expression.Reference reference, PackScope scope) =>
        reference.Names.Count == 1 && scope.FindTerm(reference.Names[0]) is not null;

    private static IEnumerable<Expression.Reference> References(Expression expression) => expression switch
    {
        Expression.Reference reference => [reference],
        Expression.Sequence sequence => sequence.Items.SelectMany(References),
        Expression.Choice choice => choice.Options.SelectMany(References),
        Expression.Repeat repeat => References(repeat.Item),
        _ => [],
    };

    // Of a sequence every item is needed, so the item with the fewest terms opens it best; of a choice each option needs its own.
    private static List<string> OpenersOf(List<Expression> items) =>
        items.Select(OpenersOf).Where(terms => terms.Count > 0).OrderBy(terms => terms.Count).FirstOrDefault() ?? [];

    private static List<string> OpenersOf(Expression expression)
    {
        switch (expression)
        {
            case Expression.Reference reference:
                return reference.Names;
            case Expression.Sequence sequence:
                return OpenersOf(sequence.Items);
            case Expression.Repeat { Least: > 0 } repeat:
                return OpenersOf(repeat.Item);
            case Expression.Choice choice:
                List<List<string>> options = choice.Options.ConvertAll(OpenersOf);
                return options.TrueForAll(terms => terms.Count > 0) ? [.. options.SelectMany(terms => terms).Distinct(StringComparer.Ordinal)] : [];
            default:
                return [];
        }
    }

    private static long SizeOf(Expression expression, PackScope scope) => expression switch
    {
        Expression.Literal literal => literal.Text.Length,
        Expression.Sequence sequence => sequence.Items.Sum(item => SizeOf(item, scope)),
        Expression.Choice choice => 1 + choice.Options.Sum(option => SizeOf(option, scope)),
        Expression.Repeat { Most: Expression.Repeat.Unlimited } repeat => 1 + ((repeat.Least + 1) * SizeOf(repeat.Item, scope)),
        Expression.Repeat repeat => repeat.Most * (1 + SizeOf(repeat.Item, scope)),
        Expression.Reference reference => 1 + (scope.FindTerm(reference.Names[0])?.Words.Sum(word => (long)word.Length) ?? 0),
        _ => 1,
    };
}
