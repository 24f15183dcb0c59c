using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;
using ReportMetrics.Text;

namespace ReportMetrics.Documents.Tests;

public sealed class DocxTests
{
    private static string[] Lines(byte[] docx) =>
        ReportDocument.Read(docx, "a.bin").Text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [Fact]
    public void Paragraphs_written_by_the_SDK_are_lines()
    {
        byte[] docx = DocxSample.Create(
            new Paragraph(new Run(new WordText("云河镇2024年法治政府")), new Run(new WordText("建设年度报告"))),
            new Paragraph(),
            new Paragraph(new Run(new WordText("全年受理矛盾纠纷")), new Hyperlink(new Run(new WordText("154")))
            {
                Id = "rId99",
            }, new Run(new WordText("件。"))));

        ReportDocument document = ReportDocument.Read(docx, "a.bin");

        document.Format.Should().Be(ReportFormat.Docx);
        document.Encoding.Should().BeNull();
        document.Text.Text.Should().Be("　　云河镇2024年法治政府建设年度报告\n　　全年受理矛盾纠纷154件。");
        document.Text.GetPlace(document.Text.Text.IndexOf("154", StringComparison.Ordinal)).ToString().Should().Be("paragraph 2");
    }

    [Fact]
    public void Automatic_numbers_show_as_they_are_printed()
    {
        string numbering = DocxSample.List(
            DocxSample.Level(0, "chineseCounting", "%1、"), DocxSample.Level(1, "japaneseCounting", "（%2）"), DocxSample.Level(2, "decimal", "%3.", "tab"));
        string body = DocxSample.Numbered("主要做法") + DocxSample.Numbered("加强领导", 1) + DocxSample.Numbered("培训4期。", 2) + DocxSample.Numbered("宣传5场。", 2)
            + DocxSample.Paragraph("没有编号。") + DocxSample.Numbered("规范执法", 1) + DocxSample.Numbered("办结6件。", 2) + DocxSample.Numbered("存在问题") + DocxSample.Numbered("人员不足", 1);

        Lines(DocxSample.Create(body, numbering)).Should().Equal(
            "一、主要做法", "（一）加强领导", "1. 培训4期。", "2. 宣传5场。", "没有编号。", "（二）规范执法", "1. 办结6件。", "二、存在问题", "（一）人员不足");
    }

    [Fact]
    public void A_heading_has_its_level_and_number_from_its_style()
    {
        string styles = "<w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:styleId=\"Mine\"><w:name w:val=\"mine\"/><w:basedOn w:val=\"H1\"/></w:style>"
            + "<w:style w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style><w:style w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>";
        string body = DocxSample.Paragraph("第一章 总则\t3", "<w:pStyle w:val=\"TOC1\"/>") + DocxSample.Paragraph("总则", "<w:pStyle w:val=\"Mine\"/>")
            + DocxSample.Paragraph("办结12件。", "<w:pStyle w:val=\"Loop\"/>");

        Lines(DocxSample.Create(body, DocxSample.List(DocxSample.Level(0, "chineseCountingThousand", "第%1章", "space")), styles)).Should().Equal("# 第一章 总则", "办结12件。");
    }

    [Theory]
    [InlineData(7, "chineseCounting", "七")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(12, "japaneseCounting", "十二")]
    [InlineData(20, "chineseCountingThousand", "二十")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(105, "chineseCounting", "一〇五")]
    [InlineData(1020, "chineseCountingThousand", "一千零二十")]
    [InlineData(115, "japaneseCounting", "百十五")]
    [InlineData(3, "ideographTraditional", "丙")]
    [InlineData(11, "ideographTraditional", "11")]
    [InlineData(12, "ideographZodiac", "亥")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(10, "ideographDigital", "一〇")]
    [InlineData(4, "upperRoman", "IV")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(5, "decimalEnclosedCircleChinese", "⑤")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(3, "decimalZero", "03")]
    [InlineData(3, "unheardOf", "3")]
    [InlineData(2000000000, "lowerLetter", "2000000000")]
    [InlineData(0, "chineseCounting", "0")]
    public void Numbers_are_written_in_the_formats_of_Word(int number, string format, string expected)
    {
        Docx.NumberFormat.Write(number, format).Should().Be(expected);
    }

    [Fact]
    public void A_list_may_start_anew_and_levels_above_count_from_their_start()
    {
        string numbering = DocxSample.List(DocxSample.Level(0, "decimal", "%1"), DocxSample.Level(1, "decimal", "%1.%2"))
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
        string body = DocxSample.Numbered("、甲", 1) + DocxSample.Numbered("、乙") + DocxSample.Numbered("、丙", 0, 2) + DocxSample.Numbered("、丁", 0, 2) + DocxSample.Numbered("戊", 0, 9);

        Lines(DocxSample.Create(body, numbering)).Should().Equal("1.1、甲", "1、乙", "5、丙", "6、丁", "戊");
    }

    [Fact]
    public void Tracked_deletions_are_left_out_and_insertions_kept()
    {
        string body = "<w:p><w:r><w:t>受理</w:t></w:r><w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r>"
            + "<w:moveFrom><w:r><w:t>88</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>，办结11件。</w:t></w:r></w:moveTo></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>培训4期，</w:t></w:r></w:p><w:p><w:r><w:t>参训50人。</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>77</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏66</w:t></w:r><w:r><w:instrText>PAGE 55</w:instrText></w:r><w:r><w:t>完</w:t></w:r></w:p>";

        Lines(DocxSample.Create(body)).Should().Equal("受理12件，办结11件。", "培训4期，参训50人。", "| 甲 | 1 |", "完");
    }

    [Fact]
    public void Tables_are_rows_and_merged_labels_are_repeated()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{DocxSample.Paragraph(text)}</w:tc>";
        string body = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("类别") + Cell("程序") + Cell("件数") + "</w:tr><w:tr>" + Cell("处罚", "<w:vMerge w:val=\"restart\"/>") + Cell("一般") + Cell("12")
            + "</w:tr><w:tr>" + Cell("", "<w:vMerge/>") + Cell("简易") + Cell("34") + "</w:tr><w:tr>" + Cell("合计", "<w:gridSpan w:val=\"2\"/>") + Cell("46") + "</w:tr></w:tbl>";

        ReportDocument document = ReportDocument.Read(DocxSample.Create(DocxSample.Table(["甲", "1"]) + body));

        document.Text.Text.Should().Contain("| 类别 | 程序 | 件数 |\n|---|---|---|\n| 处罚 | 一般 | 12 |\n| 处罚 | 简易 | 34 |\n| 合计 |  | 46 |");
        document.Text.GetPlace(document.Text.Text.IndexOf("34", StringComparison.Ordinal)).Should().Be(new DocumentPlace { Table = 2, Row = 3, Column = 3 });
    }

    [Fact]
    public void Text_boxes_follow_their_paragraph_once_and_footnotes_follow_the_text()
    {
        string box = "<w:txbxContent>" + DocxSample.Paragraph("框内13件。") + "</w:txbxContent>";
        string body = "<w:p><w:r><w:t>正文12件</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>。</w:t></w:r></w:p>"
            + DocxSample.Paragraph("后文14件。");
        string footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + DocxSample.Paragraph("分隔") + "</w:footnote><w:footnote w:id=\"2\">" + DocxSample.Paragraph("含上年3件。") + "</w:footnote>";

        ReportDocument document = ReportDocument.Read(DocxSample.Create(body, footnotes: footnotes));

        document.Text.Text.Should().Be("　　正文12件。\n　　框内13件。\n　　后文14件。\n　　含上年3件。");
        document.Text.GetPlace(document.Text.Text.IndexOf("13", StringComparison.Ordinal)).ToString().Should().Be("text box, paragraph 2");
        document.Text.GetPlace(document.Text.Text.IndexOf("含上年", StringComparison.Ordinal)).ToString().Should().Be("footnote 1");
    }

    [Fact]
    public void A_table_that_holds_the_whole_report_is_no_table()
    {
        ReportDocument document = ReportDocument.Read(DocxSample.Create("<w:tbl><w:tr><w:tc>" + DocxSample.Paragraph("受理12件。") + DocxSample.Paragraph("办结11件。") + "</w:tc></w:tr></w:tbl>"));

        document.Text.Text.Should().Be("　　受理12件。\n　　办结11件。");
        document.Text.GetPlace(document.Text.Length - 1).Should().Be(new DocumentPlace { Paragraph = 2, Table = 1, Row = 1, Column = 1 });
    }
}
