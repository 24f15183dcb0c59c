using System.Text;
using System.Text.Json;

namespace ReportMetrics.Cli.Tests.Commands;

public class DiffCommandTests
{
    private const string Report = "云溪镇法治政府建设年度报告\n\n2024年调解矛盾纠纷154起，其中疑难纠纷12起。举办法治培训5场。\n";

    [Fact]
    public void Two_equal_results_do_not_differ()
    {
        using ToolRun run = new();
        Compare(run, Report, Report).Should().Be(0);
        run.Output.Should().Be("No difference.\n");
    }

    [Fact]
    public void A_json_file_and_an_ndjson_file_of_the_same_report_do_not_differ()
    {
        using ToolRun run = new();
        string text = run.WriteFile("a.txt", Report);
        run.Run("extract", text, "--format", "json", "-o", run.PathOf("old.json")).Should().Be(0);
        run.Run("extract", text, "--format", "ndjson", "-o", run.PathOf("new.ndjson")).Should().Be(0);
        run.Run("diff", run.PathOf("old.json"), run.PathOf("new.ndjson")).Should().Be(0);
    }

    [Fact]
    public void A_figure_that_came_is_gained_and_one_that_went_is_lost()
    {
        using ToolRun run = new();
        JsonElement difference = Difference(run, Report, Report.Replace("举办法治培训5场。", "", StringComparison.Ordinal));
        difference.GetProperty("lost").EnumerateArray().Select(Text).Should().Equal("5场");
        difference.GetProperty("gained").GetArrayLength().Should().Be(0);
        using ToolRun back = new();
        Difference(back, Report.Replace("举办法治培训5场。", "", StringComparison.Ordinal), Report)
            .GetProperty("gained").EnumerateArray().Select(Text).Should().Equal("5场");
    }

    [Fact]
    public void A_changed_figure_names_the_fields_with_both_values()
    {
        using ToolRun run = new();
        JsonElement change = Difference(run, Report, Report.Replace("154", "160", StringComparison.Ordinal))
            .GetProperty("changed").EnumerateArray().First();
        Fields(change).Should().BeEquivalentTo([("value", "154", "160"), ("evidence.text", "154起", "160起"), ("evidence.quote", "2024年调解矛盾纠纷154起", "2024年调解矛盾纠纷160起")]);
    }

    [Fact]
    public void A_part_keeps_its_total_where_only_the_indexes_shift()
    {
        using ToolRun run = new();
        JsonElement difference = Difference(run, Report, Report.Replace("2024年调解", "2024年开会3次。调解", StringComparison.Ordinal));
        difference.GetProperty("gained").EnumerateArray().Select(Text).Should().Equal("3次");
        difference.GetProperty("changed").EnumerateArray().SelectMany(Fields).Select(field => field.Name).Should().NotContain("partOf").And.Contain("evidence.start");
    }

    [Fact]
    public void A_part_that_lost_its_total_has_changed()
    {
        using ToolRun run = new();
        string[] lines = [ExtractedLine(Report), ""];
        lines[1] = lines[0].Replace("\"partOf\":0", "\"partOf\":null", StringComparison.Ordinal);
        lines[1].Should().NotBe(lines[0]);
        run.Run("diff", run.WriteFile("old.ndjson", lines[0]), run.WriteFile("new.ndjson", lines[1])).Should().Be(1);
        run.Output.Should().Contain("partOf: 154起 → –").And.Contain("0 gained, 0 lost, 1 changed");
    }

    [Fact]
    public void Reports_are_compared_by_name_whatever_their_order()
    {
        using ToolRun run = new();
        string a = ExtractedLine(Report).Replace("\"source\":\"-\"", "\"source\":\"a\"", StringComparison.Ordinal);
        string b = a.Replace("\"source\":\"a\"", "\"source\":\"b\"", StringComparison.Ordinal);
        run.Run("diff", run.WriteFile("old.ndjson", $"{a}\n{b}\n"), run.WriteFile("new.ndjson", $"{b}\n{a}\n")).Should().Be(0);
        run.Run("diff", run.WriteFile("old.ndjson", $"{a}\n{b}\n"), run.WriteFile("new.ndjson", $"{b}\n{b}\n")).Should().Be(1);
        run.Output.Should().Contain("3 gained, 3 lost, 0 changed; reports that differ: 2");
    }

    [Theory]
    [InlineData("{}", "$.schema: expected \"reportmetrics/1\"")]
    [InlineData("no", "line 1: not valid JSON.")]
    [InlineData("5", "$: expected an object, found number.")]
    [InlineData("{\"schema\":\"reportmetrics/1\",\"document\":{},\"observations\":[{\"indicator\":1}],\"findings\":[]}", "$.observations[0].evidence: expected an object, found nothing.")]
    public void A_file_that_holds_no_results_is_wrong_usage(string content, string message)
    {
        using ToolRun run = new();
        string file = run.WriteFile("a.json", content);
        run.Run("diff", file, file).Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain($"a.json: {message}");
    }

    [Fact]
    public void A_missing_file_is_wrong_usage()
    {
        using ToolRun run = new();
        run.Run("diff", run.PathOf("gone.json"), run.PathOf("gone.json")).Should().Be(2);
        run.Run("diff", "-", "-").Should().Be(2);
        run.Errors.Should().Contain("gone.json").And.Contain("standard input can be read only once");
    }

    private static int Compare(ToolRun run, string old, string current, params string[] options)
    {
        string[] results = ["old", "new"];
        foreach ((string name, string text) in results.Zip([old, current]))
        {
            string path = run.WriteFile($"{name}/a.txt", text);
            run.Run("extract", path, "--format", "json", "-o", run.PathOf($"{name}.json")).Should().Be(0);
        }

        return run.Run(["diff", run.PathOf("old.json"), run.PathOf("new.json"), .. options]);
    }

    private static JsonElement Difference(ToolRun run, string old, string current)
    {
        Compare(run, old, current, "--format", "json").Should().Be(1);
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("reports")[0];
    }

    private static string ExtractedLine(string report)
    {
        using ToolRun extract = new() { Input = new MemoryStream(Encoding.UTF8.GetBytes(report)) };
        extract.Run("extract", "-", "--format", "ndjson").Should().Be(0);
        return extract.Output.TrimEnd('\n');
    }

    private static string? Text(JsonElement figure) => figure.GetProperty("text").GetString();

    private static IEnumerable<(string? Name, string? Old, string? New)> Fields(JsonElement change) => change.GetProperty("fields").EnumerateArray()
        .Select(field => (field.GetProperty("name").GetString(), field.GetProperty("old").GetString(), field.GetProperty("new").GetString()));
}
