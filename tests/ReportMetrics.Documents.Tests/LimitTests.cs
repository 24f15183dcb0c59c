using System.Text;

namespace ReportMetrics.Documents.Tests;

public sealed class LimitTests
{
    private static readonly byte[] Docx = DocxSample.Create(DocxSample.Paragraph("受理12件。"));

    private static void ShouldExceed(byte[] content, DocumentLimits limits, string option, long limit)
    {
        Action read = () => ReportDocument.Read(content, "hostile", new DocumentOptions { Limits = limits });

        DocumentLimitException error = read.Should().Throw<DocumentLimitException>().WithMessage($"hostile: *DocumentLimits.{option}.").Which;
        error.Option.Should().Be(option);
        error.Limit.Should().Be(limit);
    }

    [Fact]
    public void A_file_may_have_so_many_bytes()
    {
        var limits = new DocumentLimits { MaxFileBytes = 100 };

        ShouldExceed(new byte[101], limits, nameof(DocumentLimits.MaxFileBytes), 100);
        using var stream = new EndlessStream();
        FluentActions.Invoking(() => ReportDocument.Read(stream, options: new DocumentOptions { Limits = limits })).Should().Throw<DocumentLimitException>();
    }

    [Fact]
    public void A_text_may_have_so_many_characters()
    {
        var limits = new DocumentLimits { MaxCharacters = 10 };

        ShouldExceed("01234567890"u8.ToArray(), limits, nameof(DocumentLimits.MaxCharacters), 10);
        ShouldExceed("<html><p>受理各类矛盾纠纷12件</html>"u8.ToArray(), limits, nameof(DocumentLimits.MaxCharacters), 10);
        ShouldExceed(DocxSample.Create(DocxSample.Paragraph("受理各类矛盾纠纷12件")), limits, nameof(DocumentLimits.MaxCharacters), 10);
    }

    [Fact]
    public void Cells_that_claim_thousands_of_columns_do_not_multiply()
    {
        string html = "<table><tr>" + string.Concat(Enumerable.Repeat("<td colspan=1000 rowspan=1000>甲", 500)) + "</table>";

        string text = ReportDocument.Read(Encoding.UTF8.GetBytes(html)).Text.Text;

        text.Length.Should().BeLessThan(4_000);
        text.Count(character => character == '甲').Should().Be(500);
    }

    [Fact]
    public void A_package_may_have_so_many_files()
    {
        ShouldExceed(Docx, new DocumentLimits { MaxParts = 2 }, nameof(DocumentLimits.MaxParts), 2);
    }

    [Fact]
    public void A_package_may_unpack_to_so_many_bytes()
    {
        ShouldExceed(Docx, new DocumentLimits { MaxExpandedBytes = 400 }, nameof(DocumentLimits.MaxExpandedBytes), 400);
    }

    [Fact]
    public void A_bomb_is_refused_by_its_ratio()
    {
        byte[] bomb = DocxSample.Package(DocxSample.Root("document", "<w:body><w:p><w:r><w:t>" + new string('0', 8 << 20) + "</w:t></w:r></w:p></w:body>"));

        ShouldExceed(bomb, new DocumentLimits(), nameof(DocumentLimits.MaxExpansionRatio), 200);
    }

    [Fact]
    public void A_bomb_in_what_holds_the_package_together_is_refused()
    {
        byte[] bomb = DocxSample.Package("<x/>", ("word/_rels/document.xml.rels", Encoding.ASCII.GetBytes("<Relationships>" + new string(' ', 8 << 20) + "</Relationships>")));

        ShouldExceed(bomb, new DocumentLimits(), nameof(DocumentLimits.MaxExpansionRatio), 200);
    }

    [Fact]
    public void XML_may_be_nested_so_deep()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000));

        ShouldExceed(DocxSample.Package(DocxSample.Root("document", $"<w:body>{deep}</w:body>")), new DocumentLimits(), nameof(DocumentLimits.MaxDepth), 256);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a><b>")]
    [InlineData("<svg>")]
    [InlineData("<template>")]
    public void HTML_may_be_nested_so_deep(string tags)
    {
        ShouldExceed(Encoding.ASCII.GetBytes("<html>" + string.Concat(Enumerable.Repeat(tags, 100_000))), new DocumentLimits(), nameof(DocumentLimits.MaxDepth), 256);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<br>x")]
    [InlineData("</p>")]
    public void HTML_may_have_so_many_elements(string tags)
    {
        ShouldExceed(Encoding.ASCII.GetBytes("<html>" + string.Concat(Enumerable.Repeat(tags, 20_000))), new DocumentLimits { MaxElements = 10_000 }, nameof(DocumentLimits.MaxElements), 10_000);
    }

    [Fact]
    public void Formatting_that_is_never_closed_counts_for_each_text_that_it_is_opened_anew_for()
    {
        string html = "<html><p>" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<b class=c{i}>")) + string.Concat(Enumerable.Repeat("<p>x", 2_000));

        ShouldExceed(Encoding.ASCII.GetBytes(html), new DocumentLimits { MaxElements = 50_000 }, nameof(DocumentLimits.MaxElements), 50_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void Nesting_that_could_exhaust_the_stack_cannot_be_allowed(int depth)
    {
        Action allow = () => _ = new DocumentLimits { MaxDepth = depth };

        allow.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_deepest_nesting_that_can_be_allowed_is_read()
    {
        var options = new DocumentOptions { Limits = new DocumentLimits { MaxDepth = 1_000 } };
        string html = "<html>" + string.Concat(Enumerable.Repeat("<div>", 950)) + "受理12件";
        string sdt = string.Concat(Enumerable.Repeat("<w:sdt>", 950)) + DocxSample.Paragraph("受理12件") + string.Concat(Enumerable.Repeat("</w:sdt>", 950));

        ReportDocument.Read(Encoding.UTF8.GetBytes(html), options: options).Text.Text.Trim().Should().Be("受理12件");
        ReportDocument.Read(DocxSample.Create(sdt), options: options).Text.Text.Trim().Should().Be("受理12件");
    }

    [Fact]
    public void Entities_of_a_document_type_are_refused()
    {
        string xxe = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + DocxSample.Root("document", "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>");
        string laughs = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;\">]>" + DocxSample.Root("document", "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>");

        FluentActions.Invoking(() => ReportDocument.Read(DocxSample.Package(xxe))).Should().Throw<DamagedDocumentException>().WithMessage("*DTD*");
        FluentActions.Invoking(() => ReportDocument.Read(DocxSample.Package(laughs))).Should().Throw<DamagedDocumentException>().WithMessage("*DTD*");
    }

    [Fact]
    public void Relations_to_the_outside_and_macros_are_never_touched()
    {
        const string Relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" TargetMode=\"External\" Target=\"http://192.0.2.1/evil.dotm\"/>"
            + "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/>"
            + "<Relationship Id=\"r3\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>";
        byte[] docx = DocxSample.Package(
            DocxSample.Root("document", "<w:body>" + DocxSample.Paragraph("受理12件。") + "<w:altChunk/></w:body>"),
            ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(Relations)),
            ("word/vbaProject.bin", [0, 1, 2]));

        ReportDocument.Read(docx).Text.Text.Trim().Should().Be("受理12件。");
    }

    [Fact]
    public void A_broken_link_does_not_make_a_report_unreadable()
    {
        const string Relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" TargetMode=\"External\" Target=\"http://[某网/\"/></Relationships>";
        byte[] docx = DocxSample.Package(
            DocxSample.Root("document", "<w:body>" + DocxSample.Paragraph("受理12件。") + "</w:body>"), ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(Relations)));

        ReportDocument.Read(docx).Text.Text.Trim().Should().Be("受理12件。");
    }

    [Fact]
    public void Scripts_frames_and_pictures_of_a_page_are_not_loaded()
    {
        const string Html = "<html><script src=http://192.0.2.1/a.js></script><link rel=stylesheet href=http://192.0.2.1/a.css><iframe src=file:///etc/passwd></iframe><img src=http://192.0.2.1/a.png><p>受理12件";

        ReportDocument.Read(Encoding.UTF8.GetBytes(Html)).Text.Text.Trim().Should().Be("受理12件");
    }

    /// <summary>Gives bytes for ever.</summary>
    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'1');
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
