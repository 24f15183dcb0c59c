namespace ReportMetrics.Rules;

/// <summary>A regular expression of the small language of rule packs, as a tree. Characters are UTF-16 code units.</summary>
internal abstract class Expression
{
    /// <summary>The text itself; not empty.</summary>
    public sealed class Literal(string text) : Expression
    {
        public string Text { get; } = text;
    }

    /// <summary>One character out of ranges, or any other than these: <c>[ab]</c>, <c>[^0-9]</c>, <c>.</c>.</summary>
    public sealed class CharacterClass(bool negated, List<CharacterRange> ranges) : Expression
    {
        public bool Negated { get; } = negated;

        public List<CharacterRange> Ranges { get; } = ranges;

        public bool Contains(char value)
        {
            foreach (CharacterRange range in Ranges)
            {
                if (value >= range.First && value <= range.Last)
                {
                    return !Negated;
                }
            }

            return Negated;
        }
    }

    /// <summary>The characters from one to another.</summary>
    public sealed record CharacterRange(char First, char Last);

    /// <summary>A name in braces: a word of a term, or the figure.</summary>
    public sealed class Reference(int column, List<string> names) : Expression
    {
        /// <summary>Index of the first name in the expression's text.</summary>
        public int Column { get; } = column;

        /// <summary>The names; several only for a figure of several unit classes.</summary>
        public List<string> Names { get; } = names;
    }

    /// <summary>One after another; empty matches nothing at all.</summary>
    public sealed class Sequence(List<Expression> items) : Expression
    {
        public List<Expression> Items { get; } = items;
    }

    /// <summary>Any one of several.</summary>
    public sealed class Choice(List<Expression> options) : Expression
    {
        public List<Expression> Options { get; } = options;
    }

    /// <summary>Several times the same; <see cref="Unlimited"/> for no upper end.</summary>
    public sealed class Repeat(Expression item, int least, int most) : Expression
    {
        public const int Unlimited = int.MaxValue;

        public Expression Item { get; } = item;

        public int Least { get; } = least;

        public int Most { get; } = most;
    }
}
