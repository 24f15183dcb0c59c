namespace ReportMetrics.Rules;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A value of a JSON text that knows where it stands, so that a mistake in it can be pointed at.</summary>
internal sealed class JsonValue
{
    private readonly string _source;
    private List<JsonValue>? _children;

    public JsonValue(string source, JsonKind kind, int start, JsonValue? parent)
    {
        _source = source;
        Kind = kind;
        Start = start;
        Parent = parent;
    }

    public JsonKind Kind { get; }

    /// <summary>Offset of the value's first character in the text; for a string the quotation mark.</summary>
    public int Start { get; }

    /// <summary>Offset just behind the value's last character.</summary>
    public int End { get; set; }

    public JsonValue? Parent { get; }

    /// <summary>Property name under which the value stands in its object; <see langword="null"/> in an array and at the root.</summary>
    public string? Name { get; set; }

    /// <summary>Offset of the property name's quotation mark.</summary>
    public int NameStart { get; set; }

    /// <summary>A string without its escapes, or a number, <c>true</c>, <c>false</c> or <c>null</c> as written; empty for arrays and objects.</summary>
    public string Text { get; set; } = "";

    /// <summary>Items of an array or values of an object, in file order.</summary>
    public List<JsonValue> Children => _children ??= [];

    /// <summary>The value's JSON path: <c>$.indicators[3].rules[0].frame</c>.</summary>
    public string Path => Parent is null ? "$" : Parent.Path + Step(Parent);

    public JsonValue? Find(string name)
    {
        foreach (JsonValue child in Children)
        {
            if (string.Equals(child.Name, name, StringComparison.Ordinal))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Offset in the file of a character of this string's <see cref="Text"/>.</summary>
    public int OffsetOf(int index)
    {
        int offset = Start + 1;
        for (; index > 0; index--)
        {
            offset += _source[offset] != '\\' ? 1 : _source[offset + 1] == 'u' ? 6 : 2;
        }

        return offset;
    }

    private string Step(JsonValue parent)
    {
        if (Name is null)
        {
            return "[" + parent.Children.IndexOf(this).ToString(System.Globalization.CultureInfo.InvariantCulture) + "]";
        }

        return IsPlain(Name) ? "." + Name : "['" + Name.Replace("'", "\\'", StringComparison.Ordinal) + "']";
    }

    private static bool IsPlain(string name)
    {
        foreach (char letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('_' or '$'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
