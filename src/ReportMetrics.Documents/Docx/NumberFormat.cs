using System.Globalization;
using System.Text;

namespace ReportMetrics.Documents.Docx;

/// <summary>Writes a number in a numbering format of WordprocessingML (ECMA-376 part 1, 17.18.59 ST_NumberFormat).</summary>
internal static class NumberFormat
{
    private const int Largest = 9_999;
    private const string ChineseDigits = "〇一二三四五六七八九";
    private const string FinancialDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string TraditionalFinancialDigits = "零壹貳參肆伍陸柒捌玖";
    private const string HeavenlyStems = "甲乙丙丁戊己庚辛壬癸";
    private const string EarthlyBranches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The number as it shows; in decimal if the format has no sign for it or is not known.</summary>
    internal static string Write(int number, string format)
    {
        if (number is < 1 or > Largest)
        {
            return format is "none" ? "" : Decimal(number);
        }

        return format switch
        {
            "none" or "bullet" => "",
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "decimalFullWidth" or "decimalFullWidth2" => Shift(Decimal(number), '０' - '0'),
            "upperRoman" => WriteRoman(number),
            "lowerRoman" => WriteRoman(number).ToLowerInvariant(),
            "upperLetter" => Letters(number, 'A'),
            "lowerLetter" => Letters(number, 'a'),
            "chineseCounting" or "taiwaneseCounting" when number < 100 => Counted(number, ChineseDigits, "十百千"),
            "chineseCounting" or "taiwaneseCounting" or "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => EachDigit(number),
            "chineseCountingThousand" or "taiwaneseCountingThousand" => Counted(number, ChineseDigits, "十百千"),
            "japaneseCounting" => JapaneseCounted(number),
            "chineseLegalSimplified" or "ideographLegalTraditional" => Counted(number, format[0] == 'c' ? FinancialDigits : TraditionalFinancialDigits, "拾佰仟", spellTen: true),
            "ideographTraditional" => Cycle(number, HeavenlyStems),
            "ideographZodiac" => Cycle(number, EarthlyBranches),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Sign(number, 20, '①'),
            "decimalEnclosedParen" => Sign(number, 20, '⑴'),
            "decimalEnclosedFullstop" => Sign(number, 20, '⒈'),
            "ideographEnclosedCircle" => Sign(number, 10, '㊀'),
            _ => Decimal(number),
        };
    }

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shift(string digits, int by) => string.Concat(digits.Select(digit => (char)(digit + by)));

    private static string EachDigit(int number) => string.Concat(Decimal(number).Select(digit => ChineseDigits[digit - '0']));

    private static string Cycle(int number, string signs) => number <= signs.Length ? signs[number - 1].ToString() : Decimal(number);

    private static string Sign(int number, int last, char first) => number <= last ? ((char)(first + number - 1)).ToString() : Decimal(number);

    // a … z, aa, bb …, as Word counts.
    private static string Letters(int number, char first) => new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string WriteRoman(int number)
    {
        var text = new StringBuilder();
        foreach ((int value, string letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    // 十二, 二十, 一百零五, 一千零二十
    private static string Counted(int number, string digits, string units, bool spellTen = false)
    {
        var text = new StringBuilder();
        bool gap = false;
        for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10)
        {
            int digit = number / unit % 10;
            if (digit == 0)
            {
                gap |= text.Length > 0;
                continue;
            }

            if (gap)
            {
                text.Append('零');
                gap = false;
            }

            bool plainTen = digit == 1 && power == 1 && text.Length == 0 && !spellTen;
            text.Append(plainTen ? "" : digits[digit].ToString()).Append(power > 0 ? units[power - 1].ToString() : "");
        }

        return text.ToString();
    }

    // 百五, 千二十: no one before a unit, no zero.
    private static string JapaneseCounted(int number)
    {
        var text = new StringBuilder();
        for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10)
        {
            int digit = number / unit % 10;
            if (digit > 0)
            {
                text.Append(digit == 1 && power > 0 ? "" : ChineseDigits[digit].ToString()).Append(power > 0 ? "十百千"[power - 1].ToString() : "");
            }
        }

        return text.ToString();
    }
}
