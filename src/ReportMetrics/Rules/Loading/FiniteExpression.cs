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
    /// <param name="fault">What is wrong, or <see langword="null"/>.</param>
    /// <returns>The literals; a literal that two ways lead to may be there twice.</returns>
    public static List<string> Expand(string text, out ExpressionFault? fault)
    {
        List<string> words = [text];
        fault = null;
        if (ExpressionParser.HasSigns(text))
        {
            Expression? expression = ExpressionParser.Parse(text, pattern: false, out fault);
            words = expression is null ? [] : Literals(expression) ?? Refuse(out fault);
        }

        foreach (string word in words)
        {
            fault ??= Check(word);
        }

        return words;
    }

    private static List<string> Refuse(out ExpressionFault? fault)
    {
        fault = new ExpressionFault(0, "expected at most " + Number(CountLimit) + " words of at most " + Number(LengthLimit) + " characters, found more");
        return [];
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
        Expression.Literal literal => [literal.Text],
        Expression.CharacterClass characters => Members(characters),
        Expression.Choice choice => Union(choice.Options),
        Expression.Repeat repeat => Repeated(repeat),
        Expression.Sequence sequence => Joined(sequence.Items),
        _ => throw new InvalidOperationException("A list of words holds no references."),
    };

    private static List<string>? Members(Expression.CharacterClass characters)
    {
        List<string> members = [];
        foreach (Expression.CharacterRange range in characters.Ranges)
        {
            for (int member = range.First; member <= range.Last; member++)
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
        List<string>? joined = null;
        foreach (Expression item in items)
        {
            List<string>? literals = Literals(item);
            joined = literals is null || joined is null ? literals : Products(joined, literals);
            if (joined is null)
            {
                return null;
            }
        }

        return joined ?? [""];
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

        List<string> products = new(heads.Count * tails.Count);
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
