using System.Globalization;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>An expression that cannot be read.</summary>
/// <param name="Index">Index of the character that is wrong.</param>
/// <param name="Message">What was expected.</param>
/// <param name="UnknownName">The name in it that nothing has, if that is all that is wrong.</param>
internal readonly record struct ExpressionFault(int Index, string Message, string? UnknownName = null);

/// <summary>
/// Reads the small regular language of rule packs: literals, <c>\</c> before a literal sign, <c>[ab]</c>, groups, <c>|</c>, <c>?</c>, <c>{m,n}</c>;
/// in patterns also <c>.</c>, <c>[^ab]</c>, <c>*</c>, <c>+</c> and <c>{name}</c>.
/// </summary>
internal sealed class ExpressionParser
{
    public const int LengthLimit = 1000;
    public const int RepeatLimit = 64;

    private const int DepthLimit = 16;
    private const string Signs = "()[]{}|?*+.^$\\";
    private const string Marks = "，；：";
    private const int FullWidth = '，' - ',';

    private static readonly CharacterSet SignSet = new(Signs);
    private static readonly CharacterSet PatternStops = new(Signs + Marks);

    private readonly string _text;
    private readonly bool _pattern;
    private int _at;
    private ExpressionFault? _fault;

    private ExpressionParser(string text, bool pattern)
    {
        _text = text;
        _pattern = pattern;
    }

    /// <summary>Whether a text holds a sign of the language, and so is more than a literal.</summary>
    public static bool HasSigns(string text) => SignSet.FirstIn(text.AsSpan()) >= 0;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="pattern">Whether it is a pattern, or else the word of a list, which must be finite.</param>
    /// <param name="fault">The first mistake, or <see langword="null"/>.</param>
    /// <returns>The tree, or <see langword="null"/> if there is a mistake.</returns>
    public static Expression? Parse(string text, bool pattern, out ExpressionFault? fault)
    {
        var parser = new ExpressionParser(text, pattern);
        Expression? root = text.Length > LengthLimit
            ? parser.Fail(LengthLimit, "expected at most " + Number(LengthLimit) + " characters")
            : parser.ReadChoice(depth: 0);
        if (root is not null && parser._at < text.Length)
        {
            root = parser.Fail(parser._at, "expected \"(\" before this \")\"");
        }

        fault = parser._fault;
        return root;
    }

    private Expression? ReadChoice(int depth)
    {
        if (depth > DepthLimit)
        {
            return Fail(_at, "expected at most " + Number(DepthLimit) + " groups in one another");
        }

        List<Expression> options = [];
        do
        {
            if (ReadSequence(depth) is not { } option)
            {
                return null;
            }

            options.Add(option);
        }
        while (Take('|'));
        return options.Count == 1 ? options[0] : new Expression.Choice(options);
    }

    private Expression.Sequence? ReadSequence(int depth)
    {
        List<Expression> items = [];
        while (_at < _text.Length && _text[_at] is not '|' and not ')')
        {
            if (ReadAtom(depth) is not { } atom || ReadQuantifier(atom) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new Expression.Sequence(items);
    }

    private Expression? ReadAtom(int depth)
    {
        char sign = _text[_at];
        switch (sign)
        {
            case '(':
                return ReadGroup(depth);
            case '[':
                return ReadClass();
            case '\\':
                _at++;
                return ReadEscaped() is { } escaped ? new Expression.Literal(escaped.ToString()) : null;
            case var mark when _pattern && HalfWidth(mark) is { } half:
                _at++;
                return new Expression.CharacterClass(negated: false, [new(mark, mark), half]);
            case '.' when _pattern:
                _at++;
                return new Expression.CharacterClass(negated: true, []);
            case '{' when _pattern && !IsCount():
                return ReadReference();
            case '?' or '*' or '+' or '{':
                return Fail(_at, "expected something to repeat before " + RulePackErrors.Quote(sign.ToString()));
            case '.' or '^' or '$' or ']' or '}':
                return Fail(_at, "expected a literal, found the sign " + RulePackErrors.Quote(sign.ToString()) + "; put \\ before it if it is meant");
            default:
                return ReadLiteral();
        }
    }

    private Expression? ReadGroup(int depth)
    {
        int start = _at++;
        Expression? inner = ReadChoice(depth + 1);
        return inner is null || Take(')') ? inner : Fail(start, "expected \")\" for this \"(\"");
    }

    /// <summary>Reads up to the next sign; a sign that repeats takes the last character for itself.</summary>
    private Expression.Literal ReadLiteral()
    {
        int start = _at;
        int length = (_pattern ? PatternStops : SignSet).FirstIn(_text.AsSpan(start));
        _at = length < 0 ? _text.Length : start + length;
        if (length > 1 && IsQuantifier())
        {
            _at--;
        }

        return new Expression.Literal(_text.Substring(start, _at - start));
    }

    private bool IsQuantifier() => _text[_at] is '?' or '*' or '+' || IsCount();

    private bool IsCount() => _text[_at] == '{' && _at + 1 < _text.Length && IsDigit(_text[_at + 1]);

    private char? ReadEscaped()
    {
        if (_at >= _text.Length || Signs.IndexOf(_text[_at]) < 0)
        {
            Fail(_at - 1, "expected one of the signs " + Signs + " behind \\");
            return null;
        }

        return _text[_at++];
    }

    private Expression.CharacterClass? ReadClass()
    {
        int start = _at++;
        bool negated = Take('^');
        List<Expression.CharacterRange> ranges = [];
        while (_at < _text.Length && _text[_at] != ']')
        {
            if (ReadClassCharacter() is not { } first)
            {
                return null;
            }

            bool range = _at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] != ']';
            char? last = first;
            if (range)
            {
                _at++;
                last = ReadClassCharacter();
            }

            if (last is null)
            {
                return null;
            }

            ranges.Add(new Expression.CharacterRange(first, last.Value));
            if (_pattern && HalfWidth(first) is { } half)
            {
                ranges.Add(half);
            }
        }

        return Checked(new Expression.CharacterClass(negated, ranges), start);
    }

    private Expression.CharacterClass? Checked(Expression.CharacterClass read, int start)
    {
        string? message =
            !Take(']') ? "expected \"]\" for this \"[\"" :
            read.Ranges.Count == 0 ? "expected a character between \"[\" and \"]\"" :
            read.Ranges.Exists(range => range.Last < range.First) ? "expected ranges from the lower to the higher character" :
            read.Negated && !_pattern ? "expected the characters themselves: a list of words has no \"[^\"" :
            null;
        if (message is null)
        {
            return read;
        }

        Fail(start, message);
        return null;
    }

    // A pattern's marks stand for those of half width too: some texts are written with them.
    private static Expression.CharacterRange? HalfWidth(char mark) =>
        Marks.Contains(mark) ? new((char)(mark - FullWidth), (char)(mark - FullWidth)) : null;

    private char? ReadClassCharacter() => Take('\\') ? ReadEscaped() : _text[_at++];

    private Expression.Reference? ReadReference()
    {
        int start = _at++;
        int end = _text.IndexOf('}', _at);
        string inner = end < 0 ? "" : _text.Substring(_at, end - _at);
        if (inner.Length == 0)
        {
            Fail(start, "expected the name of a term or a unit class and \"}\" behind this \"{\"");
            return null;
        }

        _at = end + 1;
        return new Expression.Reference(start + 1, [.. inner.Split('|')]);
    }

    private Expression? ReadQuantifier(Expression atom)
    {
        if (_at >= _text.Length)
        {
            return atom;
        }

        char sign = _text[_at];
        if (sign is '*' or '+' && !_pattern)
        {
            return Fail(_at, "expected a finite number of times: a list of words has no " + RulePackErrors.Quote(sign.ToString()));
        }

        (int least, int most) = sign switch
        {
            '?' => (0, 1),
            '*' => (0, Expression.Repeat.Unlimited),
            '+' => (1, Expression.Repeat.Unlimited),
            _ => (1, 1),
        };
        if (most != 1 || least != 1)
        {
            _at++;
            return new Expression.Repeat(atom, least, most);
        }

        return IsCount() ? ReadCount(atom) : atom;
    }

    private Expression? ReadCount(Expression atom)
    {
        int start = _at++;
        int least = ReadNumber();
        int most = Take(',') ? ReadNumber() : least;
        if (!Take('}') || most < 1 || least > most || most > RepeatLimit)
        {
            return Fail(start, "expected {m,n} with m not above n, and n from 1 to " + Number(RepeatLimit));
        }

        return new Expression.Repeat(atom, least, most);
    }

    // Numbers past the limit stay past it however long they are; no digit at all is refused as 0 is.
    private int ReadNumber()
    {
        int number = 0;
        while (_at < _text.Length && IsDigit(_text[_at]))
        {
            number = Math.Min((number * 10) + _text[_at++] - '0', RepeatLimit + 1);
        }

        return number;
    }

    private bool Take(char wanted)
    {
        if (_at >= _text.Length || _text[_at] != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    private Expression? Fail(int index, string message)
    {
        _fault ??= new ExpressionFault(index, message);
        return null;
    }

    private static bool IsDigit(char sign) => sign is >= '0' and <= '9';

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
