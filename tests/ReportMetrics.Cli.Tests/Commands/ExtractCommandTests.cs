using System.Text;
using System.Text.Json;

namespace ReportMetrics.Cli.Tests.Commands;

public class ExtractCommandTests
{
    private const string Report = "云溪镇法治政府建设年度报告\n\n全年调解矛盾纠纷154起。\n";

    [Fact]
    public void One_file_is_one_object_that_names_it()
    {
        using ToolRun run = new();
        string path = run.WriteFile("a.txt", Report);
        run.Run("extract", path, "--format", "json").Should().Be(0);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("document").GetProperty("source").GetString().Should().Be(path);
        EvidenceTexts(report.RootElement).Should().Equal("154起");
        run.Errors.Should().BeEmpty();
    }

    [Fact]
    public void Several_files_are_an_array_in_the_order_of_the_command_line()
    {
        using ToolRun run = new();
        string[] paths = [run.WriteFile("b.txt", "调解2起。"), run.WriteFile("a.md", "调解1起。")];
        run.Run("extract", paths[0], paths[1], "--format", "json").Should().Be(0);
        using JsonDocument reports = JsonDocument.Parse(run.Output);
        reports.RootElement.EnumerateArray().Select(Source).Should().Equal(paths);
    }

    [Fact]
    public void A_folder_is_an_array_however_many_files_it_holds()
    {
        using ToolRun run = new();
        run.WriteFile("reports/a.txt", Report);
        run.Run("extract", run.PathOf("reports"), "--format", "json").Should().Be(0);
        using JsonDocument reports = JsonDocument.Parse(run.Output);
        reports.RootElement.GetArrayLength().Should().Be(1);
    }

    [Fact]
    public void Ndjson_is_a_report_a_line()
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", Report), run.WriteFile("b.txt", Report), "--format", "ndjson").Should().Be(0);
        run.Lines.Should().HaveCount(2).And.AllSatisfy(line =>
        {
            using JsonDocument report = JsonDocument.Parse(line);
            report.RootElement.GetProperty("schema").GetString().Should().Be("reportmetrics/1");
        });
    }

    [Fact]
    public void Standard_input_is_read_for_a_dash()
    {
        using ToolRun run = new() { Input = Bytes(Report) };
        run.Run("extract", "-", "--format", "json").Should().Be(0);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        EvidenceTexts(report.RootElement).Should().Equal("154起");
    }

    [Fact]
    public void Lines_of_ndjson_are_answered_a_line_each_in_order_with_their_id()
    {
        using ToolRun run = new()
        {
            Input = Bytes("""
                {"id":"x","text":"调解1起。"}
                {"id":2,"text":""}
                {"id":"z","text":"调解3起。"}
                """),
        };
        run.Run("extract", "-", "--input", "ndjson").Should().Be(0);
        run.Lines.Select(line => Source(JsonDocument.Parse(line).RootElement)).Should().Equal("x", "2", "z");
    }

    [Fact]
    public void A_bad_line_is_reported_with_its_number_and_the_others_are_answered()
    {
        using ToolRun run = new() { Input = Bytes("{\"id\":1,\"text\":\"\"}\nnope\n{\"id\":3,\"text\":\"\"}\n") };
        run.Run("extract", "-", "--input", "ndjson").Should().Be(1);
        run.Lines.Should().HaveCount(2);
        run.Errors.Should().StartWith("reportmetrics: -:2: not valid JSON").And.EndWith("\n");
    }

    [Fact]
    public void Lines_are_answered_while_the_input_still_runs()
    {
        using AnswerCounter answers = new();
        using EndlessLines lines = new(20_000, answers);
        using ToolRun run = new() { Input = lines, OutputStream = answers };
        run.Run("extract", "-", "--input", "ndjson").Should().Be(0);
        answers.Count.Should().Be(20_000);
        lines.MostAhead.Should().BeLessThan(8_000, "only a buffer of lines is held, however many there are");
    }

    [Fact]
    public void One_bad_file_among_many_is_reported_and_the_others_are_written()
    {
        using ToolRun run = new();
        string[] paths = [run.WriteFile("a.txt", Report), run.WriteFile("bad.txt", [0x61, 0xB3]), run.PathOf("gone.txt"), run.WriteFile("z.txt", Report)];
        run.Run(["extract", .. paths, "--format", "json"]).Should().Be(1);
        using JsonDocument reports = JsonDocument.Parse(run.Output);
        reports.RootElement.EnumerateArray().Select(Source).Should().Equal(paths[0], paths[3]);
        run.Errors.Split('\n').Should().HaveCount(3)
            .And.HaveElementAt(1, "reportmetrics: gone.txt: there is no such file or folder.");
        run.Errors.Should().StartWith("reportmetrics: bad.txt: the bytes at offset 1 (0x1) are no text in utf-8");
    }

    [Fact]
    public void A_single_file_that_fails_leaves_the_output_empty()
    {
        using ToolRun run = new();
        run.Run("extract", run.PathOf("gone.txt"), "--format", "json").Should().Be(1);
        run.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Required argument 'PATH'", "extract")]
    [InlineData("There is no option '--fromat'", "extract", "a.txt", "--fromat", "json")]
    [InlineData("'xml' not recognized", "extract", "a.txt", "--format", "xml")]
    [InlineData("Standard input can be read only once", "extract", "-", "-")]
    [InlineData("There is no encoding 'klingon'", "extract", "a.txt", "--encoding", "klingon")]
    [InlineData("--encoding is not for --input ndjson", "extract", "-", "--input", "ndjson", "--encoding", "gbk")]
    [InlineData("Required command", "")]
    [InlineData("'extrakt'", "extrakt", "a.txt")]
    public void A_wrong_command_line_is_refused_with_what_to_do(string message, params string[] arguments)
    {
        using ToolRun run = new();
        run.Run([.. arguments.Where(a => a.Length > 0)]).Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain(message).And.Contain("--help' for what it takes");
    }

    [Theory]
    [InlineData("gone.rules.json", "the rule pack cannot be read")]
    [InlineData("wrong.rules.json", "wrong.rules.json(1,9): $.id: expected a string")]
    public void A_rule_pack_that_cannot_be_used_is_refused_before_anything_is_read(string rules, string message)
    {
        using ToolRun run = new();
        run.WriteFile("wrong.rules.json", "{ \"id\": 5 }");
        run.Run("extract", run.WriteFile("a.txt", Report), "--rules", run.PathOf(rules)).Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain(message);
    }

    [Fact]
    public void An_output_file_takes_the_place_of_the_old_one_and_nothing_is_left_beside_it()
    {
        using ToolRun run = new();
        string output = run.WriteFile("out.json", "old");
        run.Run("extract", run.WriteFile("a.txt", Report), "--format", "json", "-o", output).Should().Be(0);
        run.Output.Should().BeEmpty();
        run.FileNames().Should().Equal("a.txt", "out.json");
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(output));
        EvidenceTexts(report.RootElement).Should().Equal("154起");
    }

    [Fact]
    public void An_output_file_stays_as_it_is_when_the_only_input_fails()
    {
        using ToolRun run = new();
        string output = run.WriteFile("out.json", "old");
        run.Run("extract", run.PathOf("gone.txt"), "--format", "json", "-o", output).Should().Be(1);
        File.ReadAllText(output).Should().Be("old");
        run.FileNames().Should().Equal("out.json");
    }

    [Fact]
    public void Cancelling_leaves_nothing_half_written()
    {
        using ToolRun run = new();
        run.RunCancelled("extract", run.WriteFile("a.txt", Report), "-o", run.PathOf("out.txt")).Should().Be(130);
        run.FileNames().Should().Equal("a.txt");
        run.Errors.Should().Contain("cancelled");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("no/such/folder/out.json")]
    public void An_output_that_cannot_be_made_is_refused(string output)
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", Report), "-o", run.PathOf(output)).Should().Be(2);
        run.Errors.Should().Contain("--output");
    }

    [Fact]
    public void A_device_is_never_replaced_by_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Devices are no files there.");
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", Report), "-o", "/dev/null-of-a-test").Should().Be(2);
        run.Errors.Should().Contain("names a device");
    }

    [Fact]
    public void A_link_stays_a_link_and_its_file_is_written()
    {
        using ToolRun run = new();
        string file = run.WriteFile("real/out.json", "old");
        File.CreateSymbolicLink(run.PathOf("link.json"), file);
        run.Run("extract", run.WriteFile("a.txt", Report), "--format", "json", "-o", run.PathOf("link.json")).Should().Be(0);
        File.ReadAllText(file).Should().StartWith("{");
        new FileInfo(run.PathOf("link.json")).LinkTarget.Should().Be(file);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void A_closed_pipe_is_an_error_in_one_line(string format)
    {
        using ClosedPipe pipe = new();
        using ToolRun run = new() { OutputStream = pipe };
        run.Run("extract", run.WriteFile("a.txt", Report), "--format", format).Should().Be(1);
        run.Errors.Should().Be("reportmetrics: the results could not be written: Broken pipe\n");
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string? Source(JsonElement report) => report.GetProperty("document").GetProperty("source").GetString();

    private static IEnumerable<string?> EvidenceTexts(JsonElement report) =>
        report.GetProperty("observations").EnumerateArray().Select(o => o.GetProperty("evidence").GetProperty("text").GetString());
}
