using System.Text.Json;

namespace ReportMetrics.Tests.Corpus;

/// <summary>The label files of the corpus and the samples hold what tests/Corpus/README.md says.</summary>
public class LabelTests
{
    private static readonly string[] Folders = ["samples", "tests/Corpus/work", "tests/Corpus/measure"];

    public static TheoryData<string> Labels => new(Folders.SelectMany(folder =>
        Directory.GetFiles(Repository.Path(folder), "*.txt").Select(file => $"{folder}/{Path.GetFileNameWithoutExtension(file)}")));

    [Theory]
    [MemberData(nameof(Labels))]
    public void Every_label_names_the_slice_that_it_quotes(string name)
    {
        string text = File.ReadAllText(Repository.Path(name + ".txt"));
        text.Should().NotContain("\r", "offsets count LF line endings");
        foreach (JsonElement fact in Facts(name))
        {
            text.Substring(Number(fact, "start"), Number(fact, "length")).Should().Be(fact.GetProperty("text").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void Facts_stand_in_text_order(string name) =>
        Facts(name).Select(fact => Number(fact, "start")).Should().BeInAscendingOrder();

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_part_names_a_total_before_it(string name)
    {
        JsonElement[] facts = Facts(name);
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].TryGetProperty("partOf", out JsonElement total))
            {
                total.GetInt32().Should().BeInRange(0, i - 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void Every_indicator_that_was_reached_has_one_headline(string name)
    {
        IEnumerable<string> reached = Facts(name).Where(IsReached).Select(Indicator).Distinct(StringComparer.Ordinal);
        IEnumerable<string> headlines = Facts(name).Where(IsHeadline).Select(Indicator);
        headlines.Should().BeEquivalentTo(reached);
    }

    private static bool IsReached(JsonElement fact) =>
        fact.GetProperty("indicator").ValueKind == JsonValueKind.String && fact.GetProperty("status").ValueEquals("actual");

    private static bool IsHeadline(JsonElement fact) => fact.TryGetProperty("headline", out JsonElement headline) && headline.GetBoolean();

    private static string Indicator(JsonElement fact) => fact.GetProperty("indicator").GetString()!;

    private static JsonElement[] Facts(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Path(name + ".json")));
        return [.. document.RootElement.Clone().GetProperty("facts").EnumerateArray()];
    }

    private static int Number(JsonElement fact, string property) => fact.GetProperty(property).GetInt32();
}
