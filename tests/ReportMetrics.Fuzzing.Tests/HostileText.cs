using System.Text;
using ReportMetrics.Rules;
using ReportMetrics.Tests;

namespace ReportMetrics.Fuzzing.Tests;

/// <summary>Texts that nobody would write, made from a seed: words of the packs, numerals and marks, any Unicode, samples altered.</summary>
internal static class HostileText
{
    private const int MostPieces = 250;

    private static readonly string[] Words = [.. RulePack.BuiltInIds.Select(RulePack.BuiltIn).SelectMany(pack => pack.Terms).SelectMany(term => term.Words).Distinct(StringComparer.Ordinal)];
    private static readonly string[] Units = [.. RulePack.BuiltIn("zh").Units.SelectMany(unit => unit.Words).Distinct(StringComparer.Ordinal)];
    private static readonly string[] Samples = [.. Directory.EnumerateFiles(Repository.Path("samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly string[] Numerals =
    [
        "154", "18 000", "15,000", "15，000", "97.8", "0", "007", "3/4", "1.", ".5", "９９", "一百五十四", "两千零五十", "壹佰", "萬", "廿", "半", "几", "数十", "十余", "百余", "上千", "近百", "〇",
        "1.5万余", "20万亿", "3-5", "3～5", "三至五", "98%", "百分之九十八点五", "九成", "千分之三", "三分之二", "1.5倍", "2024年", "2024", "二〇二四年", "12月3日", "99999999999999999999999999999999",
    ];

    private static readonly string[] Marks =
    [
        "，", "。", "、", "；", "：", "！", "\n", "\n\n", "\r\n", "\t", " ", "\u3000", "（", "）", "(", ")", "“", "”", "《", "》", "|", "\n| ", " |\n", "|---|---|\n", "# ", "## ", "**", "- ", "一、", "（一）", "1. ", "①",
        "其中", "分别为", "同比", "与上年相比", "计划", "未", "没有", "无", "共", "和", "及", "等", "余", "多", "约", "近", "以上", "左右", "第", "每", "%", "‰", "\f", "\u2028", "<p>", "</td>", "&nbsp;", "&#x4e00;", "[1]", "\\", "\0", "\uFEFF", "\u200B",
    ];

    /// <summary>The text of a seed.</summary>
    public static string Create(int seed)
    {
        Random random = new(seed);
        return (seed % 4) switch
        {
            0 => OfPieces(random, () => Any(random, [Words, Numerals, Units, Marks])),
            1 => OfPieces(random, () => random.Next(3) == 0 ? AnyUnicode(random) : Any(random, [Words, Numerals, Units, Marks])),
            2 => Altered(random, Samples[random.Next(Samples.Length)]),
            _ => Nested(random),
        };
    }

    private static string OfPieces(Random random, Func<string> next)
    {
        StringBuilder text = new();
        for (int i = random.Next(MostPieces); i > 0; i--)
        {
            text.Append(next());
        }

        return text.ToString();
    }

    private static string Any(Random random, string[][] kinds)
    {
        string[] kind = kinds[random.Next(kinds.Length)];
        return kind[random.Next(kind.Length)];
    }

    // Halves of surrogate pairs, controls and whatever else a string can hold.
    private static string AnyUnicode(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)(random.Next(4) switch
    {
        0 => random.Next(0xD800, 0xE000),
        1 => random.Next(0x2000, 0x2100),
        2 => random.Next(0xFF00, 0x10000),
        _ => random.Next(0x10000),
    })));

    private static string Altered(Random random, string sample)
    {
        StringBuilder text = new(sample);
        for (int i = random.Next(1, 30); i > 0 && text.Length > 0; i--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 60), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Any(random, [Words, Numerals, Units, Marks]));
                    break;
                case 2:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                default:
                    text[at] = AnyUnicode(random)[0];
                    break;
            }
        }

        return text.ToString();
    }

    // Deep or long repetitions of one thing, with something behind it.
    private static string Nested(Random random)
    {
        string piece = Any(random, [Words, Numerals, Units, Marks]) + Any(random, [Numerals, Marks, [""]]);
        return string.Concat(Enumerable.Repeat(piece, random.Next(1, 400))) + OfPieces(random, () => Any(random, [Words, Numerals, Units, Marks]));
    }
}
