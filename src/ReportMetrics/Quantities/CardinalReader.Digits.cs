namespace ReportMetrics.Quantities;

/// <summary>Chinese digits: one at a time, neighbours that make a range, and numbers written by digits alone.</summary>
internal ref partial struct CardinalReader
{
    private bool TakeChinese(int digit)
    {
        if (digit == 0 && !StartsWithDigitOr(End + 1, Began ? "十几" : "十点"))
        {
            return false;
        }

        if (digit == 0 && (Began || !IsPositional(End)))
        {
            _lastMultiplier = 0;
            End++;
            return true;
        }

        if (IsEverydayWord())
        {
            return false;
        }

        int run = DigitRun(End);
        if (run == 1)
        {
            return TakeDigit(digit, 0, 1);
        }

        int next = NumeralCharacters.Digit(_text[End + 1]);
        if (run == 2 && digit > 0 && (next == digit + 1 || (digit == 3 && next == 5)))
        {
            _vague |= digit == 1 && !Began && !IsMultiplier(End + 2);
            return TakeDigit(digit, next - digit, 2);
        }

        return !Began && TakePositional(run);
    }

    /// <summary>Whether 陆, 伍, 肆 or 参 here is no digit: no multiplier stands behind it, nor a formal one or 零 before it.</summary>
    private readonly bool IsEverydayWord() =>
        NumeralCharacters.IsFormalWord(_text[End])
        && !IsMultiplier(End + 1)
        && Following != '点'
        && !(Began && (Last == '零' || (IsMultiplier(End - 1) && _text[End] != '参')));

    private bool TakeDigit(int digit, int spread, int length)
    {
        _pending = digit;
        _pendingKind = Pending.Chinese;
        _spread = spread;
        _magnitude = 1;
        End += length;
        return true;
    }

    /// <summary>Digits without multipliers: 二〇二三. Two alone, or in counting order, name no number.</summary>
    private bool TakePositional(int run)
    {
        decimal value = 0;
        bool ascending = true;
        for (int i = 0; i < run; i++)
        {
            char c = _text[End + i];
            _vague |= c == '两' || run > MaximumDigits;
            value = _vague ? 0 : (value * 10) + NumeralCharacters.Digit(c);
            ascending &= i == 0 || NumeralCharacters.Digit(c) == NumeralCharacters.Digit(_text[End + i - 1]) + 1;
        }

        End += run;
        _vague |= ascending || (run == 2 && (End == _text.Length || _text[End] != '折'));
        _pending = value;
        _pendingKind = Pending.Decimal;
        _closed = true;
        return true;
    }

    private readonly bool IsPositional(int index) => DigitRun(index) > 2;

    private readonly bool StartsWithDigitOr(int index, ReadOnlySpan<char> others) =>
        index < _text.Length
        && (char.IsAsciiDigit(_text[index]) || NumeralCharacters.Digit(_text[index]) >= 0 || others.Contains(_text[index]));

    private readonly int DigitRun(int index)
    {
        int end = index;
        while (end < _text.Length && NumeralCharacters.Digit(_text[end]) >= 0)
        {
            end++;
        }

        return end - index;
    }
}
