using System.Text;
using ReportMetrics.Segmentation;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Segmentation;

public class SegmentedTextTests
{
    // One line for each sentence: start-end, kind if it is not prose, headings above, text.
    private static string Outline(string text)
    {
        using NormalizedText normalized = NormalizedText.Create(text);
        var source = new SourceText(text);
        var segmented = new SegmentedText();
        segmented.Read(normalized);
        var outline = new StringBuilder();
        foreach (Sentence sentence in segmented.Sentences)
        {
            string path = string.Join('/', segmented.EvidenceOf(sentence.Heading)?.Path(source) ?? []);
            string kind = sentence.Kind == SentenceKind.Prose ? "" : sentence.Kind + " ";
            outline.Append(System.Globalization.CultureInfo.InvariantCulture, $"{sentence.Start}-{sentence.End} {kind}[{path}] {normalized.Chars[sentence.Start..sentence.End]}\n");
        }

        return outline.ToString().TrimEnd();
    }

    private static string[] Sections(string text) =>
        [.. Outline(text).Split('\n').Select(line => line[(line.IndexOf('[', StringComparison.Ordinal))..])];

    [Fact]
    public void Sentences_stand_under_their_headings_and_run_in_headings()
    {
        const string Text = """
            青石镇2024年法治政府建设年度报告
            2024年，我镇稳步推进。现报告如下：
            一、主要举措与成效
            1、抓好纠纷调处。全年调解12起；成功11起！“都签了协议。”
            2、加强普法宣传。开展活动3场。
            二、下一步打算
            继续努力。
            """;
        Outline(Text).Should().Be("""
            0-18 [] 青石镇2024年法治政府建设年度报告
            19-32 [] 2024年，我镇稳步推进。
            32-38 [] 现报告如下：
            39-48 Heading [] 一、主要举措与成效
            49-58 Heading [一、主要举措与成效] 1、抓好纠纷调处。
            58-72 [一、主要举措与成效/1、抓好纠纷调处] 全年调解12起；成功11起！
            72-80 [一、主要举措与成效/1、抓好纠纷调处] “都签了协议。”
            81-90 Heading [一、主要举措与成效] 2、加强普法宣传。
            90-97 [一、主要举措与成效/2、加强普法宣传] 开展活动3场。
            98-105 Heading [] 二、下一步打算
            106-111 [二、下一步打算] 继续努力。
            """);
    }

    [Fact]
    public void Styles_nest_in_their_usual_order()
    {
        const string Text = "第一部分 成效\n一、执法\n（一）检查。共检查9次。\n1.巡查\n（1）夜间巡查\n①河道。巡查5次。\n（二）处罚。罚款2起。\n第二部分 不足\n队伍不强。";
        Sections(Text).Should().Equal(
            "[] 第一部分成效",
            "[第一部分 成效] 一、执法",
            "[第一部分 成效/一、执法] （一）检查。",
            "[第一部分 成效/一、执法/（一）检查] 共检查9次。",
            "[第一部分 成效/一、执法/（一）检查] 1.巡查",
            "[第一部分 成效/一、执法/（一）检查/1.巡查] （1）夜间巡查",
            "[第一部分 成效/一、执法/（一）检查/1.巡查/（1）夜间巡查] ①河道。",
            "[第一部分 成效/一、执法/（一）检查/1.巡查/（1）夜间巡查/①河道] 巡查5次。",
            "[第一部分 成效/一、执法] （二）处罚。",
            "[第一部分 成效/一、执法/（二）处罚] 罚款2起。",
            "[] 第二部分不足",
            "[第二部分 不足] 队伍不强。");
    }

    [Fact]
    public void Numbers_decide_before_Markdown_depth_and_markup_is_left_out()
    {
        const string Text = "# 柳溪乡 2023 年工作报告\n\n## 一、成效\n\n**（一）规范执法。**检查 5 次。\n\n### 二、不足  \n\n**【队伍】**\n\n人手不够。\n\n## 附记\n\n### 说明\n\n无。";
        Sections(Text).Should().Equal(
            "[] 柳溪乡2023年工作报告",
            "[] 一、成效",
            "[一、成效] （一）规范执法。",
            "[一、成效/（一）规范执法] 检查5次。",
            "[] 二、不足",
            "[二、不足] 【队伍】",
            "[二、不足/队伍] 人手不够。",
            "[] 附记",
            "[附记] 说明",
            "[附记/说明] 无。");
    }

    [Fact]
    public void Points_of_a_list_are_no_headings()
    {
        const string Text = "一、存在的问题\n（一）人手不足。\n（二）经费不足。\n二、今年工作\n1、开展培训12场。\n2、发放资料300份；\n3、举办了讲座，参加的有全镇各村社区干部和群众代表以及驻镇单位的工作人员共计500余人。一是认真。二是负责。";
        Sections(Text).Should().Equal(
            "[] 一、存在的问题",
            "[一、存在的问题] （一）人手不足。",
            "[一、存在的问题] （二）经费不足。",
            "[] 二、今年工作",
            "[二、今年工作] 1、开展培训12场。",
            "[二、今年工作] 2、发放资料300份；",
            "[二、今年工作] 3、举办了讲座，参加的有全镇各村社区干部和群众代表以及驻镇单位的工作人员共计500余人。",
            "[二、今年工作] 一是认真。",
            "[二、今年工作] 二是负责。");
    }

    [Fact]
    public void A_short_line_before_prose_is_a_heading_once_the_text_has_begun()
    {
        const string Text = "柳溪乡工作总结\n柳溪乡人民政府\n一年来，成绩不小。\n工作回顾\n（一）调解。调解5起。\n2025年打算\n再接再厉。\n柳溪乡人民政府\n2025年1月3日";
        Sections(Text).Should().Equal(
            "[] 柳溪乡工作总结",
            "[] 柳溪乡人民政府",
            "[] 一年来，成绩不小。",
            "[] 工作回顾",
            "[工作回顾] （一）调解。",
            "[工作回顾/（一）调解] 调解5起。",
            "[] 2025年打算",
            "[2025年打算] 再接再厉。",
            "[2025年打算] 柳溪乡人民政府",
            "[2025年打算] 2025年1月3日");
    }

    [Fact]
    public void Rows_know_the_heads_of_their_columns()
    {
        const string Text = "一、统计\n| 指标 | 2023年 | 2024年 |\n|---|---|---|\n| 调解（起） | 12 | 15。|\n\n人民调解员（名） | 63\n";
        using NormalizedText normalized = NormalizedText.Create(Text);
        var segmented = new SegmentedText();
        segmented.Read(normalized);
        segmented.Sentences.ToArray().Select(sentence => sentence.Kind).Should().Equal(
            SentenceKind.Heading, SentenceKind.TableHead, SentenceKind.TableRow, SentenceKind.TableRow);
        Sentence row = segmented.Sentences[2];
        int value = normalized.Chars.IndexOf("15");
        segmented.TryGetColumnHead(row, value, out Cell head).Should().BeTrue();
        normalized.Chars[head.Start..head.End].ToString().Should().Be("2024年");
        segmented.TryGetColumnHead(row, normalized.Chars.IndexOf("12"), out head).Should().BeTrue();
        normalized.Chars[head.Start..head.End].ToString().Should().Be("2023年");
    }

    [Fact]
    public void Rows_without_a_head_have_none()
    {
        using NormalizedText normalized = NormalizedText.Create("人民调解员（名）\t63\n村（社区）（个）\t11\n");
        var segmented = new SegmentedText();
        segmented.Read(normalized);
        segmented.Sentences.ToArray().Should().OnlyContain(sentence => sentence.Kind == SentenceKind.TableRow && sentence.Table == -1);
    }

    [Fact]
    public void Reading_another_text_forgets_the_first()
    {
        var segmented = new SegmentedText();
        using NormalizedText first = NormalizedText.Create("一、甲\n乙。");
        using NormalizedText second = NormalizedText.Create("丙。");
        segmented.Read(first);
        segmented.Read(second);
        segmented.Sentences.ToArray().Should().Equal(new Sentence(0, 2, 0, -1, SentenceKind.Prose));
        segmented.Headings.Length.Should().Be(0);
    }

    [Theory]
    [InlineData("一、标题\n正文。\n", 100_000)]
    [InlineData("（一）。\n", 100_000)]
    [InlineData("（", 100_000)]
    [InlineData("甲，", 500_000)]
    [InlineData("|", 500_000)]
    [InlineData("| 甲 | 1 |\n", 50_000)]
    [InlineData("###### 甲\n# 乙\n", 50_000)]
    [InlineData("。", 500_000)]
    public void A_long_hostile_text_is_cut_without_losing_a_character(string unit, int count)
    {
        using NormalizedText normalized = NormalizedText.Create(string.Concat(Enumerable.Repeat(unit, count)));
        var segmented = new SegmentedText();
        segmented.Read(normalized);
        int covered = 0;
        foreach (Sentence sentence in segmented.Sentences)
        {
            covered += sentence.Length;
        }

        int breaks = Math.Max(0, normalized.Paragraphs.Length - 1);
        covered.Should().Be(normalized.Length - breaks);
    }
}
