using System.Globalization;
using System.Text;

namespace ReportMetrics.Benchmarks.Texts;

/// <summary>Texts that are figures and little else, for the recogniser alone.</summary>
internal static class NumeralText
{
    private static readonly string[] Units = ["件", "人次", "万元", "场次", "%", "份"];
    private static readonly string[] ChineseUnits = ["件", "人次", "万元", "场次", "个百分点", "份"];

    /// <summary>Figures in Arabic digits: 办理123件，.</summary>
    public static string Arabic(int characters) => Write(characters, number => number.ToString(CultureInfo.InvariantCulture), Units);

    /// <summary>Figures in Chinese numerals: 办理一百二十三件，.</summary>
    public static string Chinese(int characters) => Write(characters, Spell, ChineseUnits);

    private static string Write(int characters, Func<int, string> spell, string[] units)
    {
        StringBuilder text = new();
        for (int number = 12; text.Length < characters; number = ((number * 7) + 13) % 9973)
        {
            text.Append("办理").Append(spell(number)).Append(units[number % units.Length]).Append(number % 5 == 0 ? "。\n" : "，");
        }

        return text.ToString();
    }

    private static string Spell(int number)
    {
        const string Digits = "零一二三四五六七八九";
        StringBuilder text = new();
        foreach ((int size, string name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            int digit = number / size % 10;
            if (digit > 0)
            {
                text.Append(Digits[digit]).Append(name);
            }
            else if (text.Length > 0 && text[^1] != '零' && number % size != 0)
            {
                text.Append('零');
            }
        }

        return text.Length == 0 ? "零" : text.ToString();
    }
}
