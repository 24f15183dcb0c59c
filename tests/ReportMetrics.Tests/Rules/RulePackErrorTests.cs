using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class RulePackErrorTests
{
    [Fact]
    public void Ten_mistakes_give_ten_errors_with_their_places()
    {
        const string Json = """
            {
              "id": "broken",
              "version": "1.0",
              "units": {
                "case": { "words": ["件*"], "mesured": true }
              },
              "terms": { "dispute": ["纠纷"], "mediate": ["调解"] },
              "context": { "negaton": ["未"] },
              "indicators": [
                {
                  "id": "disputes.mediated",
                  "property": "disputesMediated",
                  "names": { "zh": "调解数", "en": "Disputes mediated" },
                  "definition": "Disputes taken to mediation.",
                  "unit": "cases",
                  "aggregation": "sum",
                  "rules": [
                    {
                      "frame": { "quantity": "case", "action": "mediate", "object": "disputes" },
                      "examples": ["调解纠纷12件。"]
                    },
                    {
                      "pattern": "{mediate}(好{case}",
                      "examples": ["调解好[[3件]]。"],
                      "nearMisses": ["好[[3件]]。"]
                    }
                  ]
                }
              ]
            }
            """;

        string[] errors = [.. Errors(Json).Select(error => error.ToString())];

        errors.Should().Equal(
            "broken.rules.json(3,14): $.version: expected a version such as \"1.0.0\", found \"1.0\"",
            "broken.rules.json(5,27): $.units.case.words[0]: expected a finite number of times: a list of words has no \"*\"",
            "broken.rules.json(5,32): $.units.case.mesured: unknown property \"mesured\"; did you mean \"measured\"?",
            "broken.rules.json(8,16): $.context.negaton: unknown role \"negaton\"; did you mean \"negation\"?",
            "broken.rules.json(12,19): $.indicators[0].property: expected a group and a name in Pascal case, such as \"Disputes.Mediated\", found \"disputesMediated\"",
            "broken.rules.json(15,15): $.indicators[0].unit: unknown unit class \"cases\"; did you mean \"case\"?",
            "broken.rules.json(18,9): $.indicators[0].rules[0]: expected the property \"nearMisses\", which is missing",
            "broken.rules.json(19,73): $.indicators[0].rules[0].frame.object: unknown term \"disputes\"; did you mean \"dispute\"?",
            "broken.rules.json(20,24): $.indicators[0].rules[0].examples[0]: expected one figure between [[ and ]], found \"调解纠纷12件。\"",
            "broken.rules.json(23,32): $.indicators[0].rules[1].pattern: expected \")\" for this \"(\"");
    }

    [Theory]
    [InlineData("\"id\": \"sample\"", "\"id\": \"我的\"", "$.id", "expected a name of letters, digits and hyphens that begins with a letter, found \"我的\"")]
    [InlineData("\"id\": \"sample\"", "\"id\": 7", "$.id", "expected a string, found the number 7")]
    [InlineData("\"id\": \"sample\"", "\"id\": \"\"", "$.id", "expected some text, found an empty string")]
    [InlineData("\"id\": \"sample\"", "\"id\": \"sample\", \"id\": \"again\"", "$.id", "the property \"id\" is given twice")]
    [InlineData("\"id\": \"sample\",", "", "$", "expected the property \"id\", which is missing")]
    [InlineData("\"id\": \"sample\"", "\"id\": \"sample\", \"colour\": 1", "$.colour", "unknown property \"colour\"; expected \"$schema\", \"id\", \"version\", \"uses\", \"units\", \"terms\", \"context\", \"names\", \"indicators\", \"relations\"")]
    [InlineData("\"id\": \"sample\"", "\"id\": \"sample\", \"uses\": \"nothing-such\"", "$.uses", null)]
    [InlineData("\"names\": [\"三项制度\"]", "\"names\": \"三项制度\"", "$.names", "expected an array of strings, found the string \"三项制度\"")]
    [InlineData("\"names\": [\"三项制度\"]", "\"names\": [\"三项[0-9]{4}\"]", "$.names[0]", "expected at most 4096 words of at most 64 characters, found more")]
    [InlineData("\"scale\": 1", "\"scale\": 0", "$.units.CNY.scale", "expected a number above 0, at most 100000000, found 0")]
    [InlineData("\"scale\": 1", "\"scale\": 1e99", "$.units.CNY.scale", "expected a number above 0, at most 100000000, found 1e99")]
    [InlineData("[\"个村\"]", "[\"个村\", \"件\"], \"scale\": 2", "$.units.village", "expected the scale of \"case\", whose word \"件\" this class has too")]
    [InlineData("\"CNY\": { \"words\": [\"元\"], \"scale\": 1 }", "\"multiple\": { \"words\": [\"番\"], \"scale\": 2 }", "$.units.multiple.scale", "expected words only: the base pack or the library already says the \"scale\" of \"multiple\"")]
    [InlineData("\"names\": [\"三项制度\"]", "\"names\": [\"三项制度\", \"[一多]项\"]", "$.names[1]", "expected names that contain a numeral, found \"[一多]项\"")]
    [InlineData("\"scale\": 1", "\"scale\": \"1\"", "$.units.CNY.scale", "expected a number, found the string \"1\"")]
    [InlineData("\"measured\": false", "\"measured\": \"no\"", "$.units.duration.measured", "expected true or false, found the string \"no\"")]
    [InlineData("\"CNY\":", "\"denied\":", "$.units.denied", "expected another name for the unit class: \"denied\" is the word for figures without a unit")]
    [InlineData("{ \"words\": [\"元\"], \"scale\": 1 }", "[\"元\"]", "$.units.CNY", "expected an object, found an array")]
    [InlineData("[\"成功调解纠纷[[3件]]。\"]", "[]", "$.indicators[0].rules[0].nearMisses", "expected at least one sentence, found an empty array")]
    [InlineData("[\"成功\"]", "[]", "$.terms.succeed", "expected at least one word, found an empty array")]
    [InlineData("\"villages.without-disputes\"", "\"Villages\"", "$.indicators[1].id", "expected an id of lower-case words joined by dots and hyphens, such as \"disputes.success-rate\", found \"Villages\"")]
    [InlineData("\"villages.without-disputes\"", "\"disputes.mediated\"", "$.indicators[1].id", "expected a new indicator: \"disputes.mediated\" already stands in line 21")]
    [InlineData("\"Villages.WithoutDisputes\"", "\"Disputes.Mediated\"", "$.indicators[1].property", "expected a new property: \"Disputes.Mediated\" already stands in line 22")]
    [InlineData("\"Villages.WithoutDisputes\"", "\"Villages.ToString\"", "$.indicators[1].property", "expected another property: \"ToString\" is a member that every .NET type or view has")]
    [InlineData("\"aggregation\": \"none\"", "\"aggregation\": \"mean\"", "$.indicators[1].aggregation", "expected \"sum\", \"none\", found \"mean\"")]
    [InlineData("\"quantity\": \"denied\", \"object\": \"dispute\"", "\"quantity\": \"denied\"", "$.indicators[1].rules[1].frame", "expected an \"action\" or an \"object\", without which every figure would fit")]
    [InlineData("\"quantity\": \"denied\"", "\"quantity\": [\"case\", \"denied\"]", "$.indicators[1].rules[1].frame.quantity[1]", "expected unit classes only: \"denied\" stands alone")]
    [InlineData("\"quantity\": \"denied\"", "\"quantity\": \"denied\", \"member\": \"villageEnd\"", "$.indicators[1].rules[1].frame.member", "expected \"member\" only where the quantity is \"listed\"")]
    [InlineData("\"quantity\": \"denied\"", "\"quantity\": \"denied\", \"change\": true", "$.indicators[1].rules[1].frame.change", "expected \"change\" only where the quantity is a unit class")]
    [InlineData(", \"member\": \"villageEnd\"", "", "$.indicators[1].rules[0].frame", "expected the property \"member\", which is missing")]
    [InlineData("\"pattern\": \"{mediate}结案.{0,4}{case}(次|场)?\",", "", null, null)]
    [InlineData("{mediate}结案", "结案", "$.indicators[0].rules[1].pattern", "expected a term in braces that no match can do without")]
    [InlineData("{mediate}结案", "{mediat}结案", "$.indicators[0].rules[1].pattern", "unknown term or unit class \"mediat\"; did you mean \"mediate\"?")]
    public void A_mistake_is_told_with_its_place(string text, string replacement, string? path, string? message)
    {
        IReadOnlyList<RulePackError> errors = SamplePack.ErrorsAfter(text, replacement);

        errors.Should().Contain(error => (path == null || error.Path == path) && (message == null || error.Message == message));
        errors.Should().OnlyContain(error => error.Line > 0 && error.Column > 0 && error.File == "sample.rules.json");
    }

    [Fact]
    public void A_mistake_inside_an_escaped_text_is_told_at_its_column()
    {
        RulePackError error = SamplePack.ErrorsAfter("\"names\": [\"三项制度\"]", "\"names\": [\"\\u4e09项*\"]").Should().ContainSingle().Subject;

        error.Column.Should().Be("  \"names\": [\"\\u4e09项*".Length);
    }

    [Fact]
    public void More_unit_classes_than_a_rule_can_hold_are_refused()
    {
        string units = string.Concat(Enumerable.Range(0, 60).Select(number => $"\"unit{number}\": {{ \"words\": [\"件\"] }},"));

        SamplePack.ErrorsAfter("\"case\": {", units + "\"case\": {").Should().ContainSingle()
            .Which.Message.Should().Be("expected at most 62 unit classes with those of the base pack and the library, found 67");
    }

    [Fact]
    public void A_small_pack_cannot_stand_for_words_without_end()
    {
        string names = string.Join(',', Enumerable.Repeat("\"[0-9]{3}\"", 1_000_000 / 1000));

        SamplePack.ErrorsAfter("\"names\": [\"三项制度\"]", $"\"names\": [{names}]").Should().ContainSingle()
            .Which.Message.Should().Be("expected at most 500000 words in all lists, found more");
    }

    [Fact]
    public void Mistakes_past_a_thousand_are_not_listed()
    {
        string names = string.Join(',', Enumerable.Repeat("1", 100_000));

        SamplePack.ErrorsAfter("\"names\": [\"三项制度\"]", $"\"names\": [{names}]").Should().HaveCount(1000);
    }

    [Fact]
    public void A_file_too_long_to_be_a_pack_is_refused() =>
        SamplePack.ErrorsAfter("\"version\"", new string(' ', 5_000_000) + "\"version\"").Should().ContainSingle()
            .Which.Message.Should().StartWith("expected at most 4194304 characters, found 500");

    [Fact]
    public void The_exception_lists_every_mistake() =>
        FluentActions.Invoking(() => RulePack.Parse("{}", "empty"))
            .Should().Throw<RulePackException>()
            .WithMessage("The rule pack empty has mistakes:\nempty(1,1): $: expected the property \"id\", which is missing\nempty(1,1): $: expected the property \"version\", which is missing");

    [Fact]
    public void Any_change_of_a_pack_gives_a_pack_or_a_rule_pack_exception() =>
        Prop.ForAll(Arb.From(Mutants), IsAnswered).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Gen<string> Mutants =>
        from count in Gen.Choose(1, 3)
        from changes in Gen.ListOf(
            from at in Gen.Choose(0, SamplePack.Json.Length - 1)
            from length in Gen.Choose(0, 8)
            from text in Gen.Elements("", "\"", "{", "}", "[", "]", ",", ":", "0", "-1e999", "null", "true", "\\", "*", "(", ")", "|", "?", "{2,3}", "[^", "[[", "\ud800", "\0", "{case}", "{}")
            select (at, length, text), count)
        select changes.Aggregate(SamplePack.Json, (json, change) => Change(json, change.at, change.length, change.text));

    private static string Change(string json, int at, int length, string text)
    {
        int start = Math.Min(at, json.Length);
        return string.Concat(json.AsSpan(0, start), text, json.AsSpan(Math.Min(start + length, json.Length)));
    }

    private static bool IsAnswered(string json)
    {
        try
        {
            return RulePack.Parse(json, "mutant").Id.Length > 0;
        }
        catch (RulePackException exception)
        {
            return exception.Errors.Count > 0;
        }
    }

    private static IReadOnlyList<RulePackError> Errors(string json) =>
        FluentActions.Invoking(() => RulePack.Parse(json, "broken.rules.json")).Should().Throw<RulePackException>().Which.Errors;
}
