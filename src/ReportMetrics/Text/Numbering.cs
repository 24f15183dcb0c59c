namespace ReportMetrics.Text;

/// <summary>The ways in which headings are numbered.</summary>
internal enum NumberingStyle
{
    /// <summary>No number.</summary>
    None,

    /// <summary>第一部分, 第一篇.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    ChineseInBrackets,

    /// <summary>1、 or 1.</summary>
    Arabic,

    /// <summary>1.1 or 1.1.1</summary>
    Decimal,

    /// <summary>（1）</summary>
    ArabicInBrackets,

    /// <summary>1）</summary>
    ArabicHalfBracket,

    /// <summary>①</summary>
    Circled,
}

/// <summary>Reads the number that a heading or list item starts with, in normalised text.</summary>
internal static class Numbering
{
    private const string ChineseDigits = "一二三四五六七八九十百〇零";
    private const int MaxDigits = 5;

    /// <summary>The style of the number at the start of a line.</summary>
    /// <param name="line">The line, normalised.</param>
    /// <param name="length">Number of characters of the number with its mark; 0 if there is none.</param>
    internal static NumberingStyle Read(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        return line.IsEmpty ? NumberingStyle.None : line[0] switch
        {
            '第' => ReadOrdinal(line, out length),
            '（' => ReadBracketed(line, out length),
            >= '0' and <= '9' => ReadArabic(line, out length),
            >= '①' and <= '⑳' => Single(NumberingStyle.Circled, out length),
            >= '⑴' and <= '⒇' => Single(NumberingStyle.ArabicInBrackets, out length),
            >= '⒈' and <= '⒛' => Single(NumberingStyle.Arabic, out length),
            >= '㈠' and <= '㈩' => Single(NumberingStyle.ChineseInBrackets, out length),
            _ => ReadChinese(line, out length),
        };
    }

    /// <summary>Whether a line starts with 一是, 二要 …: a point of an enumeration in prose, not a heading.</summary>
    internal static bool IsProsePoint(ReadOnlySpan<char> line)
    {
        int digits = CountChinese(line);
        return digits is > 0 and < 4 && digits < line.Length && line[digits] is '是' or '要';
    }

    private static NumberingStyle Single(NumberingStyle style, out int length)
    {
        length = 1;
        return style;
    }

    private static NumberingStyle ReadOrdinal(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        ReadOnlySpan<char> rest = line[1..];
        int digits = Math.Max(CountChinese(rest), CountArabic(rest));
        if (digits is 0 or >= MaxDigits || digits == rest.Length)
        {
            return NumberingStyle.None;
        }

        rest = rest[digits..];
        NumberingStyle style = rest[0] switch
        {
            '章' => NumberingStyle.Chapter,
            '节' => NumberingStyle.Section,
            '篇' => NumberingStyle.Part,
            '部' when rest.StartsWith("部分", StringComparison.Ordinal) => NumberingStyle.Part,
            _ => NumberingStyle.None,
        };
        length = style == NumberingStyle.None ? 0 : 1 + digits + (rest[0] == '部' ? 2 : 1);
        return style;
    }

    private static NumberingStyle ReadBracketed(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        ReadOnlySpan<char> rest = line[1..];
        int chinese = CountChinese(rest);
        int digits = chinese > 0 ? chinese : CountArabic(rest);
        if (digits is 0 or >= MaxDigits || digits >= rest.Length || rest[digits] != '）')
        {
            return NumberingStyle.None;
        }

        length = digits + 2;
        length += length < line.Length && line[length] is '、' or '.' ? 1 : 0;
        return chinese > 0 ? NumberingStyle.ChineseInBrackets : NumberingStyle.ArabicInBrackets;
    }

    private static NumberingStyle ReadChinese(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        int digits = CountChinese(line);
        if (digits is 0 or >= MaxDigits || digits >= line.Length)
        {
            return NumberingStyle.None;
        }

        // 一、二级 is an enumeration, 一、二〇二三年工作 a heading.
        bool marked = line[digits] is '、' or '.' || (line[digits] == '，' && line.Length < 30);
        bool enumerates = marked && CountChinese(line[(digits + 1)..]) is > 0 and < 4;
        if (line[digits] == '）')
        {
            length = digits + 1;
            return NumberingStyle.ChineseInBrackets;
        }

        length = marked && !enumerates ? digits + 1 : 0;
        return length > 0 ? NumberingStyle.Chinese : NumberingStyle.None;
    }

    private static NumberingStyle ReadArabic(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        int digits = CountArabic(line);
        if (digits is 0 or > 3 || digits + 1 >= line.Length)
        {
            return NumberingStyle.None;
        }

        bool digitFollows = char.IsAsciiDigit(line[digits + 1]);
        switch (line[digits])
        {
            case '）':
                length = digits + 1;
                return NumberingStyle.ArabicHalfBracket;
            case '、' when !digitFollows || IsYear(line[(digits + 1)..]):
            case '.' when !digitFollows || IsYear(line[(digits + 1)..]):
                length = digits + 1;
                return NumberingStyle.Arabic;
            case '.' when digits < 3:
                return ReadDecimal(line, out length);
            default:
                return NumberingStyle.None;
        }
    }

    // 1.2加强 is a number of a heading, 1.2万元 and 3.15活动 are not: only two levels of one digit before a word that no number takes.
    private static NumberingStyle ReadDecimal(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        int position = CountArabic(line);
        int levels = 1;
        while (position + 1 < line.Length && line[position] == '.' && char.IsAsciiDigit(line[position + 1]))
        {
            position += 1 + CountArabic(line[(position + 1)..]);
            levels++;
        }

        bool heading = position < line.Length && (levels > 2 || line[position] is '.' or '、' or ' ');
        length = heading ? position : 0;
        return heading ? NumberingStyle.Decimal : NumberingStyle.None;
    }

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length > 4 && CountArabic(text) == 4 && text[4] == '年';

    private static int CountArabic(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && count < MaxDigits && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }

    private static int CountChinese(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && count < MaxDigits && ChineseDigits.Contains(text[count], StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
