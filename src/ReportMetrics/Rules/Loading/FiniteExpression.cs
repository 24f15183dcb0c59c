using System.Globalization;

namespace ReportMetrics.Rules;

/// <summary>Expands the expressions of word lists to the literals they stand for.</summary>
internal static class FiniteExpression
{
    /// <summary>Most literals that one expression may stand for.</summary>
    public const int CountLimit = 4096;

    /// <summary>Longest literal, in UTF-16 code units.</summary>
    public const int LengthLimit = 64;

    /// <summary>Expands one expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="words">Receives the literals that are not yet in it.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static ExpressionFault? Expand(string text, List<string> words)
    {
        if (!ExpressionParser.HasSigns(text))
        {
            words.Add(text);
            return Check(text);
        }

        Expression? expression = ExpressionParser.Parse(text, pattern: false, out ExpressionFault? fault);
        if (expression is null)
        {
            return fault;
        }

        List<string>? literals = Literals(expression);
        if (literals is null)
        {
            return new ExpressionFault(0, "expected at most " + Number(CountLimit) + " words of at most " + Number(LengthLimit) + " characters, found more");
        }

        words.AddRange(literals.Distinct(StringComparer.Ordinal));
        return literals.Select(Check).FirstOrDefault(found => found is not null);
    }

    private static ExpressionFault? Check(string word)
    {
        string? message =
            word.Length == 0 ? "expected a word, found an expression that matches nothing" :
            word.Length > LengthLimit ? "expected at most " + Number(LengthLimit) + " characters" :
            HasUnfolded(word) ? "expected half-width letters and digits without space, as the text is folded before it is matched" :
            null;
        return message is null ? null : new ExpressionFault(0, message);
    }

    private static bool HasUnfolded(string word)
    {
        foreach (char letter in word)
        {
            if (char.IsWhiteSpace(letter) || (letter is >= '\uFF10' and <= '\uFF5A' && char.IsLetterOrDigit(letter)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string>? Literals(Expression expression) => expression switch
    {
        Expression.Literal literal => [literal.Value.ToString()],
        Expression.CharacterClass characters => Members(characters),
        Expression.Choice choice => Union(choice.Options),
        Expression.Repeat repeat => Repeated(repeat),
        Expression.Sequence sequence => Joined(sequence.Items),
        _ => throw new InvalidOperationException("A list of words holds no references."),
    };

    private static List<string>? Members(Expression.CharacterClass characters)
    {
        List<string> members = [];
        foreach ((char first, char last) in characters.Ranges)
        {
            for (int member = first; member <= last; member++)
            {
                members.Add(((char)member).ToString());
                if (members.Count > CountLimit)
                {
                    return null;
                }
            }
        }

        return members;
    }

    private static List<string>? Union(List<Expression> options)
    {
        List<string> union = [];
        foreach (Expression option in options)
        {
            if (Literals(option) is not { } literals || union.Count + literals.Count > CountLimit)
            {
                return null;
            }

            union.AddRange(literals);
        }

        return union;
    }

    private static List<string>? Joined(List<Expression> items)
    {
        List<string>? joined = [""];
        foreach (Expression item in items)
        {
            joined = Literals(item) is { } literals ? Products(joined, literals) : null;
            if (joined is null)
            {
                break;
            }
        }

        return joined;
    }

    private static List<string>? Repeated(Expression.Repeat repeat)
    {
        if (Literals(repeat.Item) is not { } literals)
        {
            return null;
        }

        List<string> all = [];
        List<string>? power = [""];
        for (int times = 0; times <= repeat.Most; times++)
        {
            if (power is null || all.Count + power.Count > CountLimit)
            {
                return null;
            }

            if (times >= repeat.Least)
            {
                all.AddRange(power);
            }

            power = times < repeat.Most ? Products(power, literals) : power;
        }

        return all;
    }

    private static List<string>? Products(List<string> heads, List<string> tails)
    {
        if ((long)heads.Count * tails.Count > CountLimit)
        {
            return null;
        }

        List<string> products = [];
        foreach (string head in heads)
        {
            foreach (string tail in tails)
            {
                if (head.Length + tail.Length > LengthLimit)
                {
                    return null;
                }

                products.Add(head + tail);
            }
        }

        return products;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
