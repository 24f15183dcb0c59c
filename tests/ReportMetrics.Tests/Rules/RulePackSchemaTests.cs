using System.Text.Json;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class RulePackSchemaTests
{
    private static readonly JsonElement Schema = ReadSchema();

    public static TheoryData<string, string[]> Objects => new()
    {
        { "", PackProperties.Pack },
        { "properties/context", PackProperties.Roles },
        { "$defs/unit", PackProperties.Unit },
        { "$defs/indicator", PackProperties.Indicator },
        { "$defs/indicator/properties/names", PackProperties.IndicatorNames },
        { "$defs/rule", PackProperties.Rule },
        { "$defs/frame", PackProperties.Frame },
        { "properties/relations", PackProperties.Relations },
        { "$defs/total", PackProperties.Total },
        { "$defs/rate", PackProperties.Rate },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void The_schema_knows_the_properties_that_the_loader_knows(string path, string[] properties)
    {
        JsonElement found = At(path);

        found.GetProperty("properties").EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(properties);
        found.GetProperty("additionalProperties").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public void The_schema_knows_the_ways_to_combine_that_the_loader_knows() =>
        At("$defs/indicator/properties/aggregation/enum").EnumerateArray().Select(value => value.GetString())
            .Should().Equal(PackProperties.Aggregations);

    [Theory]
    [InlineData("", "$")]
    [InlineData("$defs/unit", "$.units.CNY")]
    [InlineData("$defs/indicator", "$.indicators[1]")]
    [InlineData("$defs/indicator/properties/names", "$.indicators[1].names")]
    [InlineData("$defs/rule", "$.indicators[1].rules[1]")]
    [InlineData("$defs/frame", "$.indicators[1].rules[1].frame")]
    public void What_the_schema_requires_the_loader_misses(string path, string place)
    {
        string emptied = Emptied(place);

        IEnumerable<string> missed = FluentActions.Invoking(() => RulePack.Parse(emptied, "emptied"))
            .Should().Throw<RulePackException>().Which.Errors
            .Where(error => string.Equals(error.Path, place, StringComparison.Ordinal) && error.Message.EndsWith(", which is missing", StringComparison.Ordinal))
            .Select(error => error.Message.Split('"')[1]);

        missed.Should().BeEquivalentTo(At(path).GetProperty("required").EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public void Every_property_of_the_schema_is_described() =>
        Descriptions(Schema).Should().NotBeEmpty().And.OnlyContain(described => described.HasDescription);

    private static IEnumerable<(string Name, bool HasDescription)> Descriptions(JsonElement element) =>
        element.ValueKind != JsonValueKind.Object
            ? []
            : element.EnumerateObject().SelectMany(property =>
                property.NameEquals("properties") && element.TryGetProperty("additionalProperties", out _)
                    ? property.Value.EnumerateObject()
                        .Select(member => (member.Name, member.Value.TryGetProperty("description", out _)))
                        .Concat(property.Value.EnumerateObject().SelectMany(member => Descriptions(member.Value)))
                    : Descriptions(property.Value));

    private static string Emptied(string place)
    {
        JsonValue value = JsonText.Parse(SamplePack.Json, out _, out _)!;
        var open = new Stack<JsonValue>([value]);
        while (!string.Equals((value = open.Pop()).Path, place, StringComparison.Ordinal))
        {
            value.Children.ForEach(open.Push);
        }

        return string.Concat(SamplePack.Json.AsSpan(0, value.Start), "{}", SamplePack.Json.AsSpan(value.End));
    }

    private static JsonElement At(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(Schema, (element, name) => element.GetProperty(name));

    private static JsonElement ReadSchema()
    {
        using Stream stream = typeof(RulePack).Assembly.GetManifestResourceStream("rulepack.schema.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
