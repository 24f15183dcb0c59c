namespace ReportMetrics.Rules;

/// <summary>An object of a pack file whose properties are asked for by name and type; whatever is wrong goes to the errors.</summary>
internal sealed class PackObject
{
    private readonly JsonValue _value;
    private readonly RulePackErrors _errors;

    private PackObject(JsonValue value, RulePackErrors errors)
    {
        _value = value;
        _errors = errors;
    }

    public JsonValue Value => _value;

    /// <summary>Opens a value as an object with the given properties, or with names of the author's own if there are none given.</summary>
    public static PackObject? Open(JsonValue value, RulePackErrors errors, string[]? known = null)
    {
        if (value.Kind != JsonKind.Object)
        {
            errors.WrongType(value, "an object");
            return null;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonValue child in value.Children)
        {
            if (!seen.Add(child.Name!))
            {
                errors.RepeatedProperty(child);
            }
            else if (known is not null && Array.IndexOf(known, child.Name) < 0)
            {
                errors.UnknownProperty(child, known);
            }
        }

        return new PackObject(value, errors);
    }

    public JsonValue? Find(string name) => _value.Find(name);

    public JsonValue? Require(string name)
    {
        JsonValue? found = Find(name);
        if (found is null)
        {
            _errors.MissingProperty(_value, name);
        }

        return found;
    }

    /// <summary>A required list that is not empty.</summary>
    public JsonValue? RequireItems(string name, string item)
    {
        JsonValue? list = Require(name);
        if (list is { Kind: JsonKind.Array, Children.Count: 0 })
        {
            _errors.EmptyList(list, item);
        }

        return list;
    }

    /// <summary>A required text that is not empty; <see langword="null"/> with an error otherwise.</summary>
    public JsonValue? RequireText(string name) => Require(name) is { } value && IsText(value, _errors) ? value : null;

    public bool Flag(string name, bool otherwise)
    {
        JsonValue? value = Find(name);
        if (value is not null && value.Kind != JsonKind.Boolean)
        {
            _errors.WrongType(value, "true or false");
        }

        return value is null ? otherwise : value.Text.Length == "true".Length;
    }

    public static bool IsText(JsonValue value, RulePackErrors errors)
    {
        if (value.Kind != JsonKind.String)
        {
            errors.WrongType(value, "a string");
            return false;
        }

        if (value.Text.Length == 0)
        {
            errors.EmptyText(value);
            return false;
        }

        return true;
    }

    /// <summary>The values of an array, if it is one.</summary>
    public static List<JsonValue> Items(JsonValue? value, RulePackErrors errors)
    {
        if (value is not null && value.Kind != JsonKind.Array)
        {
            errors.WrongType(value, "an array");
        }

        return value is { Kind: JsonKind.Array } ? value.Children : [];
    }

    /// <summary>The strings of an array that are not empty, or of a single string where that is allowed.</summary>
    public static List<JsonValue> Texts(JsonValue? value, RulePackErrors errors, bool single = false)
    {
        if (value is null)
        {
            return [];
        }

        if (single && value.Kind == JsonKind.String)
        {
            return IsText(value, errors) ? [value] : [];
        }

        if (value.Kind != JsonKind.Array)
        {
            errors.WrongType(value, single ? "a string or an array of strings" : "an array of strings");
            return [];
        }

        return value.Children.FindAll(child => IsText(child, errors));
    }
}
