using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Export;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Export;

/// <summary>What needs no browser; how the page looks and works is tested in ReportMetrics.EvidencePage.Tests.</summary>
public class EvidencePageWriterTests
{
    [Fact]
    public void Any_text_gives_a_page_with_the_same_markup_around_it() =>
        Prop.ForAll<string>(text =>
        {
            MetricReport report = MetricExtractor.Default.Extract($"{text}调解纠纷154起{text}");
            string page = PageOf(report);
            page.Split("<script").Length.Should().Be(2);
            page.Split("<a class=\"figure").Length.Should().Be(FigureMark.Of(report).Count + 1);
            page.Any(c => char.IsControl(c) && c is not ('\n' or '\t')).Should().BeFalse();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<b>\"'&", "&lt;b&gt;&quot;&#39;&amp;")]
    [InlineData("a\0b\u0085c", "a\uFFFDb\uFFFDc")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("𠀀", "𠀀")]
    public void Text_is_escaped(string text, string html) =>
        Encoding.UTF8.GetString(new HtmlText().Text(text).ToUtf8()).Should().Be(html);

    [Fact]
    public void What_is_no_character_is_shown_as_unknown() =>
        Encoding.UTF8.GetString(new HtmlText().Text("\uD800a\uFFFFb\uDC00").ToUtf8()).Should().Be("\uFFFDa\uFFFDb\uFFFD");

    [Fact]
    public void A_value_keeps_its_line_ends() =>
        Encoding.UTF8.GetString(new HtmlText().Value("a\r\nb\"").ToUtf8()).Should().Be("a&#13;&#10;b&quot;");

    [Fact]
    public void A_figure_with_several_observations_is_one_mark()
    {
        string page = PageOf("参加学法考试34人，参考率、合格率均达到100%。");
        page.Should().Contain("data-rows=\"r0o1 r0o2\"");
        page.Split("<a class=\"figure").Length.Should().Be(3);
    }

    [Fact]
    public void A_figure_torn_by_a_line_end_is_one_mark() =>
        PageOf("镇便民服务中心为群众跑腿，村里的老支书也常常来帮忙，全年一共受理调解各类矛盾纠纷347\n件，群众办事更加方便。\n").Should().Contain(">347\n件</a>");

    private static string PageOf(string text) => PageOf(MetricExtractor.Default.Extract(text));

    private static string PageOf(MetricReport report)
    {
        using MemoryStream target = new();
        using EvidencePageWriter writer = new(target, RulePack.BuiltIn("zh-rule-of-law"));
        writer.Write(report);
        writer.Complete();
        return Encoding.UTF8.GetString(target.ToArray());
    }
}
