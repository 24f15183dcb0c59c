using ReportMetrics.Rules;
using ReportMetrics.Segmentation;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Segmentation;

public class DocumentReaderTests
{
    private static readonly DocumentReader Reader = new(Words(ContextRole.TitleEnd), Words(ContextRole.BodyEnd), Words(ContextRole.AreaEnd));

    private const string Body = "\n一、主要工作\n（一）调解。全年调解纠纷12起。\n";

    public static TheoryData<string, string?, string?, string?, int?, string?> Reports => new()
    {
        // A title, a place and no signature.
        { "青石镇2023年法治政府建设年度报告\n2023年，我镇稳步推进。" + Body, "青石镇2023年法治政府建设年度报告", "青石镇", "青石镇", 2023, null },

        // Bodies above the title, document number, addressee, signature and the note of publishing.
        {
            "青石府发〔2024〕6号\n\n中共柳溪县青石镇委员会\n柳溪县青石镇人民政府\n关于2023年法治政府建设情况的报告\n\n县委、县政府：\n现报告如下。" + Body +
            "特此报告。\n\n中共柳溪县青石镇委员会\n柳溪县青石镇人民政府\n2024年1月15日\n\n(此件公开发布）",
            "关于2023年法治政府建设情况的报告", "中共柳溪县青石镇委员会 柳溪县青石镇人民政府", "青石镇", 2023, "2024-01-15"
        },

        // Two bodies on one line with a space between.
        {
            "2022年度法治政府建设工作报告\n2022年以来，稳步推进。" + Body + "中共东湾区黄湾街道工作委员会　东湾区黄湾街道办事处\n2023年2月1日",
            "2022年度法治政府建设工作报告", "中共东湾区黄湾街道工作委员会 东湾区黄湾街道办事处", "黄湾街道", 2022, "2023-02-01"
        },

        // A bureau: the county issues it.
        {
            "柳溪县司法局2024年法治政府建设工作总结\n一年来，在县委领导下稳步推进。" + Body + "柳溪县司法局\n2025-01-08",
            "柳溪县司法局2024年法治政府建设工作总结", "柳溪县司法局", "柳溪县", 2024, "2025-01-08"
        },

        // A bureau whose name holds words that end places.
        { "柳溪县住房和城乡建设局2021年法治政府建设年度报告\n稳步推进。" + Body, "柳溪县住房和城乡建设局2021年法治政府建设年度报告", "柳溪县住房和城乡建设局", "柳溪县", 2021, null },

        // A station below a bureau: the place that it serves, which the text names in full; a title of two years.
        {
            "白水司法所2020年度工作总结和2021年工作谋划\n2020年，本所在白水市场旁设点，服务白水镇十二个村。" + Body + "柳溪县司法局白水司法所\n2020年12月28日",
            "白水司法所2020年度工作总结和2021年工作谋划", "柳溪县司法局白水司法所", "白水镇", 2020, "2020-12-28"
        },

        // A station whose place the text never names in full: the county.
        {
            "白水司法所2022年法治工作总结\n稳步推进。" + Body + "柳溪县白水司法所\n2023年1月4日",
            "白水司法所2022年法治工作总结", "柳溪县白水司法所", "柳溪县", 2022, "2023-01-04"
        },

        // A title over several lines, a date in Chinese numerals.
        {
            "关于柳溪县青石镇二〇二三年度推进\n法治政府建设工作情况\n的报告\n稳步推进。" + Body + "青石镇人民政府\n二〇二四年一月十五日",
            "关于柳溪县青石镇二〇二三年度推进法治政府建设工作情况的报告", "青石镇人民政府", "青石镇", 2023, "2024-01-15"
        },

        // A repeated title behind the rest of a byte order mark; junk before the signature's colon.
        {
            "?青石镇2024年法治政府建设年度报告\n青石镇2024年法治政府建设年度报告\n2024年，稳步推进。" + Body + "某某网站:青石镇人民政府\n2024年12月2日",
            "青石镇2024年法治政府建设年度报告", "青石镇人民政府", "青石镇", 2024, "2024-12-02"
        },

        // A scraped page: site, path, source and tools above; a footer below.
        {
            "柳溪县人民政府\n首页 > 政务公开 > 法治政府建设年度报告\n青石镇2023年法治政府建设年度报告\n发布时间：2024-01-20 10:12\n来源：青石镇人民政府\n字号：大 中 小\n浏览次数：35\n" +
            "2023年，稳步推进。" + Body + "青石镇人民政府\n2024年1月10日\n打印\n关闭\n主办：柳溪县人民政府办公室\n发布日期：2024年1月20日",
            "青石镇2023年法治政府建设年度报告", "青石镇人民政府", "青石镇", 2023, "2024-01-10"
        },

        // A path and a list of properties longer than any title.
        {
            "柳溪县人民政府\n当前位置：首页 > 政务公开 > 县政府部门 > 县文化广电旅游局 > 法定主动公开内容 > 法治政府建设 > 法治政府建设年度报告 > 正文\n柳溪县水利局2025年法治政府建设年度报告\n" +
            "索引号：A12345-0405-2026-0003 组配分类：法治政府建设 发布机构：县水利局 生成日期：2026-01-20 09:15 有效性：有效 浏览次数： 次 字体：大 中 小\n" +
            "2025年，稳步推进。" + Body + "柳溪县水利局\n2026年1月16日",
            "柳溪县水利局2025年法治政府建设年度报告", "柳溪县水利局", "柳溪县", 2025, "2026-01-16"
        },

        // Markdown with spaces beside the year; the fullest name stands in the opening.
        {
            "\n# **青石镇 2024 年法治政府建设工作报告**\n\n现将江州市青石镇人民政府工作报告如下，江州市委给予指导：\n" + Body,
            "青石镇 2024 年法治政府建设工作报告", "江州市青石镇人民政府", "青石镇", 2024, null
        },

        // Year in the opening only; signed the January after.
        {
            "柳溪县法治政府建设年度报告\n2023年以来，依照《2021年规划》推进，2022年打下了基础。" + Body + "柳溪县人民政府\n2024.1.15",
            "柳溪县法治政府建设年度报告", "柳溪县人民政府", "柳溪县", 2023, "2024-01-15"
        },

        // No year but the signature's.
        { "石桥乡法治政府建设情况报告\n我乡稳步推进。" + Body + "石桥乡人民政府\n2024年1月15日", "石桥乡法治政府建设情况报告", "石桥乡人民政府", "石桥乡", 2023, "2024-01-15" },

        // Traditional characters stay as they are written.
        {
            "關於青石鎮2023年法治政府建設情況的報告\n2023年，我鎮穩步推進。" + Body + "柳溪縣青石鎮人民政府\n二○二四年二月三日",
            "關於青石鎮2023年法治政府建設情況的報告", "柳溪縣青石鎮人民政府", "青石鎮", 2023, "2024-02-03"
        },

        // The body signs below the title.
        {
            "2023年度法治政府建设工作汇报\n黄湾街道办事处\n（2024年1月9日）\n2023年，稳步推进。" + Body,
            "2023年度法治政府建设工作汇报", "黄湾街道办事处", "黄湾街道", 2023, "2024-01-09"
        },

        // A work report: letter-spaced title, the speaker below.
        {
            "政 府 工 作 报 告\n——2023年2月3日在北塘区第三届人民代表大会第二次会议上\n北塘区人民政府区长　　陈明\n各位代表：\n现在报告工作。\n一、2022年工作回顾\n成绩不小。",
            "政府工作报告", "北塘区人民政府", "北塘区", 2022, null
        },

        // What is planned for the next year stands in the title too.
        {
            "石桥乡人民政府2023年工作总结\n和2024年工作安排\n稳步推进。" + Body,
            "石桥乡人民政府2023年工作总结和2024年工作安排", "石桥乡人民政府", "石桥乡", 2023, null
        },

        // Signature and date on one line; what publishers add stands below.
        {
            "北塘区2024年法治政府建设年度报告\n2024年，稳步推进。" + Body + "北塘区人民政府　　2025年1月20日\n抄送：市司法局。\n联系人：陈明，电话：0000-1234567",
            "北塘区2024年法治政府建设年度报告", "北塘区人民政府", "北塘区", 2024, "2025-01-20"
        },

        // A place whose name holds another ending.
        { "新乡市沙河镇2022年法治政府建设年度报告\n稳步推进。" + Body, "新乡市沙河镇2022年法治政府建设年度报告", "新乡市沙河镇", "沙河镇", 2022, null },

        {
            "柳溪县古市岭镇2023年度法治政府建设情况汇报\n稳步推进。" + Body + "古市岭镇人民政府\n2024年1月5日",
            "柳溪县古市岭镇2023年度法治政府建设情况汇报", "古市岭镇人民政府", "古市岭镇", 2023, "2024-01-05"
        },

        // A year without 年.
        { "石桥乡2022法治政府建设年度报告\n稳步推进。" + Body, "石桥乡2022法治政府建设年度报告", "石桥乡", "石桥乡", 2022, null },

        // The title wrapped after the place.
        { "柳溪县青石镇\n2024年法治政府建设工作报告\n稳步推进。" + Body, "柳溪县青石镇2024年法治政府建设工作报告", "柳溪县青石镇", "青石镇", 2024, null },

        // Another office between bodies: a street of a district.
        { "2024年法治政府建设年度报告\n稳步推进。" + Body + "东湾区人民政府黄湾街道办事处\n2024年12月30日", "2024年法治政府建设年度报告", "东湾区人民政府黄湾街道办事处", "黄湾街道", 2024, "2024-12-30" },

        // News.
        { "本报讯（记者 陈明）昨日，青石镇组织执法人员检查商户12家，发现隐患3处。", null, null, null, null, null },

        // A year that a text without a title only mentions is not its own; one that a line starts with is.
        { "本报讯 甲公司自2016年开业以来多次受到处罚，此次被罚款3万元。", null, null, null, null, null },
        { "各位代表：\n一、2022年工作回顾\n全年调解纠纷12起。", null, null, null, 2022, null },
        { "", null, null, null, null, null },
        { "Annual report\nNo figures here.", null, null, null, null, null },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_says_what_it_is(string text, string? title, string? issuer, string? area, int? year, string? published)
    {
        using NormalizedText normalized = NormalizedText.Create(text);
        DocumentInfo document = Reader.Read(new SourceText(text, "a.txt"), normalized);
        DateOnly? date = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", null);
        document.Should().Be(new DocumentInfo(title, issuer, area, year, date) { Source = "a.txt" });
    }

    [Theory]
    [InlineData("柳溪县水利局法治政府建设年度报告\n（2021年度）", "柳溪县水利局\n2022年1月18日", 2021)]
    [InlineData("柳溪县水利局关于报送2021年度法治政府建设工作情况的函", "柳溪县水利局\n2022年1月18日", 2021)]
    [InlineData("柳溪县人民政府办公室关于印发柳溪县2021年法治政府建设情况的通知\n各乡镇人民政府：", "2022年2月1日", 2021)]
    [InlineData("青石镇2024年法治政府建设工作情况公示", "青石镇人民政府", 2024)]
    [InlineData("青石镇关于法治政府建设工作开展情况的汇报", "青石镇人民政府\n2020年12月3日", 2020)]
    [InlineData("青石镇关于法治政府建设工作开展情况的汇报\n自2016年以来，我镇稳步推进。", "青石镇人民政府\n2020年12月3日", 2020)]
    [InlineData("青石镇法治建设工作亮点", "青石镇人民政府\n2024年1月3日", 2023)]
    public void The_year_is_never_that_of_a_plan_or_of_a_look_back(string opening, string signature, int year)
    {
        string text = opening + Body + "二、2027年工作计划\n力争调解成功率达到98%。\n" + signature;
        using NormalizedText normalized = NormalizedText.Create(text);
        Reader.Read(new SourceText(text), normalized).Year.Should().Be(year);
    }

    [Theory]
    [InlineData("甲镇")]
    [InlineData("2024年1月1日\n")]
    [InlineData("甲镇人民政府\n")]
    [InlineData("甲镇2024年报告\n")]
    [InlineData("县")]
    public void A_long_hostile_text_is_read(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 100_000));
        using NormalizedText normalized = NormalizedText.Create(text);
        Reader.Read(new SourceText(text), normalized).Source.Should().BeNull();
    }

    private static System.Collections.Immutable.ImmutableArray<string> Words(ContextRole role) =>
        RulePack.BuiltIn("zh").Context.First(context => context.Role == role).Words;
}
