using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class RulePackCheckTests
{
    private const string Pack = """
        {
          "id": "checked", "version": "1.0.0",
          "units": { "case": { "words": ["件"] } },
          "terms": {
            "dispute": ["纠纷"],
            "mediate": ["调解"],
            "room": ["调解室"]
          },
          "indicators": [
            { "id": "a.mediated", "property": "A.Mediated", "names": { "zh": "调解", "en": "Mediated" }, "definition": "d", "unit": "case", "aggregation": "sum",
              "rules": [
                { "frame": { "quantity": "case", "action": "mediate", "object": "dispute" },
                  "examples": ["调解纠纷[[1件]]。"],
                  "nearMisses": ["鱼[[1件]]。"] },
                { "frame": { "quantity": "case", "object": "room" },
                  "examples": ["调解室[[1件]]。"],
                  "nearMisses": ["纠纷[[1件]]。"] } ] }
          ]
        }
        """;

    [Fact]
    public void A_sound_pack_has_no_findings() => Check(Pack).Should().BeEmpty();

    [Fact]
    public void An_example_that_is_not_claimed_is_found_with_its_line()
    {
        RulePackFinding finding = After("调解纠纷[[1件]]", "化解纠纷[[1件]]").Should().ContainSingle().Subject;
        finding.Kind.Should().Be(RulePackFindingKind.ExampleNotClaimed);
        finding.Subject.Should().Be("a.mediated/1");
        finding.Line.Should().Be(LineOf("调解纠纷[[1件]]"));
        finding.Message.Should().Be("expected a.mediated in the example \"化解纠纷[[1件]]。\", found a figure of no indicator");
    }

    [Fact]
    public void A_near_miss_that_is_claimed_is_found_with_the_rule_that_claims_it()
    {
        RulePackFinding finding = After("\"nearMisses\": [\"纠纷[[1件]]", "\"nearMisses\": [\"调解纠纷[[1件]]").Should().ContainSingle().Subject;
        finding.Should().Match<RulePackFinding>(f => f.Kind == RulePackFindingKind.NearMissClaimed && f.Subject == "a.mediated/2");
        finding.Line.Should().Be(LineOf("\"纠纷[[1件]]。\""));
        finding.Message.Should().EndWith("found it by a.mediated/1");
    }

    [Fact]
    public void A_rule_that_another_always_beats_is_found()
    {
        RulePackFinding finding = After("\"object\": \"room\"", "\"object\": \"dispute\"", "调解室[[1件]]", "调解纠纷[[1件]]", "\"nearMisses\": [\"纠纷[[1件]]", "\"nearMisses\": [\"调解[[1件]]")
            .Should().Contain(f => f.Kind == RulePackFindingKind.RuleNeverWins).Which;
        finding.Subject.Should().Be("a.mediated/2");
        finding.Line.Should().Be(LineOf("{ \"frame\": { \"quantity\": \"case\", \"object\": \"room\" }"));
        finding.Message.Should().EndWith("found that a.mediated/1 always wins");
    }

    [Fact]
    public void A_term_that_no_rule_names_is_found()
    {
        RulePackFinding finding = After("\"mediate\": [\"调解\"],", "\"mediate\": [\"调解\"],\n\"fish\": [\"鱼\"],").Should().ContainSingle().Subject;
        finding.Should().Be(new RulePackFinding(RulePackFindingKind.UnusedTerm, "fish", LineOf("\"mediate\"") + 1, finding.Message));
    }

    [Fact]
    public void A_term_that_only_a_pattern_names_is_used() =>
        After("\"frame\": { \"quantity\": \"case\", \"object\": \"room\" }", "\"pattern\": \"{room}共{0,1}{case}\"").Should().BeEmpty();

    [Fact]
    public void A_word_that_is_not_written_as_text_is_read_is_found()
    {
        RulePackFinding finding = After("\"dispute\": [\"纠纷\"]", "\"dispute\": [\"纠纷\", \"糾紛\"]").Should().ContainSingle().Subject;
        finding.Kind.Should().Be(RulePackFindingKind.UnreachableWord);
        finding.Message.Should().EndWith("found \"糾紛\", which is read as \"纠纷\"");
    }

    [Fact]
    public void A_word_that_a_longer_one_hides_from_its_rule_is_found()
    {
        RulePackFinding finding = After("调解纠纷[[1件]]", "调解室纠纷[[1件]]")
            .Should().Contain(f => f.Kind == RulePackFindingKind.HiddenWord).Which;
        finding.Subject.Should().Be("a.mediated/1");
        finding.Message.Should().Contain("\"调解\" of the term mediate").And.Contain("hidden by the longer word \"调解室\"");
    }

    [Fact]
    public void Findings_come_in_file_order() =>
        After("调解纠纷[[1件]]", "化解纠纷[[1件]]", "调解室[[1件]]", "化解[[1件]]", "\"dispute\": [\"纠纷\"]", "\"dispute\": [\"纠纷\", \"糾紛\"]")
            .Select(finding => finding.Line).Should().HaveCount(3).And.BeInAscendingOrder();

    private static IReadOnlyList<RulePackFinding> After(params string[] replacements)
    {
        string json = Pack;
        for (int i = 0; i < replacements.Length; i += 2)
        {
            json.Should().Contain(replacements[i]);
            json = json.Replace(replacements[i], replacements[i + 1], StringComparison.Ordinal);
        }

        return Check(json);
    }

    private static IReadOnlyList<RulePackFinding> Check(string json) => RulePackCheck.Run(RulePack.Parse(json, "checked.rules.json"));

    private static int LineOf(string text) => Pack[..Pack.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
