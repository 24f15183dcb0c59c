using System.Text;
using ReportMetrics.Tests;

namespace ReportMetrics.Documents.Tests;

public sealed class PdfTests
{
    private static readonly byte[] Sample = PdfSample.Create(
        [
            (150, 780, "云河镇2024年法治政府建设年度报告"),
            (98, 740, "全镇受理各类矛盾纠纷一百五十余件，其中调解成功148件，成功率"),
            (70, 714, "达97.8%，开展集中宣传活动12场次，发放宣传资料15000余份，接受群众"),
            (70, 688, "咨询2300人次。"),
            (60, 640, "类别"), (230, 640, "件数"), (380, 640, "金额（万元）"),
            (60, 610, "一般程序"), (230, 610, "12"), (380, 610, "34.5"),
            (60, 580, "合计"), (230, 580, "46"), (380, 580, "41.2"),
            (290, 40, "- 1 -"),
        ],
        [(98, 780, "组织执法人员培训4期。"), (290, 40, "- 2 -")]);

    private static ReportDocument Read(byte[] pdf, DocumentOptions? options = null) => ReportDocument.Read(pdf, "a.pdf", options);

    private static void SkipWithoutProgram()
    {
        try
        {
            Read(Sample);
        }
        catch (MissingProgramException exception)
        {
            Assert.Skip(exception.Message);
        }
    }

    [Fact]
    public void The_text_layer_is_read_and_each_figure_has_its_page()
    {
        SkipWithoutProgram();
        ReportDocument document = Read(Sample);

        document.Format.Should().Be(ReportFormat.Pdf);
        document.Text.Text.Should().MatchRegex("\n +全镇受理").And.Contain("\n达97.8%").And.Contain("| 类别 | 件数 | 金额（万元） |\n| 一般程序 | 12 | 34.5 |\n| 合计 | 46 | 41.2 |");
        document.Text.GetPlace(document.Text.Text.IndexOf("148", StringComparison.Ordinal)).ToString().Should().Be("page 1");
        document.Text.GetPlace(document.Text.Text.IndexOf("4期", StringComparison.Ordinal)).ToString().Should().Be("page 2");
    }

    [Fact]
    public void A_scan_is_refused_with_what_to_do()
    {
        SkipWithoutProgram();
        Action read = () => Read(PdfSample.Create([(70, 700, " ")]));

        read.Should().Throw<UnsupportedDocumentException>().WithMessage("*scan*character recognition*");
    }

    [Fact]
    public void A_file_cut_off_is_refused()
    {
        Action read = () => Read(Sample[..(Sample.Length / 2)]);

        read.Should().Throw<DamagedDocumentException>().WithMessage("a.pdf: *cut off*");
    }

    [Fact]
    public void What_the_program_cannot_read_is_an_error_with_its_reason()
    {
        SkipWithoutProgram();
        Action read = () => Read(Encoding.ASCII.GetBytes("%PDF-1.4\nnothing\n%%EOF"));

        read.Should().Throw<DamagedDocumentException>().WithMessage("a.pdf: pdftotext cannot read the PDF: *");
    }

    [Theory]
    [InlineData("pdftotext-that-is-not-installed")]
    [InlineData("./no/such/pdftotext")]
    public void A_missing_program_is_an_error_that_says_how_to_install_it(string program)
    {
        Action read = () => Read(Sample, new DocumentOptions { PdfToText = program });

        MissingProgramException error = read.Should().Throw<MissingProgramException>().WithMessage("*poppler-utils*").Which;
        error.Program.Should().Be(program);
    }

    [Fact]
    public void Time_and_length_are_limited()
    {
        SkipWithoutProgram();
        Action slow = () => Read(Sample, new DocumentOptions { Limits = new DocumentLimits { MaxPdfTime = TimeSpan.Zero } });
        Action large = () => Read(Sample, new DocumentOptions { Limits = new DocumentLimits { MaxCharacters = 20 } });

        slow.Should().Throw<DocumentLimitException>().Which.Option.Should().Be("MaxPdfTime");
        large.Should().Throw<DocumentLimitException>().Which.Option.Should().Be("MaxCharacters");
    }

    [Fact]
    public void A_program_that_complains_at_length_does_not_block()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for pdftotext is a shell script.");
        string program = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(program, "#!/bin/sh\nhead -c 1000000 /dev/zero | tr '\\0' x >&2\ncat > /dev/null\necho 12件\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        try
        {
            Read(Sample, new DocumentOptions { PdfToText = program }).Text.Text.Trim().Should().Be("12件");
        }
        finally
        {
            File.Delete(program);
        }
    }

    [Fact]
    public void A_mutated_file_gives_a_text_or_a_documented_exception()
    {
        SkipWithoutProgram();
        foreach (int seed in FuzzCases.Seeds(usual: 50))
        {
            FuzzTests.GivesTextOrDocumentedException(FuzzTests.Mutate(Sample, new Random(seed)), seed);
        }
    }

    [Fact]
    public void Cancelling_is_no_limit()
    {
        SkipWithoutProgram();

        FluentActions.Invoking(() => ReportDocument.Read(Sample, cancellationToken: new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
    }
}
