namespace ReportMetrics.Quantities;

/// <summary>Reads calendar years: 2022年, 二〇二三年, 2021-2023年, 2020年7月至2021年6月, 2023年度, a year alone in a table cell.</summary>
internal static class YearReader
{
    private const int DigitCount = 4;
    private const int LongestDatePart = 3;
    private const int FirstYear = 1800;
    private const int LastYear = 2199;
    private const int FirstYearInTable = 1990;
    private const int LastYearInTable = 2050;

    /// <summary>Reads the year or the range of years that begins at a numeral character.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out YearMention mention)
    {
        mention = default;
        if (!TryReadDigits(text, start, out int first) || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])))
        {
            return false;
        }

        int end = start + DigitCount;
        int wordEnd = EndOfYearWord(text, end);
        if (RangeMarks.TrySkip(text, wordEnd > end ? EndOfDate(text, wordEnd) : end, out int next)
            && TryReadDigits(text, next, out int last)
            && EndOfYearWord(text, next + DigitCount) is int lastEnd
            && lastEnd > next + DigitCount
            && last > first)
        {
            mention = new YearMention(start, lastEnd, first, last);
            return true;
        }

        if (wordEnd > end || IsListed(text, end) || IsTableYear(text, start, end, first))
        {
            mention = new YearMention(start, wordEnd, first, first);
            return true;
        }

        return false;
    }

    /// <summary>The first of 2021、2022年.</summary>
    private static bool IsListed(ReadOnlySpan<char> text, int end) =>
        end < text.Length
        && text[end] is '、' or '和' or '与' or '及'
        && TryReadDigits(text, end + 1, out _)
        && EndOfYearWord(text, end + 1 + DigitCount) > end + 1 + DigitCount;

    private static bool IsTableYear(ReadOnlySpan<char> text, int start, int end, int year) =>
        year is >= FirstYearInTable and <= LastYearInTable && char.IsAsciiDigit(text[start]) && TableCells.IsWhole(text, start, end);

    private static int EndOfYearWord(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || text[end] != '年' || (end + 1 < text.Length && text[end + 1] == '代'))
        {
            return end;
        }

        return end + 1 < text.Length && text[end + 1] == '度' ? end + 2 : end + 1;
    }

    // Behind 2020年7月 or 2020年7月1日; the place itself where neither stands.
    private static int EndOfDate(ReadOnlySpan<char> text, int start)
    {
        int month = EndOfPart(text, start, '月');
        return month > start ? EndOfPart(text, month, '日') : start;
    }

    private static int EndOfPart(ReadOnlySpan<char> text, int start, char unit)
    {
        int end = start;
        while (end < text.Length && end - start < LongestDatePart && (char.IsAsciiDigit(text[end]) || NumeralCharacters.Digit(text[end]) >= 0 || text[end] == '十'))
        {
            end++;
        }

        return end > start && end < text.Length && text[end] == unit ? end + 1 : start;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, int start, out int year)
    {
        year = 0;
        if (start + DigitCount > text.Length || (start + DigitCount < text.Length && char.IsAsciiDigit(text[start + DigitCount])))
        {
            return false;
        }

        bool arabic = char.IsAsciiDigit(text[start]);
        foreach (char c in text.Slice(start, DigitCount))
        {
            int digit = char.IsAsciiDigit(c) ? c - '0' : NumeralCharacters.Digit(c);
            if (digit < 0 || char.IsAsciiDigit(c) != arabic || c == '两')
            {
                return false;
            }

            year = (year * 10) + digit;
        }

        return year is >= FirstYear and <= LastYear;
    }
}
