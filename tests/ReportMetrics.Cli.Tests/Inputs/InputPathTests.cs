using ReportMetrics.Cli.Inputs;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Tests.Inputs;

public sealed class InputPathTests : IDisposable
{
    private readonly ToolRun _run = new();

    public InputPathTests()
    {
        foreach (string name in (string[])["b.txt", "a.TXT", "c.md", "d.json", "sub/a.txt", "sub/deep/x1.txt", "sub/deep/x22.txt", ".hidden/a.txt"])
        {
            _run.WriteFile(name, "");
        }
    }

    [Fact]
    public void A_folder_gives_its_files_of_the_right_kind_with_all_below_in_ordinal_order() =>
        Expand("").Should().Equal("a.TXT", "b.txt", "c.md", "sub/a.txt", "sub/deep/x1.txt", "sub/deep/x22.txt");

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
    [InlineData("*.docx", "no file matches.")]
    [InlineData("nowhere/*.txt", "no file matches.")]
    public void What_gives_nothing_is_a_failed_input(string path, string message) =>
        InputPath.Expand(_run.PathOf(path), [".txt"], _ => throw new InvalidOperationException())
            .Should().ContainSingle().Which.Invoking(i => i.Read()).Should().Throw<InputException>().WithMessage(message);

    [Fact]
    public void A_folder_without_reports_is_a_failed_input() =>
        InputPath.Expand(_run.PathOf("sub"), [".ndjson", ".jsonl"], _ => throw new InvalidOperationException())
            .Should().ContainSingle().Which.Invoking(i => i.Read()).Should().Throw<InputException>().WithMessage("*.ndjson or .jsonl*");

    [Fact]
    public void A_link_back_up_is_not_followed()
    {
        Directory.CreateSymbolicLink(_run.PathOf("sub/deep/up"), _run.PathOf("sub"));
        Expand("sub").Should().Equal("sub/a.txt", "sub/deep/x1.txt", "sub/deep/x22.txt");
    }

    public void Dispose() => _run.Dispose();

    private IEnumerable<string> Expand(string path) =>
        InputPath.Expand(_run.PathOf(path), [".txt", ".md"], file => [new ReportInput(file, () => new SourceText(""))])
            .Select(input => Path.GetRelativePath(_run.PathOf(""), input.Name).Replace('\\', '/'));
}
