using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ReportMetrics.Tests;

namespace ReportMetrics.Cli.Tests.Commands;

public class EvalCommandTests
{
    private const string Report = "云溪镇法治政府建设年度报告\n\n2024年调解矛盾纠纷154起，成功143起。种植果树300棵。\n";

    [Fact]
    public void Labels_that_the_extraction_meets_score_one()
    {
        using ToolRun run = new();
        WriteLabels(run, Fact("154起", "disputes.mediated", 154), Fact("143起", "disputes.resolved", 143), Fact("300棵", indicator: null, 300));
        JsonElement scores = Evaluate(run);
        Counts(scores.GetProperty("observations")).Should().Be((2, 0, 0));
        Counts(scores.GetProperty("strict")).Should().Be((2, 0, 0));
        Counts(scores.GetProperty("quantities")).Should().Be((3, 0, 0));
        scores.GetProperty("observations").GetProperty("f1").GetDouble().Should().Be(1);
        scores.GetProperty("misses").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Each_deviation_counts_where_it_belongs_and_is_listed_with_its_place()
    {
        using ToolRun run = new();
        WriteLabels(run, Fact("154起", "disputes.mediated", 154, period: "2023"), Fact("143起", "disputes.complex", 143), Fact("种植果树", indicator: null, 1));
        JsonElement scores = Evaluate(run);
        Counts(scores.GetProperty("observations")).Should().Be((1, 1, 1));
        Counts(scores.GetProperty("strict")).Should().Be((0, 2, 2));
        Counts(scores.GetProperty("quantities")).Should().Be((2, 1, 1));
        Kinds(scores).Should().BeEquivalentTo("differs", "missed", "false", "quantityMissed", "quantityFalse");
        JsonElement differs = scores.GetProperty("misses").EnumerateArray().First(miss => miss.GetProperty("kind").ValueEquals("differs"));
        differs.GetProperty("message").GetString().Should().Be("period: want 2023, found 2024");
        differs.GetProperty("line").GetInt32().Should().Be(3);
        differs.GetProperty("column").GetInt32().Should().Be(12);
    }

    [Fact]
    public void One_figure_of_two_indicators_is_one_quantity()
    {
        using ToolRun run = new();
        WriteLabels(run, Fact("154起", "disputes.mediated", 154), Fact("154起", "disputes.screened", 154), Fact("143起", "disputes.resolved", 143), Fact("300棵", indicator: null, 300));
        JsonElement scores = Evaluate(run);
        Counts(scores.GetProperty("observations")).Should().Be((2, 0, 1));
        Counts(scores.GetProperty("quantities")).Should().Be((3, 0, 0));
    }

    [Fact]
    public void Headlines_and_parts_are_scored_where_they_are_labelled()
    {
        using ToolRun run = new();
        string[] facts = [Fact("154起", "disputes.mediated", 154, more: ", \"headline\": true"), Fact("143起", "disputes.resolved", 143, more: ", \"partOf\": 0")];
        WriteLabels(run, facts);
        JsonElement scores = Evaluate(run);
        Counts(scores.GetProperty("headlines")).Should().Be((1, 1, 0), "the labels give disputes.resolved no headline");
        Counts(scores.GetProperty("parts")).Should().Be((0, 0, 1));
        Kinds(scores).Should().Contain(["headline", "part"]);
    }

    [Fact]
    public void The_total_of_a_part_may_be_of_no_indicator()
    {
        using ToolRun run = new();
        run.WriteFile("a.txt", "2024年，全所职工38名，其中持证执法人员31名。\n");
        run.WriteFile("a.json", Labels(
            """{ "start": 10, "length": 3, "text": "38名", "indicator": null, "value": 38 }""",
            """{ "start": 22, "length": 3, "text": "31名", "indicator": "enforcement.officers", "value": 31, "headline": true, "partOf": 0 }"""));
        Counts(Evaluate(run).GetProperty("parts")).Should().Be((1, 0, 0));
    }

    [Fact]
    public void Properties_of_a_document_labelled_whole_must_be_absent_where_the_label_has_none()
    {
        using ToolRun run = new();
        run.WriteFile("a.txt", Report);
        run.WriteFile("a.json", """{ "document": { "title": "云溪镇法治政府建设年度报告", "issuer": "云溪镇人民政府", "year": 2024 }, "facts": [] }""");
        JsonElement document = Evaluate(run).GetProperty("document");
        (document.GetProperty("right").GetInt32() + document.GetProperty("wrong").GetInt32()).Should().Be(5);
    }

    [Fact]
    public void Texts_may_stand_in_a_folder_of_their_own()
    {
        using ToolRun run = new();
        run.WriteFile("texts/a.md", Report);
        run.WriteFile("labels/a.json", Labels(Fact("154起", "disputes.mediated", 154)));
        run.Run("eval", "--gold", run.PathOf("labels"), "--texts", run.PathOf("texts")).Should().Be(0);
        run.Output.Should().StartWith("1 report\n").And.Contain("disputes.mediated");
    }

    [Theory]
    [InlineData("{ \"document\": {} }", "$.facts: expected an array, found nothing.")]
    [InlineData("{ \"facts\": [ ] }", "$.document: expected an object, found nothing.")]
    [InlineData("[", "line 1: not valid JSON.")]
    [InlineData("{ \"document\": {}, \"facts\": [ { \"start\": 2, \"length\": 4, \"text\": \"154起\", \"value\": 154 } ] }", "$.facts[0]: \"154起\" does not stand at 2 of a.txt.")]
    public void A_file_that_is_no_label_file_is_named_and_the_others_are_measured(string labels, string message)
    {
        using ToolRun run = new();
        WriteLabels(run, Fact("154起", "disputes.mediated", 154));
        run.WriteFile("b.json", labels);
        run.WriteFile("b.txt", Report);
        run.Run("eval", "--gold", run.PathOf(".")).Should().Be(1);
        run.Output.Should().StartWith("1 report\n");
        run.Errors.Replace("b.txt.", "a.txt.", StringComparison.Ordinal).Replace("./", "", StringComparison.Ordinal).Should().Be($"reportmetrics: b.json: {message}\n");
    }

    [Fact]
    public void A_label_file_without_its_report_is_named()
    {
        using ToolRun run = new();
        run.WriteFile("a.json", Labels());
        run.Run("eval", "--gold", run.PathOf(".")).Should().Be(1);
        run.Errors.Should().Contain("a.json: its report a.txt (or another document of that name) is not in ");
    }

    [Fact]
    public void A_folder_without_labels_is_wrong_usage()
    {
        using ToolRun run = new();
        run.Run("eval", "--gold", run.PathOf(".")).Should().Be(2);
        run.Run("eval", "--gold", run.PathOf("gone")).Should().Be(2);
        run.Errors.Should().Contain("holds no label file (NAME.json)").And.Contain("there is no folder");
    }

    /// <summary>The labels are shared with a script that scores any system by the same measure; where it is at hand, both must agree.</summary>
    [Theory]
    [InlineData("tests/Corpus/work", "tests/Corpus/work")]
    [InlineData("../shared/gold", "../shared/corpus/seeds")]
    public void The_scores_are_those_of_the_shared_script(string gold, string texts)
    {
        string script = Repository.Path("../shared/score.py");
        Assert.SkipUnless(File.Exists(script) && Directory.Exists(Repository.Path(gold)), "The shared script or its labels are not here.");
        using ToolRun run = new();
        run.Run("eval", "--gold", Repository.Path(gold), "--texts", Repository.Path(texts), "--format", "json").Should().Be(0);
        JsonElement ours = JsonDocument.Parse(run.Output).RootElement;
        string theirs = RunScript(run, script, Repository.Path(gold), Repository.Path(texts));
        foreach (string measure in (string[])["observations", "strict", "quantities"])
        {
            (int right, int wrong, int missed) = Counts(ours.GetProperty(measure));
            theirs.Should().MatchRegex(string.Create(CultureInfo.InvariantCulture, $@"(?m)^{measure} .*\({right} right, {wrong} false, {missed} missed\)$"));
        }

        int documentRight = ours.GetProperty("document").GetProperty("right").GetInt32();
        int documentAll = documentRight + ours.GetProperty("document").GetProperty("wrong").GetInt32();
        theirs.Should().MatchRegex(string.Create(CultureInfo.InvariantCulture, $@"(?m)^metadata +{documentRight}/{documentAll}$"));
    }

    private static string RunScript(ToolRun run, string script, string gold, string texts)
    {
        ProcessStartInfo start = new("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(script);
        foreach (string labels in Directory.EnumerateFiles(gold, "*.json"))
        {
            string name = Path.GetFileNameWithoutExtension(labels);
            string result = run.PathOf(name + ".json");
            run.Run("extract", Path.Combine(texts, name + ".txt"), "--format", "json", "-o", result).Should().Be(0);
            start.ArgumentList.Add($"{labels}={result}");
        }

        using Process process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd();
    }

    private static JsonElement Evaluate(ToolRun run)
    {
        run.Run("eval", "--gold", run.PathOf("."), "--list", "--format", "json").Should().Be(0);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static (int Right, int False, int Missed) Counts(JsonElement score) =>
        (score.GetProperty("right").GetInt32(), score.GetProperty("false").GetInt32(), score.GetProperty("missed").GetInt32());

    private static IEnumerable<string?> Kinds(JsonElement scores) =>
        scores.GetProperty("misses").EnumerateArray().Select(miss => miss.GetProperty("kind").GetString());

    private static void WriteLabels(ToolRun run, params string[] facts)
    {
        run.WriteFile("a.txt", Report);
        run.WriteFile("a.json", Labels(facts));
    }

    private static string Labels(params string[] facts) => $$"""{ "document": { "year": 2024 }, "facts": [ {{string.Join(", ", facts)}} ] }""";

    private static string Fact(string text, string? indicator, int value, string period = "2024", string more = "") => $$"""
        { "start": {{Report.IndexOf(text, StringComparison.Ordinal)}}, "length": {{text.Length}}, "text": "{{text}}",
          "indicator": {{(indicator is null ? "null" : $"\"{indicator}\"")}}, "value": {{value}},
          "approximation": "exact", "period": "{{period}}", "status": "actual", "method": "stated"{{more}} }
        """;
}
