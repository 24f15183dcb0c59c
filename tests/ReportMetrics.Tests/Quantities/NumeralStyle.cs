using System.Globalization;
using System.Text;

namespace ReportMetrics.Tests.Quantities;

/// <summary>Ways in which a whole number is written.</summary>
internal static class NumeralStyle
{
    private const string Simple = "零一二三四五六七八九十百千";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖拾佰仟";

    public static IReadOnlyDictionary<string, Func<long, string>> All { get; } = new Dictionary<string, Func<long, string>>(StringComparer.Ordinal)
    {
        ["digits"] = number => number.ToString(CultureInfo.InvariantCulture),
        ["full-width digits"] = number => Wide(number.ToString(CultureInfo.InvariantCulture)),
        ["groups of three"] = number => number.ToString("N0", CultureInfo.InvariantCulture),
        ["groups apart"] = number => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' '),
        ["Chinese"] = number => Write(number, Simple, "万", "亿"),
        ["formal"] = number => Write(number, Formal, "万", "亿"),
        ["traditional"] = number => Write(number, "零一二三四五六七八九十百千", "萬", "億"),
        ["digits and 万"] = number => number % 10000 == 0 ? $"{number / 10000}万" : number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A decimal as it is spoken: 98.5 is 九十八点五.</summary>
    public static string Spoken(string written)
    {
        string[] parts = written.Split('.');
        string whole = Write(long.Parse(parts[0], CultureInfo.InvariantCulture), Simple, "万", "亿");
        return parts.Length == 1 ? whole : whole + "点" + string.Concat(parts[1].Select(digit => Simple[digit - '0']));
    }

    private static string Wide(string digits) => string.Concat(digits.Select(digit => (char)(digit + 0xFEE0)));

    /// <summary>Writes groups of four digits with 万 and 亿 between them and one 零 for any zeros inside.</summary>
    private static string Write(long number, string signs, string tenThousand, string hundredMillion)
    {
        if (number == 0)
        {
            return signs[..1];
        }

        StringBuilder text = new();
        (long high, long low) = (number / 1_0000_0000, number % 1_0000_0000);
        if (high > 0)
        {
            text.Append(Write(high, signs, tenThousand, hundredMillion)).Append(hundredMillion);
        }

        AppendGroup(text, low / 10000, signs, tenThousand);
        AppendGroup(text, low % 10000, signs, string.Empty);
        return text.ToString();
    }

    private static void AppendGroup(StringBuilder text, long group, string signs, string unit)
    {
        bool zeroOpen = text.Length > 0 && group is > 0 and < 1000;
        if (group == 0)
        {
            return;
        }

        for (int place = 3; place >= 0; place--)
        {
            int digit = (int)(group / (long)Math.Pow(10, place) % 10);
            if (digit == 0)
            {
                zeroOpen |= text.Length > 0 && group % (long)Math.Pow(10, place) > 0 && EndsInMultiplier(text, signs);
                continue;
            }

            text.Append(zeroOpen ? signs[..1] : string.Empty).Append(signs[digit]);
            zeroOpen = false;
            if (place > 0)
            {
                text.Append(signs[9 + place]);
            }
        }

        text.Append(unit);
    }

    private static bool EndsInMultiplier(StringBuilder text, string signs) => signs.IndexOf(text[^1], 10) >= 0 || text[^1] is '万' or '亿' or '萬' or '億';
}
