using System.Text;
using System.Text.Json;
using ReportMetrics.Documents.Tests;

namespace ReportMetrics.Cli.Tests.Commands;

/// <summary>What a file is, is found by its content; its name does not matter.</summary>
public class DocumentKindTests
{
    private const string Sentence = "全年调解矛盾纠纷154起。";

    [Fact]
    public void A_word_document_is_read_and_a_figure_keeps_its_cell()
    {
        using ToolRun run = new();
        string path = run.WriteFile("report.dat", DocxSample.Create(DocxSample.Paragraph(Sentence) + DocxSample.Table(["项目", "件数"], ["矛盾纠纷", "27件"])));
        run.Run("extract", path, "--format", "json").Should().Be(0);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        Places(report).Should().Equal(
            """{"part":"body","paragraph":1}""",
            """{"part":"body","table":1,"row":2,"column":2}""");
    }

    [Fact]
    public void A_web_page_is_read_without_its_navigation()
    {
        using ToolRun run = new();
        string path = run.WriteFile("page.txt", $"<!doctype html><html><body><nav><a href=a>第9期</a></nav><p>{Sentence}</p></body></html>");
        run.Run("extract", path, "--format", "json").Should().Be(0);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        Places(report).Should().Equal("""{"part":"body","paragraph":1}""");
    }

    [Fact]
    public void Plain_text_has_line_and_column_alone()
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", Sentence), "--format", "json").Should().Be(0);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        Places(report).Should().Equal("");
    }

    [Fact]
    public void The_table_and_the_rows_of_csv_say_where_in_the_file_a_figure_stands()
    {
        using ToolRun run = new();
        string path = run.WriteFile("report.docx", DocxSample.Create(DocxSample.Paragraph(Sentence)));
        run.Run("extract", path).Should().Be(0);
        run.Output.Should().Contain("In the file").And.Contain("paragraph 1");
        run.Run("extract", path, "--format", "csv").Should().Be(0);
        run.Lines[0].TrimEnd('\r').Should().EndWith(",place");
        run.Lines[1].TrimEnd('\r').Should().EndWith(",paragraph 1");
    }

    [Fact]
    public void A_place_of_a_word_document_can_be_explained()
    {
        using ToolRun run = new();
        string path = run.WriteFile("report.docx", DocxSample.Create(DocxSample.Paragraph(Sentence)));
        run.Run("explain", path + ":1").Should().Be(0);
        run.Output.Should().Contain("disputes.mediated");
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void The_encoding_of_a_text_is_found_out(string encoding)
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile("a.txt", Encode(encoding, "云溪镇人民政府法治政府建设年度报告。" + Sentence)), "--format", "csv").Should().Be(0);
        run.Output.Should().Contain("154起");
    }

    [Fact]
    public void An_encoding_that_is_named_wins_over_what_the_file_says()
    {
        using ToolRun run = new();
        byte[] page = Encode("gb18030", $"<!doctype html><html><head><meta charset=\"big5\"></head><body><p>{Sentence}</p></body></html>");
        string path = run.WriteFile("a.html", page);
        run.Run("extract", path, "--encoding", "gbk", "--format", "csv").Should().Be(0);
        run.Output.Should().Contain("154起");
        run.Run("extract", path, "--encoding", "utf-8").Should().Be(1);
        run.Errors.Should().Contain("are no text in utf-8");
    }

    [Theory]
    [InlineData("old.doc", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "save it as .docx")]
    [InlineData("scan.txt", new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "OCR")]
    [InlineData("all.zip", new byte[] { 0x52, 0x61, 0x72, 0x21, 0x1A }, "unpack it")]
    public void What_is_not_read_is_refused_with_what_to_do(string name, byte[] content, string advice)
    {
        using ToolRun run = new();
        run.Run("extract", run.WriteFile(name, content)).Should().Be(1);
        run.Errors.Should().StartWith($"reportmetrics: {name}: this is a").And.Contain(advice);
        run.Errors.Should().NotContain($"{name}: {name}", "a name is said once");
    }

    [Fact]
    public void A_folder_gives_documents_of_all_kinds_and_says_what_it_left_out()
    {
        using ToolRun run = new();
        run.WriteFile("in/a.docx", DocxSample.Create(DocxSample.Paragraph(Sentence)));
        run.WriteFile("in/b.html", $"<!doctype html><p>{Sentence}</p>");
        run.WriteFile("in/c", Sentence);
        run.WriteFile("in/labels.json", "{}");
        run.Run("extract", run.PathOf("in"), "--format", "ndjson").Should().Be(0);
        run.Lines.Should().HaveCount(3);
        run.Errors.Should().Be("reportmetrics: in: left out 1 .json: no reports by their names. Name a file itself to have it read.\n");
    }

    private static byte[] Encode(string encoding, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text);

    private static IEnumerable<string> Places(JsonDocument report) => report.RootElement.GetProperty("observations").EnumerateArray()
        .Select(o => o.GetProperty("evidence").TryGetProperty("place", out JsonElement place) ? place.GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal) : "");
}
