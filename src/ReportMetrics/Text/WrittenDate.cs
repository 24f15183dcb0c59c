namespace ReportMetrics.Text;

/// <summary>Reads dates and years as reports write them, in normalised text.</summary>
internal static class WrittenDate
{
    /// <summary>Reads a date at the start of a text: 2024年1月15日, 二〇二四年一月十五日, 2024-01-15, 2024.1.15, 2024/1/15.</summary>
    /// <param name="text">The text, normalised.</param>
    /// <param name="date">The date, if there is one.</param>
    /// <param name="length">Number of characters of the date; 0 if there is none.</param>
    internal static bool TryRead(ReadOnlySpan<char> text, out DateOnly date, out int length)
    {
        date = default;
        length = 0;
        if (!TryReadYear(text, out int year, out int position) || position >= text.Length)
        {
            return false;
        }

        char mark = text[position];
        if (mark is not ('年' or '-' or '.' or '/'))
        {
            return false;
        }

        position += 1;
        char second = mark == '年' ? '月' : mark;
        if (!TryReadPart(text, ref position, out int month) || position >= text.Length || text[position] != second)
        {
            return false;
        }

        position += 1;
        if (!TryReadPart(text, ref position, out int day) || month > 12 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        position += mark == '年' && position < text.Length && text[position] is '日' or '号' ? 1 : 0;
        date = new DateOnly(year, month, day);
        length = position;
        return true;
    }

    /// <summary>Reads the four digits of a year, Arabic or Chinese, without a mark behind it.</summary>
    /// <param name="text">The text, normalised.</param>
    /// <param name="year">The year, 1900 to 2099.</param>
    /// <param name="length">Number of characters; 0 if there is none.</param>
    internal static bool TryReadYear(ReadOnlySpan<char> text, out int year, out int length)
    {
        year = 0;
        length = 0;
        while (length < text.Length && length < 5 && Digit(text[length]) is var digit and >= 0)
        {
            year = (year * 10) + digit;
            length++;
        }

        return length == 4 && year is >= 1900 and < 2100;
    }

    // A month or a day, 1 to 31, in Arabic digits or as 十五, 二十, 廿八, 三十一.
    private static bool TryReadPart(ReadOnlySpan<char> text, ref int position, out int value)
    {
        int start = position;
        int tens = 0;
        int units = 0;
        for (; position < text.Length && position - start < 3; position++)
        {
            char character = text[position];
            if (character == '十')
            {
                tens = Math.Max(units, 1) * 10;
                units = 0;
            }
            else if (character is '廿' or '卅' && position == start)
            {
                tens = character == '廿' ? 20 : 30;
            }
            else if (Digit(character) is var digit and >= 0)
            {
                units = tens == 0 ? (units * 10) + digit : digit;
            }
            else
            {
                break;
            }
        }

        value = tens + units;
        return value is > 0 and < 32;
    }

    private static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        '〇' or '零' or '○' or 'O' or 'o' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
