using System.Text.Json;

namespace ReportMetrics.Cli.Tests.Commands;

public class RulesCommandTests
{
    private const string Pack = """
        {
          "id": "small", "version": "1.0.0",
          "units": { "case": { "words": ["件"] } },
          "terms": { "dispute": ["纠纷"], "fish": ["鱼", "虾"] },
          "indicators": [
            { "id": "a.disputes", "property": "A.Disputes", "names": { "zh": "纠纷数", "en": "Disputes" }, "definition": "Disputes of all kinds.", "unit": "case", "aggregation": "sum",
              "rules": [ { "frame": { "quantity": "case", "object": "dispute", "not": "fish" }, "examples": ["纠纷[[1件]]。"], "nearMisses": ["鱼[[1件]]。"] } ] }
          ]
        }
        """;

    [Fact]
    public void A_pack_without_findings_passes()
    {
        using ToolRun run = new();
        run.Run("rules", "check", run.WriteFile("a.rules.json", Pack)).Should().Be(0);
        run.Output.Should().Be("Nothing is wrong.\n");
    }

    [Fact]
    public void Findings_are_listed_with_file_and_line()
    {
        using ToolRun run = new();
        string path = run.WriteFile("a.rules.json", Pack.Replace("\"not\": \"fish\"", "\"not\": []", StringComparison.Ordinal));
        run.Run("rules", "check", path).Should().Be(1);
        run.Lines[0].Should().Be($"{path}(4): unusedTerm: fish: expected a rule or a rate that names the term, found none");
        run.Run("rules", "check", path, "--format", "json").Should().Be(1);
        JsonElement finding = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Single();
        finding.GetProperty("kind").GetString().Should().Be("unusedTerm");
        finding.GetProperty("line").GetInt32().Should().Be(4);
    }

    [Fact]
    public void A_pack_that_cannot_be_read_lists_every_mistake()
    {
        using ToolRun run = new();
        string path = run.WriteFile("a.rules.json", Pack.Replace("\"object\": \"dispute\"", "\"object\": \"disputes\"", StringComparison.Ordinal).Replace("\"sum\"", "\"add\"", StringComparison.Ordinal));
        run.Run("rules", "check", path).Should().Be(1);
        run.Lines.Should().HaveCount(3);
        run.Output.Should().Contain("mistake: $.indicators[0].aggregation").And.Contain("did you mean \"dispute\"?");
    }

    [Fact]
    public void A_missing_pack_is_wrong_usage()
    {
        using ToolRun run = new();
        run.Run("rules", "check", run.PathOf("gone.rules.json")).Should().Be(2);
        run.Run("rules", "list", "--rules", run.PathOf("gone.rules.json")).Should().Be(2);
        run.Errors.Should().Contain("the rule pack cannot be read");
    }

    [Fact]
    public void The_built_in_pack_is_listed_by_default()
    {
        using ToolRun run = new();
        run.Run("rules", "list").Should().Be(0);
        run.Output.Should().StartWith("zh-rule-of-law@").And.Contain("disputes.mediated");
    }

    [Fact]
    public void A_list_gives_each_indicator_with_its_names_and_unit()
    {
        using ToolRun run = new();
        run.Run("rules", "list", "--rules", run.WriteFile("a.rules.json", Pack), "--format", "json").Should().Be(0);
        JsonElement indicator = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Single();
        indicator.EnumerateObject().Select(p => p.Value.ToString()).Should()
            .Equal("a.disputes", "A.Disputes", "纠纷数", "Disputes", "Disputes of all kinds.", "case", "sum", "1");
    }

    [Theory]
    [InlineData("a.disputes", "Disputes of all kinds.")]
    [InlineData("a.disputes", "object: dispute = 纠纷")]
    [InlineData("a.disputes/1", "near miss: 鱼[[1件]]。")]
    [InlineData("fish", "鱼 虾")]
    [InlineData("fish", "named by a.disputes/1")]
    public void An_indicator_a_rule_or_a_term_is_shown(string id, string content)
    {
        using ToolRun run = new();
        run.Run("rules", "show", id, "--rules", run.WriteFile("a.rules.json", Pack)).Should().Be(0);
        run.Output.Should().StartWith(id).And.Contain(content);
    }

    [Fact]
    public void An_unknown_id_is_wrong_usage()
    {
        using ToolRun run = new();
        run.Run("rules", "show", "no.such").Should().Be(2);
        run.Errors.Should().Contain("has no indicator, rule or term \"no.such\"");
    }
}
