using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Text;

public class NormalizedTextTests
{
    private static string Normalize(string text)
    {
        using NormalizedText normalized = NormalizedText.Create(text);
        return normalized.Chars.ToString();
    }

    [Theory]
    [InlineData("２０２４年１２％", "2024年12%")]
    [InlineData("調解糾紛伍萬件", "调解纠纷伍万件")]
    [InlineData("⼈⺠调解", "人民调解")]
    [InlineData("成功率 97.8 ％，18 000 余份", "成功率97.8%，18 000余份")]
    [InlineData("受理(网上)218 件", "受理（网上）218件")]
    [InlineData("\uFEFF开展\u200B培训\u00A06　场", "开展培训6场")]
    [InlineData("?青石镇", "青石镇")]
    [InlineData("**（四）规范执法。**加强__培训__`6`场", "（四）规范执法。加强培训6场")]
    [InlineData("## 一、总体情况", "一、总体情况")]
    [InlineData("> 引文", "引文")]
    [InlineData("[bookmark: _Toc12]（一）健全机制", "（一）健全机制")]
    [InlineData("全年&nbsp;&nbsp;<span style=\"x\">12</span>场&ldquo;讲座&rdquo;", "全年12场“讲座”")]
    [InlineData("面积3*5米，见file_name", "面积3*5米，见file_name")]
    [InlineData("1\\. 加强领导", "1.加强领导")]
    [InlineData("a < b > c", "a<b>c")]
    [InlineData("甲乙\u0000丙", "甲乙丙")]
    [InlineData("", "")]
    [InlineData(" \r\n\t\n", "")]
    public void Characters_are_folded_and_markup_is_dropped(string text, string expected) => Normalize(text).Should().Be(expected);

    [Theory]
    [InlineData("网上受理\n\n218 件，窗口受理\n\n90 件。", "网上受理\n218件，窗口受理90件。")]
    [InlineData("公开信息120条，收到申请\n86件，全部办结。", "公开信息120条，收到申请86件，全部办结。")]
    [InlineData("稳步推进，成效明显\n2024年调解纠纷20起。", "稳步推进，成效明显\n2024年调解纠纷20起。")]
    [InlineData("先议后定。凡是关系村民生计\n\n的大事都开会听取意见。", "先议后定。凡是关系村民生计的大事都开会听取意见。")]
    [InlineData("服务大厅加开周末窗口，一年里受理各类申请两千一百余件，当中网上受理\r\n\r\n218 件。", "服务大厅加开周末窗口，一年里受理各类申请两千一百余件，当中网上受理218件。")]
    [InlineData("依照《\n调解条例\n》办理案件。", "依照《调解条例》办理案件。")]
    [InlineData("开展宣传活动，\n发放资料。", "开展宣传活动，发放资料。")]
    [InlineData("一、总体情况\n全年调解 5 起", "一、总体情况\n全年调解5起")]
    [InlineData("县委、县政府：\n现报告如下", "县委、县政府：\n现报告如下")]
    [InlineData("扎实推进法治建设，为高质量发展提供了有力的法治保障，特此报告\n柳溪镇人民政府\n2024年1月5日", "扎实推进法治建设，为高质量发展提供了有力的法治保障，特此报告\n柳溪镇人民政府\n2024年1月5日")]
    [InlineData("调解12起<br>培训3场<p>宣传</p>", "调解12起\n培训3场\n宣传")]
    [InlineData("- 调解12起\n- 培训3场", "调解12起\n培训3场")]
    [InlineData("调解纠纷\n1,340\n2\n调解成功率\n%\n95", "调解纠纷\n1,340\n2\n调解成功率\n%\n95")]
    [InlineData("调解成功率为95\n%，比上年高。", "调解成功率为95%，比上年高。")]
    [InlineData("甲。\n---\n乙。", "甲。\n乙。")]
    [InlineData("组织执法人员参加培训。参加培训的有全镇各村、镇直各单位的工作人员\n- 2 -\n\n500人。", "组织执法人员参加培训。参加培训的有全镇各村、镇直各单位的工作人员500人。")]
    public void Only_breaks_that_end_a_paragraph_are_kept(string text, string expected) => Normalize(text).Should().Be(expected);

    [Theory]
    [InlineData("| 指标 | 数量 |\n|---|---|\n| 调解（起） | 63 |", "指标|数量\n调解（起）|63")]
    [InlineData("指标\t数量\n人民调解员（名）\t63", "指标|数量\n人民调解员（名）|63")]
    [InlineData("人民调解员（名） | 63", "人民调解员（名）|63")]
    [InlineData("| 村 | | 12 |", "村||12")]
    [InlineData("一、\t总体情况", "一、总体情况")]
    public void A_table_keeps_a_row_for_each_line(string text, string expected) => Normalize(text).Should().Be(expected);

    [Fact]
    public void Text_wrapped_at_a_fixed_width_is_joined_and_its_headings_are_not()
    {
        const string Text = """
            　　二、主要举措与成效
            　　（一）强化组织领导。成立由镇长任组长的领导小组，全年召
            开专题会议4次，研究解决重点难点问题12个，制定工作方案2
            份。健全矛盾纠纷排查机制，全年排查各类矛盾纠纷130余起；
            化解纠纷128起，化解率98.5%，办理法律援助案件9件，接待来
            访群众260余人次，其中线上办理事项35件，发放宣传资料共18
            000余份。

            　　三、下一步打算
            """;
        Normalize(Text).Should().Be(
            "二、主要举措与成效\n（一）强化组织领导。成立由镇长任组长的领导小组，全年召开专题会议4次，研究解决重点难点问题12个，制定工作方案2份。" +
            "健全矛盾纠纷排查机制，全年排查各类矛盾纠纷130余起；化解纠纷128起，化解率98.5%，办理法律援助案件9件，接待来访群众260余人次，" +
            "其中线上办理事项35件，发放宣传资料共18000余份。\n三、下一步打算");
    }

    [Fact]
    public void A_span_maps_back_over_what_was_removed()
    {
        const string Text = "共发放 **18 000** 余\r\n\r\n";
        using NormalizedText normalized = NormalizedText.Create(Text);
        int start = normalized.Chars.IndexOf('1');
        TextSpan span = normalized.ToSource(start, normalized.Length);
        Text.Substring(span.Start, span.Length).Should().Be("18 000** 余");
    }

    [Fact]
    public void Every_character_maps_to_the_one_it_was_folded_from_in_order()
    {
        Gen<string> texts = Gen.Elements("甲", "調", "１", "9", " ", "\t", "\r\n", "\n\n", "。", "，", "**", "# ", "|", "<br>", "&nbsp;", "[bookmark: x]", "《", "》", "\\.", "\uD83D", "\0", "一、", "全年办理各类案件", "AB", "- ")
            .ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), Faithfulness.IsFaithful).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_string_at_all_is_normalised()
    {
        Prop.ForAll<string?>(text => Faithfulness.IsFaithful(text ?? "")).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("山", "水田\n")]
    [InlineData("山。", "水田\n")]
    [InlineData("山", "5水\n")]
    public void A_paragraph_is_put_together_of_any_number_of_lines(string start, string line)
    {
        string first = string.Concat(Enumerable.Repeat(start, 70)) + "山";
        string joined = Normalize(first + "\n" + string.Concat(Enumerable.Repeat(line, 200_000)));
        joined.Should().HaveLength(first.Length + (200_000 * (line.Length - 1))).And.NotContain("\n");
    }

    [Theory]
    [InlineData("（")]
    [InlineData("）\n")]
    [InlineData("<a")]
    [InlineData("&")]
    [InlineData("甲\n")]
    [InlineData("一、标题\n")]
    [InlineData("*")]
    [InlineData("[ab:")]
    [InlineData("甲|")]
    [InlineData("12 ")]
    public void A_long_hostile_text_is_normalised(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 300_000));
        Faithfulness.IsFaithful(text).Should().BeTrue();
    }
}
