using System.Text;

namespace ReportMetrics.Documents.Tests;

public sealed class HtmlTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private static ReportDocument Read(string html) => ReportDocument.Read(Encoding.UTF8.GetBytes(html), "page");

    private static string[] Lines(string html) =>
        Read(html).Text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [Fact]
    public void The_main_text_is_read_without_the_frame_of_the_page()
    {
        Lines("""
            <!DOCTYPE html><html><head><title>某网</title><style>p { width: 99% }</style></head><body>
            <nav><a href=1>首页12</a></nav><div class="top-nav">当前位置</div>
            <ul><li><a href=1>新闻1</a></li><li><a href=2>公告2</a></li><li><a href=3>政务3</a></li></ul>
            <h1>云河镇2024年法治政府建设年度报告</h1>
            <script>var cases = 77;</script><noscript>请启用脚本88</noscript>
            <p>全年受理矛盾纠纷<b>154</b>件。</p><p style="display: none">隐藏66件</p>
            <p>开展宣传<span>12</span>场次<br>发放资料300份</p>
            <footer>网站标识码1234567890</footer></body></html>
            """).Should().Equal("# 云河镇2024年法治政府建设年度报告", "全年受理矛盾纠纷154件。", "开展宣传12场次", "发放资料300份");
    }

    [Fact]
    public void The_part_that_says_it_is_the_main_text_is_believed()
    {
        Lines("<html><body><div>点击数 123</div><main><p>办结案件12件。</p></main><div>访问量 456</div></body></html>").Should().Equal("办结案件12件。");
    }

    [Fact]
    public void A_part_named_like_a_frame_stays_if_it_holds_the_report()
    {
        Lines("<html><body><div class='menu'><p>受理12件。</p><p>办结11件。</p><p>在办1件。</p></div></body></html>").Should().HaveCount(3);
    }

    [Fact]
    public void Tables_are_rows_and_each_cell_has_its_place()
    {
        ReportDocument document = Read("""
            <html><body><p>见下表：</p><table><caption>执法情况</caption><tr><th>类别<th>件数<th>金额</tr>
            <tr><td rowspan=2>行政处罚<td>一般</td><td>12</td></tr><tr><td>简易<td>34</tr><tr><td colspan=2>合计|计<td>4<br>6</tr></table></body></html>
            """);

        document.Text.Text.Should().Contain("| 类别 | 件数 | 金额 |\n|---|---|---|\n| 行政处罚 | 一般 | 12 |\n| 行政处罚 | 简易 | 34 |\n| 合计¦计 |  | 4 6 |\n");
        document.Text.GetPlace(document.Text.Text.IndexOf("34", StringComparison.Ordinal)).ToString().Should().Be("table 1, row 3, column 3");
        document.Text.GetPlace(document.Text.Text.IndexOf("见下表", StringComparison.Ordinal)).ToString().Should().Be("paragraph 1");
    }

    [Fact]
    public void A_table_that_arranges_the_page_is_no_table()
    {
        Lines("<table><tr><td><p>受理12件。</p></td><td><table><tr><td>甲<td>1</tr></table></td></tr></table>").Should().Equal("受理12件。", "| 甲 | 1 |");
    }

    [Fact]
    public void Lists_show_their_numbers()
    {
        Lines("<html><ol start=3><li>培训4期。<li>宣传5场。</ol><ul><li>参训6人。</ul></html>").Should().Equal("3. 培训4期。", "4. 宣传5场。", "- 参训6人。");
    }

    [Fact]
    public void Entities_are_characters()
    {
        Lines("<p>办结&#49;&#x32;件&nbsp;&ldquo;清零&rdquo;，占97&#46;8%&lt;全部&gt;</p>").Should().Equal("办结12件\u00A0“清零”，占97.8%<全部>");
    }

    [Theory]
    [InlineData("<html><meta charset=gb2312><p>受理12件</p></html>")]
    [InlineData("<!-- x --><html><head><META http-equiv=Content-Type content=\"text/html; charset=GBK\"></head><p>受理12件</p></html>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"gb18030\"?><html><p>受理12件</p></html>")]
    public void A_page_names_its_encoding(string html)
    {
        ReportDocument document = ReportDocument.Read(Gb18030.GetBytes(html));

        document.Text.Text.Trim().Should().Be("受理12件");
        document.Encoding.Should().Be(new EncodingGuess("gb18030", 1, EncodingEvidence.Markup));
        document.Format.Should().Be(ReportFormat.Html);
    }

    [Fact]
    public void A_page_that_names_an_encoding_it_is_not_in_is_read_by_its_bytes()
    {
        ReportDocument.Read(Gb18030.GetBytes("<html><meta charset=utf-8><p>全年受理矛盾纠纷12件</p></html>")).Text.Text.Trim().Should().Be("全年受理矛盾纠纷12件");
    }

    [Fact]
    public void A_page_in_UTF16_is_a_page()
    {
        ReportDocument.Read(Encoding.Unicode.GetBytes("<html><body><p>全年受理矛盾纠纷12件。</p></body></html>")).Format.Should().Be(ReportFormat.Html);
    }

    [Theory]
    [InlineData("<div align=center>标题</div>\n\n受理**12**件。")]
    [InlineData("受理12件 <b>其中</b>调解3件。<br>")]
    [InlineData("<云河镇>2024年报告>")]
    public void Text_with_some_tags_is_no_page(string text)
    {
        ReportDocument document = Read(text);

        document.Format.Should().Be(ReportFormat.PlainText);
        document.Text.Text.Should().Be(text);
    }
}
