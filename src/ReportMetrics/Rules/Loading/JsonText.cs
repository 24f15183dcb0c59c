using System.Globalization;
using System.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// Reads a JSON text (RFC 8259) into values that know their offsets. Written out here because the same source runs inside the compiler
/// as part of the generator, where System.Text.Json is not to be had. Nesting is limited, so that no file can exhaust the stack.
/// </summary>
internal sealed class JsonText
{
    /// <summary>Deepest nesting accepted; a rule pack needs six levels.</summary>
    public const int DepthLimit = 32;

    private readonly string _text;
    private int _at;
    private string? _fault;
    private int _faultAt;

    private JsonText(string text) => _text = text;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="fault">What is wrong, or <see langword="null"/>.</param>
    /// <param name="offset">Where it is wrong.</param>
    /// <returns>The root value, or <see langword="null"/> if the text is no JSON.</returns>
    public static JsonValue? Parse(string text, out string? fault, out int offset)
    {
        var reader = new JsonText(text);
        JsonValue? root = reader.ReadValue(parent: null, depth: 0);
        reader.SkipSpace();
        if (root is not null && reader._at < text.Length)
        {
            root = reader.Fail("expected the end of the file, found " + reader.Found());
        }

        fault = reader._fault;
        offset = reader._faultAt;
        return root;
    }

    private JsonValue? ReadValue(JsonValue? parent, int depth)
    {
        SkipSpace();
        if (depth > DepthLimit)
        {
            return Fail("expected at most " + DepthLimit.ToString(CultureInfo.InvariantCulture) + " levels of nesting");
        }

        return Peek() switch
        {
            '{' => ReadObject(new JsonValue(_text, JsonKind.Object, _at, parent), depth),
            '[' => ReadArray(new JsonValue(_text, JsonKind.Array, _at, parent), depth),
            '"' => ReadString(parent),
            't' => ReadWord("true", JsonKind.Boolean, parent),
            'f' => ReadWord("false", JsonKind.Boolean, parent),
            'n' => ReadWord("null", JsonKind.Null, parent),
            '-' or (>= '0' and <= '9') => ReadNumber(parent),
            _ => Fail("expected a value, found " + Found()),
        };
    }

    private JsonValue? ReadObject(JsonValue value, int depth)
    {
        _at++;
        SkipSpace();
        for (bool first = true; !Take('}'); first = false)
        {
            if (!first && !Expect(',', "\",\" or \"}\""))
            {
                return null;
            }

            if (!ReadMember(value, depth))
            {
                return null;
            }
        }

        value.End = _at;
        return value;
    }

    private bool ReadMember(JsonValue parent, int depth)
    {
        SkipSpace();
        if (Peek() != '"')
        {
            Fail("expected a property name in quotation marks, found " + Found());
            return false;
        }

        JsonValue? name = ReadString(parent);
        if (name is null || !Expect(':', "\":\"") || ReadValue(parent, depth + 1) is not { } child)
        {
            return false;
        }

        child.Name = name.Text;
        child.NameStart = name.Start;
        parent.Children.Add(child);
        SkipSpace();
        return true;
    }

    private JsonValue? ReadArray(JsonValue value, int depth)
    {
        _at++;
        SkipSpace();
        for (bool first = true; !Take(']'); first = false)
        {
            if ((!first && !Expect(',', "\",\" or \"]\"")) || ReadValue(value, depth + 1) is not { } child)
            {
                return null;
            }

            value.Children.Add(child);
            SkipSpace();
        }

        value.End = _at;
        return value;
    }

    private JsonValue? ReadString(JsonValue? parent)
    {
        var value = new JsonValue(_text, JsonKind.String, _at, parent);
        int plain = ++_at;
        StringBuilder? unescaped = null;
        while (SkipPlain() == '\\')
        {
            unescaped ??= new StringBuilder();
            unescaped.Append(_text, plain, _at - plain);
            if (!ReadEscape(unescaped))
            {
                return null;
            }

            plain = _at;
        }

        if (Peek() != '"')
        {
            return Fail("expected a closing quotation mark, found " + Found());
        }

        value.Text = unescaped?.Append(_text, plain, _at - plain).ToString() ?? _text.Substring(plain, _at - plain);
        value.End = ++_at;
        return value;
    }

    /// <summary>Goes on to the next quotation mark, backslash or control character, and returns it.</summary>
    private char SkipPlain()
    {
        while (_at < _text.Length && _text[_at] is not ('"' or '\\') and >= ' ')
        {
            _at++;
        }

        return Peek();
    }

    private bool ReadEscape(StringBuilder unescaped)
    {
        char escape = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        int simple = "\"\\/bfnrt".IndexOf(escape, StringComparison.Ordinal);
        if (simple >= 0)
        {
            unescaped.Append("\"\\/\b\f\n\r\t"[simple]);
            _at += 2;
            return true;
        }

        int code = 0;
        for (int i = 2; escape == 'u' && i < 6; i++)
        {
            int digit = _at + i < _text.Length ? HexDigit(_text[_at + i]) : -1;
            code = digit < 0 || code < 0 ? -1 : (code * 16) + digit;
        }

        if (escape != 'u' || code < 0)
        {
            Fail("expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
            return false;
        }

        unescaped.Append((char)code);
        _at += 6;
        return true;
    }

    private JsonValue? ReadWord(string word, JsonKind kind, JsonValue? parent)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            return Fail("expected a value, found " + Found());
        }

        var value = new JsonValue(_text, kind, _at, parent) { Text = word };
        value.End = _at += word.Length;
        return value;
    }

    private JsonValue? ReadNumber(JsonValue? parent)
    {
        var value = new JsonValue(_text, JsonKind.Number, _at, parent);
        _ = Take('-');
        bool whole = Take('0') || TakeDigits();
        if (!whole || (Take('.') && !TakeDigits()) || (Peek() is 'e' or 'E' && !TakeExponent()))
        {
            return Fail("expected a digit, found " + Found());
        }

        value.End = _at;
        value.Text = _text.Substring(value.Start, _at - value.Start);
        return value;
    }

    private bool TakeExponent()
    {
        _at++;
        _ = Take('+') || Take('-');
        return TakeDigits();
    }

    private bool TakeDigits()
    {
        int start = _at;
        while (Peek() is >= '0' and <= '9')
        {
            _at++;
        }

        return _at > start;
    }

    private bool Take(char wanted)
    {
        if (Peek() != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Expect(char wanted, string name)
    {
        SkipSpace();
        if (!Take(wanted))
        {
            Fail("expected " + name + ", found " + Found());
            return false;
        }

        return true;
    }

    private void SkipSpace()
    {
        while (Peek() is ' ' or '\n' or '\r' or '\t')
        {
            _at++;
        }
    }

    // A NUL stands for the end: it is no JSON anywhere, so both are the same mistake.
    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private string Found() => _at >= _text.Length ? "the end of the file" : RulePackErrors.Quote(_text[_at].ToString());

    private JsonValue? Fail(string message)
    {
        if (_fault is null)
        {
            _fault = message;
            _faultAt = _at;
        }

        return null;
    }

    private static int HexDigit(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
