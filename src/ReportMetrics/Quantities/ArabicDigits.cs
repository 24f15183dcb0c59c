namespace ReportMetrics.Quantities;

/// <summary>A number in Arabic digits: thousands groups (comma or space), decimals.</summary>
/// <param name="End">Offset behind its last digit.</param>
/// <param name="Value">Its value; meaningless if not <paramref name="IsNumber"/>.</param>
/// <param name="IsInteger">Whether it has no decimals and no groups.</param>
/// <param name="IsNumber">Whether it is one number: not a version or a date with points, not too long for a decimal.</param>
internal readonly record struct ArabicDigits(int End, decimal Value, bool IsInteger, bool IsNumber)
{
    private const int MaximumDigits = 28;
    private const int MostInWord = 19;

    /// <summary>Reads the number that begins at a digit.</summary>
    public static ArabicDigits Read(ReadOnlySpan<char> text, int start)
    {
        int whole = EndOfDigits(text, start);
        int end = EndOfGroups(text, start, whole);
        bool grouped = end > whole;
        int fractionEnd = EndOfFraction(text, end);
        bool dotted = fractionEnd > end && EndOfFraction(text, fractionEnd) > fractionEnd;
        if (dotted)
        {
            for (int next = fractionEnd; next > end; next = EndOfFraction(text, end))
            {
                end = next;
            }

            return new ArabicDigits(end, 0, IsInteger: false, IsNumber: false);
        }

        if (fractionEnd - start > MaximumDigits)
        {
            return new ArabicDigits(fractionEnd, 0, IsInteger: false, IsNumber: false);
        }

        decimal value = Parse(text[start..fractionEnd]);
        return new ArabicDigits(fractionEnd, value, !grouped && fractionEnd == end, IsNumber: true);
    }

    // At most MaximumDigits: those behind the first word are few enough for a second.
    private static decimal Parse(ReadOnlySpan<char> digits)
    {
        ulong first = 0;
        ulong rest = 0;
        ulong power = 1;
        int read = 0;
        byte scale = 0;
        bool inFraction = false;
        foreach (char c in digits)
        {
            if (char.IsAsciiDigit(c))
            {
                uint digit = (uint)(c - '0');
                if (read++ < MostInWord)
                {
                    first = (first * 10) + digit;
                }
                else
                {
                    rest = (rest * 10) + digit;
                    power *= 10;
                }

                scale += inFraction ? (byte)1 : (byte)0;
            }

            inFraction |= c == '.';
        }

        ulong high = Math.BigMul(first, power, out ulong low);
        low += rest;
        high += low < rest ? 1UL : 0;
        return new decimal((int)(uint)low, (int)(uint)(low >> 32), (int)(uint)high, isNegative: false, scale);
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        int length = text[start..].IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>Three digits to a group after one to three: <c>15,000</c>, <c>18 000</c>; not <c>2023 120</c>.</summary>
    private static int EndOfGroups(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > 3 || text[start] == '0' || end == text.Length || text[end] is not (',' or '，' or ' '))
        {
            return end;
        }

        char separator = text[end];
        int groups = end;
        while (groups < text.Length && text[groups] == separator && groups - start < MaximumDigits)
        {
            int next = EndOfDigits(text, groups + 1);
            if (next != groups + 4)
            {
                return groups + 1 < next ? end : groups;
            }

            groups = next;
        }

        return groups;
    }

    /// <summary>A point and digits; not the number of a heading before a year (<c>2.2024年</c>).</summary>
    private static int EndOfFraction(ReadOnlySpan<char> text, int end)
    {
        if (end + 1 >= text.Length || text[end] != '.' || !char.IsAsciiDigit(text[end + 1]))
        {
            return end;
        }

        int fraction = EndOfDigits(text, end + 1);
        bool isYear = fraction == end + 5 && fraction < text.Length && text[fraction] == '年';
        return isYear ? end : fraction;
    }
}
