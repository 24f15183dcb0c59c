using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Rules;
using ReportMetrics.Segmentation;
using ReportMetrics.Tests.Text;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Segmentation;

/// <summary>Tables of web pages of which only lines or spaces are left; / stands for a line's end.</summary>
public class FlattenedTablesTests
{
    // The paragraphs, the rows of tables with a bar in front, those that name the columns with two.
    private static string Read(string text)
    {
        string source = text.Replace('/', '\n');
        using NormalizedText normalized = NormalizedText.Create(source);
        NewReader().Restore(new SourceText(source), normalized);
        return string.Join(" / ", normalized.Paragraphs.ToArray().Select(paragraph => Mark(paragraph) + normalized.Chars[paragraph.Start..paragraph.End].ToString()));
    }

    private static string Mark(Paragraph paragraph) => paragraph.Kind != ParagraphKind.TableRow ? "" : paragraph.IsTableHead ? "||" : "|";

    private static FlattenedTables NewReader()
    {
        RuleSet rules = RuleSetBuilder.Build([RulePack.BuiltIn("zh")]);
        return new FlattenedTables(rules.WordsOf(ContextRole.TableHead), rules.WordsOf(ContextRole.TableRemark));
    }

    [Theory]
    [InlineData("项目/单位/数量/接待群众/人/40/办结事项/件/38", "||项目|单位|数量 / |接待群众|人|40 / |办结事项|件|38")]
    [InlineData("序号/项目/单位/数量/1/接待群众/人/40/2/办结事项/件/38/3/满意率/%/99.1", "||序号|项目|单位|数量 / |1|接待群众|人|40 / |2|办结事项|件|38 / |3|满意率|%|99.1")]
    [InlineData("指标/数值/接待群众（人）/1,040/办结率/97.5%", "||指标|数值 / |接待群众（人）|1,040 / |办结率|97.5%")]
    [InlineData("工作内容/完成数/接待群众/40余人次/补助/1.2万元", "||工作内容|完成数 / |接待群众|40余人次 / |补助|1.2万元")]
    [InlineData("类别/计量单位/2022年/2023年/接待/人/40/52/办结/件/38/50", "||类别|计量单位|2022年|2023年 / |接待|人|40|52 / |办结|件|38|50")]
    [InlineData("事项/上年/本年/增减（%）/接待/40/52/+30/办结/50/38/-24", "||事项|上年|本年|增减（%） / |接待|40|52|+30 / |办结|50|38|-24")]
    [InlineData("序号/村名/接待（人）/办结（件）/1/东岭村/12/10/2/西岭村/9/8", "||序号|村名|接待（人）|办结（件） / |1|东岭村|12|10 / |2|西岭村|9|8")]
    [InlineData("年份/接待人数/2022年/40/2023年/52", "||年份|接待人数 / |2022年|40 / |2023年|52")]
    [InlineData("项　目/数　量/接待群众/40/办结事项/38", "||项目|数量 / |接待群众|40 / |办结事项|38")]
    [InlineData("**项目**/**数量**/接待群众/40/办结事项/38", "||项目|数量 / |接待群众|40 / |办结事项|38")]
    [InlineData("　　项目//　　数量//　　接待群众//　　40//　　办结事项//　　38", "||项目|数量 / |接待群众|40 / |办结事项|38")]
    [InlineData("项目<br>数量<br>接待群众<br>40<br>办结事项<br>38", "||项目|数量 / |接待群众|40 / |办结事项|38")]
    public void Cells_on_lines_of_their_own_are_a_table(string text, string table) => Read(text).Should().Be(table);

    [Theory]
    [InlineData("项目    单位    数量/接待群众    人    40/办结事项    件    38", "||项目|单位|数量 / |接待群众|人|40 / |办结事项|件|38")]
    [InlineData("　　项目　数量/　　接待群众（人）　40/　　办结率　98%", "||项目|数量 / |接待群众（人）|40 / |办结率|98%")]
    [InlineData("序号  项目  上年  本年/1  接待群众  40  52/2  办结事项  38  50", "||序号|项目|上年|本年 / |1|接待群众|40|52 / |2|办结事项|38|50")]
    public void Cells_apart_by_wide_spaces_are_a_table(string text, string table) => Read(text).Should().Be(table);

    [Theory]
    [InlineData("接待情况统计表/项目/数量/接待群众/40/办结事项/38/注：数据截至年底。", "接待情况统计表 / ||项目|数量 / |接待群众|40 / |办结事项|38 / 注：数据截至年底。")]
    [InlineData("年度主要指标/项目/数量/备注/接待群众/40/含电话/办结事项/38/含代办", "年度主要指标 / ||项目|数量|备注 / |接待群众|40|含电话 / |办结事项|38|含代办")]
    [InlineData("项目/数量/接待群众/40/办结事项/38/青石镇人民政府/2024年1月5日", "||项目|数量 / |接待群众|40 / |办结事项|38 / 青石镇人民政府 / 2024年1月5日")]
    [InlineData("序号/项目/数量/1/接待群众/40/2/办结事项/38/5/走访农户/60", "||序号|项目|数量 / |1|接待群众|40 / |2|办结事项|38 / 5 / 走访农户 / 60")]
    [InlineData("项目/数量/接待群众/40/办结事项/38/项目/数量/走访农户/60/慰问老人/8", "||项目|数量 / |接待群众|40 / |办结事项|38 / ||项目|数量 / |走访农户|60 / |慰问老人|8")]
    [InlineData("年度主要指标/项目/数量/单位/接待群众/40/人/办结事项/38/件", "年度主要指标 / ||项目|数量|单位 / |接待群众|40|人 / |办结事项|38|件")]
    [InlineData("年度主要指标/项目/单位/数量/接待群众/人/40/办结事项/件/38", "年度主要指标 / ||项目|单位|数量 / |接待群众|人|40 / |办结事项|件|38")]
    [InlineData("项目/单位/数量/接待群众/40/办结事项/38", "项目 / ||单位|数量 / |接待群众|40 / |办结事项|38")]
    [InlineData("项目  数量/接待群众  40/办结事项  38/今年 5 月起办理。", "||项目|数量 / |接待群众|40 / |办结事项|38 / 今年5月起办理。")]
    public void A_table_begins_at_its_heads_and_ends_with_the_last_row_that_is_like_the_others(string text, string paragraphs) => Read(text).Should().Be(paragraphs);

    [Theory]
    [InlineData("序号/项目/数量/备注/1/接待群众/40/2/办结事项/38", "||序号|项目|数量|备注 / |1|接待群众|40 / |2|办结事项|38")]
    [InlineData("项目/上年/本年/接待群众/—/52/办结事项/38/—", "||项目|上年|本年 / |接待群众|—|52 / |办结事项|38|—")]
    public void Cells_may_be_left_empty_in_the_column_of_remarks_and_behind_a_dash(string text, string table) => Read(text).Should().Be(table);

    [Theory]
    [InlineData("项目/数量/接待群众/40")]
    [InlineData("接待群众/40/办结事项/38/走访农户/60")]
    [InlineData("今日访问/12/昨日访问/15/总访问量/12345")]
    [InlineData("浏览次数：/123/字号：/16/分享到：/3")]
    [InlineData("浏览次数：123/项目/浏览次数：124/数量")]
    [InlineData("1/2/3/4/5/下一页/尾页")]
    [InlineData("首页/政务公开/工作内容/办事指南/互动交流/联系我们")]
    [InlineData("工作项目/1. 接待群众/2. 办结事项/3. 走访农户")]
    [InlineData("工作事项/一、接待群众/40人/二、办结事项/38件")]
    [InlineData("参会人员名称/王春/李秋/赵冬/钱夏")]
    [InlineData("项目/数量/接待群众/0516-88001122/办结事项/0516-88001133")]
    [InlineData("单位名称/联系电话/东岭村/13800000001/西岭村/13800000002")]
    [InlineData("会议名称/会议数量/动员会/2023年3月1日/推进会/2023年6月2日")]
    [InlineData("项目/数量/接待群众40人，办结事项38件。/走访农户/60/慰问老人/8")]
    [InlineData("项目/数量/接待群众/40/38/办结事项")]
    [InlineData("主办单位：青石镇人民政府/邮编：221000/网站标识码：3200000001")]
    [InlineData("王春  李秋  赵冬/钱夏  孙明  周亮")]
    [InlineData("单位  姓名  电话/东岭村  王春  88001122/西岭村  李秋  88001133")]
    [InlineData("一、　工作项目　40/二、　工作内容　38")]
    [InlineData("| 项目 | 数量 |/| 接待群众 | 40 |")]
    public void Lines_that_only_look_like_cells_stay_what_they_are(string text)
    {
        string source = text.Replace('/', '\n');
        using NormalizedText untouched = NormalizedText.Create(source);
        using NormalizedText normalized = NormalizedText.Create(source);
        NewReader().Restore(new SourceText(source), normalized);
        normalized.Chars.ToString().Should().Be(untouched.Chars.ToString());
        normalized.Paragraphs.ToArray().Should().Equal(untouched.Paragraphs.ToArray());
    }

    [Fact]
    public void Figures_and_paragraphs_stand_where_they_stood()
    {
        FlattenedTables reader = NewReader();
        Gen<string> texts = Gen.Elements("项目", "数量", "序号", "备注", "2023年", "接待群众", "件", "%", "—", "1", "2", "3", "40", "1,234", "97%", "  ", "\u3000", "\n", "\n", "\n", "\r\n\r\n", "<br>", "**", "一、甲。", "。", "|", "12 15", "项目\n数量\n甲\n1\n乙\n2\n", "项目  数量\n甲  1\n乙  2\n", "序号  项目  上年  本年\n1  甲  3  4\n2  乙  5  6\n")
            .ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text => StaysFaithful(reader, text)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("项目\n")]
    [InlineData("7\n")]
    [InlineData("项目\n7\n")]
    [InlineData("项目\n数量\n7\n")]
    [InlineData("项目\n数量\n甲\n7\n")]
    [InlineData("序号\n项目\n1\n甲\n2\n")]
    [InlineData("项目  数量\n")]
    [InlineData("项目  数量\n甲  7\n乙  8\n")]
    [InlineData("项\u3000")]
    public void A_long_hostile_text_is_read(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 100_000));
        StaysFaithful(NewReader(), text).Should().BeTrue();
        StaysFaithful(NewReader(), "项目\n数量\n" + text).Should().BeTrue();
    }

    private static bool StaysFaithful(FlattenedTables reader, string text)
    {
        using NormalizedText normalized = NormalizedText.Create(text);
        reader.Restore(new SourceText(text), normalized);
        return Faithfulness.IsFaithful(normalized, text);
    }
}
