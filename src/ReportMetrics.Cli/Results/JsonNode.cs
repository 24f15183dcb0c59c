using System.Text;
using System.Text.Json;
using ReportMetrics.Cli.Inputs;

namespace ReportMetrics.Cli.Results;

/// <summary>A value of a JSON file that knows its path, so that an error can name it.</summary>
internal readonly record struct JsonNode(JsonElement Element, string Path)
{
    /// <summary>Whether nothing is given: the property is missing or <c>null</c>.</summary>
    public bool IsNothing => Element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>The values of a text one after another: one of JSON, one a line of NDJSON.</summary>
    /// <exception cref="InputException">The text is no JSON.</exception>
    public static List<JsonNode> ReadAll(string text)
    {
        List<JsonNode> values = [];
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                using JsonDocument value = JsonDocument.ParseValue(ref reader);
                values.Add(new JsonNode(value.RootElement.Clone(), "$"));
            }
        }
        catch (JsonException exception)
        {
            throw new InputException($"line {exception.LineNumber + 1}: not valid JSON.");
        }

        return values;
    }

    /// <summary>A property; <see cref="IsNothing"/> if it is missing.</summary>
    public JsonNode this[string name]
    {
        get
        {
            Expect(JsonValueKind.Object, "an object");
            return new JsonNode(Element.TryGetProperty(name, out JsonElement value) ? value : default, $"{Path}.{name}");
        }
    }

    public IEnumerable<JsonNode> Items()
    {
        Expect(JsonValueKind.Array, "an array");
        string path = Path;
        return Element.EnumerateArray().Select((item, index) => new JsonNode(item, $"{path}[{index}]"));
    }

    public string AsText()
    {
        Expect(JsonValueKind.String, "a string");
        return Element.GetString()!;
    }

    public string? AsTextOrNothing() => IsNothing ? null : AsText();

    /// <summary>A text or a number as it would be read aloud; <see langword="null"/> for nothing.</summary>
    public string? AsWords() => Element.ValueKind == JsonValueKind.Number ? Element.GetRawText() : AsTextOrNothing();

    public decimal AsNumber() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetDecimal(out decimal number) ? number : throw Expected("a number");

    public decimal? AsNumberOrNothing() => IsNothing ? null : AsNumber();

    public int AsInteger() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out int number) ? number : throw Expected("a whole number");

    public int? AsIntegerOrNothing() => IsNothing ? null : AsInteger();

    public bool AsFlag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Undefined => false,
        _ => throw Expected("true or false"),
    };

    public InputException Expected(string what) => new(
        $"{Path}: expected {what}, found {(Element.ValueKind == JsonValueKind.Undefined ? "nothing" : Element.ValueKind.ToString().ToLowerInvariant())}.");

    private void Expect(JsonValueKind kind, string what)
    {
        if (Element.ValueKind != kind)
        {
            throw Expected(what);
        }
    }
}
