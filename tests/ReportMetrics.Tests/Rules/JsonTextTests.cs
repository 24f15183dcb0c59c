using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class JsonTextTests
{
    [Fact]
    public void Values_know_their_paths_and_places()
    {
        JsonValue root = JsonText.Parse("""{ "a": [1, {"b c": "x\ny\u0041z"}] }""", out _, out _)!;

        JsonValue text = root.Find("a")!.Children[1].Find("b c")!;
        text.Path.Should().Be("$.a[1]['b c']");
        text.Text.Should().Be("x\nyAz");
        text.Start.Should().Be(19);
        text.OffsetOf(2).Should().Be(23);
        text.OffsetOf(4).Should().Be(30);
    }

    [Theory]
    [InlineData("", 0, "expected a value, found the end of the file")]
    [InlineData("{\"a\":1,}", 7, "expected a property name in quotation marks, found \"}\"")]
    [InlineData("{\"a\" 1}", 5, "expected \":\", found \"1\"")]
    [InlineData("[1 2]", 3, "expected \",\" or \"]\", found \"2\"")]
    [InlineData("[1,]", 3, "expected a value, found \"]\"")]
    [InlineData("[01]", 2, "expected \",\" or \"]\", found \"1\"")]
    [InlineData("[1.]", 3, "expected a digit, found \"]\"")]
    [InlineData("\"a", 2, "expected a closing quotation mark, found the end of the file")]
    [InlineData("\"\\x\"", 1, "expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX")]
    [InlineData("// note", 0, "expected a value, found \"/\"")]
    [InlineData("[] []", 3, "expected the end of the file, found \"[\"")]
    public void A_text_that_is_no_JSON_is_refused_at_its_place(string text, int offset, string message)
    {
        JsonText.Parse(text, out string? fault, out int found).Should().BeNull();

        (found, fault).Should().Be((offset, message));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        JsonText.Parse(new string('[', 1_000_000), out string? fault, out int offset).Should().BeNull();

        (offset, fault).Should().Be((33, "expected at most 32 levels of nesting"));
    }

    [Fact]
    public void The_reader_accepts_what_the_framework_accepts() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat)), Agree).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"a\"", "\"\\n\"", "\"", "\\", "\\u00e9", "0", "1", "-", ".", "e", "+", "5", "true", "null", "false", " ", "\n", "\t", "x"];

    private static bool Agree(string text)
    {
        bool accepted = JsonText.Parse(text, out _, out _) is not null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return accepted;
        }
        catch (JsonException)
        {
            return !accepted;
        }
    }
}
