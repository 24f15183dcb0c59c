using ReportMetrics.Cli.Inputs;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Tests.Inputs;

public sealed class InputPathTests : IDisposable
{
    private readonly ToolRun _run = new();

    public InputPathTests()
    {
        foreach (string name in (string[])["b.txt", "a.TXT", "c.docx", "d.json", "no-extension", "~$c.docx", "sub/a.txt", "sub/deep/x1.txt", "sub/deep/x22.txt", ".hidden/a.txt"])
        {
            _run.WriteFile(name, "");
        }
    }

    [Fact]
    public void A_folder_gives_its_files_with_all_below_in_ordinal_order_and_then_says_what_it_left_out() =>
        Expand("").Should().Equal("a.TXT", "b.txt", "c.docx", "no-extension", "sub/a.txt", "sub/deep/x1.txt", "sub/deep/x22.txt", ".");

    [Fact]
    public void What_is_left_out_is_told_by_kind_and_is_no_failure() =>
        InputPath.Expand(_run.PathOf(""), FolderFiles.Documents, Open).Last().Invoking(i => i.Read(default))
            .Should().Throw<InputSkippedException>().WithMessage("left out 1 .docx, 1 .json: no reports by their names.*");

    [Theory]
    [InlineData("*.txt", "b.txt")]
    [InlineData("*.json", "d.json")]
    [InlineData("s*/a.txt", "sub/a.txt")]
    [InlineData("**/a.txt", "sub/a.txt")]
    [InlineData("**/x?.txt", "sub/deep/x1.txt")]
    [InlineData("sub/**/*.txt", "sub/a.txt sub/deep/x1.txt sub/deep/x22.txt")]
    [InlineData("sub/**", "sub/a.txt sub/deep/x1.txt sub/deep/x22.txt")]
    [InlineData("sub/**/**/deep/**/x1.*", "sub/deep/x1.txt")]
    public void A_glob_gives_what_matches(string glob, string files) => Expand(glob).Should().Equal(files.Split(' '));

    [Fact]
    public void A_file_is_given_as_it_is_named() => Expand("d.json").Should().Equal("d.json");

    [Theory]
    [InlineData("nowhere.txt", "there is no such file or folder.")]
    [InlineData("*.pdf", "no file matches.")]
    [InlineData("nowhere/*.txt", "no file matches.")]
    public void What_gives_nothing_is_a_failed_input(string path, string message) =>
        InputPath.Expand(_run.PathOf(path), FolderFiles.Documents, _ => throw new InvalidOperationException())
            .Should().ContainSingle().Which.Invoking(i => i.Read(default)).Should().Throw<InputException>().WithMessage(message);

    [Fact]
    public void A_folder_without_reports_is_a_failed_input() =>
        InputPath.Expand(_run.PathOf("sub"), FolderFiles.Lines, _ => throw new InvalidOperationException())
            .First().Invoking(i => i.Read(default)).Should().Throw<InputException>().WithMessage("*.ndjson or .jsonl*");

    [Fact]
    public void A_link_back_up_is_not_followed()
    {
        Directory.CreateSymbolicLink(_run.PathOf("sub/deep/up"), _run.PathOf("sub"));
        Expand("sub").Should().Equal("sub/a.txt", "sub/deep/x1.txt", "sub/deep/x22.txt");
    }

    public void Dispose() => _run.Dispose();

    private static IEnumerable<ReportInput> Open(string file) => [new ReportInput(file, _ => new SourceText(""))];

    private IEnumerable<string> Expand(string path) =>
        InputPath.Expand(_run.PathOf(path), FolderFiles.Documents, Open)
            .Select(input => Path.GetRelativePath(_run.PathOf(""), input.Name).Replace('\\', '/'));
}
