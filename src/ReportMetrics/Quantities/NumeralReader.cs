using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>Reads any numeral: a cardinal, a fraction or 百分之 and its kin.</summary>
internal static class NumeralReader
{
    /// <summary>Places of a quotient that are kept: 2/3 is 66.666667 percent.</summary>
    public const int FractionDecimals = 8;

    private const int LongestPercentPrefix = 4;

    /// <summary>What a number in Arabic digits can go on with; a superset.</summary>
    private static readonly CharacterSet Continuations = new(NumeralCharacters.AllStarts + "余多几来点+kK分又/ ");

    private static readonly PercentPrefix[] PercentPrefixes =
    [
        new("百分之", 1m), new("佰分之", 1m), new("千分之", 0.1m), new("万分之", 0.01m), new("百万分之", 0.0001m), new("万万分之", 0.000001m),
    ];

    /// <summary>Reads the numeral that begins at a numeral character.</summary>
    /// <returns>Whether there is one; if not, nothing starts at this character.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, QuantityVocabulary vocabulary, out Numeral numeral)
    {
        if (TryReadPlain(text, start, out numeral) || TryReadPercent(text, start, vocabulary, out numeral))
        {
            return true;
        }

        if (!new CardinalReader(text, start, vocabulary).TryRead(out numeral))
        {
            return false;
        }

        if (TryReadFraction(text, numeral, vocabulary, out Numeral fraction)
            || TryReadMixed(text, numeral, vocabulary, out fraction)
            || TryReadPointed(text, numeral, out fraction))
        {
            numeral = fraction;
        }

        return true;
    }

    /// <summary>The common case: Arabic digits that no other numeral character goes on from.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        numeral = default;
        if (!char.IsAsciiDigit(text[start]) || (start > 0 && text[start - 1] == '.'))
        {
            return false;
        }

        ArabicDigits digits = ArabicDigits.Read(text, start);
        if (!digits.IsNumber || digits.Value > CardinalReader.MaximumValue || (digits.End < text.Length && Continuations.Contains(text[digits.End])))
        {
            return false;
        }

        numeral = new Numeral(start, digits.End, digits.Value, null, Approximation.Exact, NumeralForm.Arabic, 1);
        return true;
    }

    /// <summary>Length of the 百分之 or its kin at a place; 0 if there is none.</summary>
    public static int PercentPrefixLength(ReadOnlySpan<char> text, int start)
    {
        foreach (PercentPrefix prefix in PercentPrefixes)
        {
            if (text[start..].StartsWith(prefix.Words, StringComparison.Ordinal) && start + prefix.Words.Length < text.Length)
            {
                return prefix.Words.Length;
            }
        }

        return 0;
    }

    private static bool TryReadPercent(ReadOnlySpan<char> text, int start, QuantityVocabulary vocabulary, out Numeral numeral)
    {
        numeral = default;
        if (!text[start..Math.Min(text.Length, start + LongestPercentPrefix)].Contains('分'))
        {
            return false;
        }

        if (text[start..].StartsWith("百分百", StringComparison.Ordinal))
        {
            numeral = new Numeral(start, start + 3, 100, null, Approximation.Exact, NumeralForm.Percent, 1);
            return true;
        }

        foreach (PercentPrefix prefix in PercentPrefixes)
        {
            if (text[start..].StartsWith(prefix.Words, StringComparison.Ordinal)
                && new CardinalReader(text, start + prefix.Words.Length, vocabulary).TryRead(out Numeral number)
                && number.Form != NumeralForm.Vague)
            {
                numeral = number with { Start = start, Value = number.Value * prefix.PercentOfOne, Upper = number.Upper * prefix.PercentOfOne, Form = NumeralForm.Percent };
                return true;
            }
        }

        return false;
    }

    /// <summary>三分之二, 16分之5, 2/3.</summary>
    private static bool TryReadFraction(ReadOnlySpan<char> text, Numeral denominator, QuantityVocabulary vocabulary, out Numeral fraction)
    {
        fraction = default;
        int end = denominator.End;
        if (denominator.Approximation != Approximation.Exact || denominator.Form is NumeralForm.Vague or NumeralForm.Digitless || decimal.Truncate(denominator.Value) != denominator.Value)
        {
            return false;
        }

        if (text[end..].StartsWith("分之", StringComparison.Ordinal))
        {
            return denominator.Value >= 2
                && new CardinalReader(text, end + 2, vocabulary).TryRead(out Numeral numerator)
                && numerator.Form is NumeralForm.Arabic or NumeralForm.Chinese
                && TryDivide(denominator, numerator, denominator.Value, numerator.Value, out fraction);
        }

        return IsSlash(text, denominator.Start, end)
            && new CardinalReader(text, end + 1, vocabulary).TryRead(out Numeral below)
            && below.Form == NumeralForm.Arabic
            && (below.End == text.Length || text[below.End] is not ('/' or '-' or '.'))
            && TryDivide(denominator, below, below.Value, denominator.Value, out fraction);
    }

    private static bool IsSlash(ReadOnlySpan<char> text, int start, int end) =>
        end + 1 < text.Length && text[end] == '/' && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1])
        && (start == 0 || text[start - 1] is not ('/' or '-' or '.'));

    private static bool TryDivide(Numeral first, Numeral last, decimal denominator, decimal numerator, out Numeral fraction)
    {
        fraction = default;
        if (denominator < 1)
        {
            return false;
        }

        decimal value = Math.Round(numerator / denominator, FractionDecimals);
        fraction = new Numeral(first.Start, last.End, value, null, last.Approximation, NumeralForm.Fraction, 1);
        return true;
    }

    /// <summary>三又二分之一, 1 3/5.</summary>
    private static bool TryReadMixed(ReadOnlySpan<char> text, Numeral whole, QuantityVocabulary vocabulary, out Numeral mixed)
    {
        mixed = default;
        if (whole.Form is not (NumeralForm.Arabic or NumeralForm.Chinese)
            || whole.End + 1 >= text.Length
            || (text[whole.End] != '又' && (text[whole.End] != ' ' || whole.Form != NumeralForm.Arabic))
            || !new CardinalReader(text, whole.End + 1, vocabulary).TryRead(out Numeral denominator)
            || !TryReadFraction(text, denominator, vocabulary, out Numeral fraction))
        {
            return false;
        }

        mixed = fraction with { Start = whole.Start, Value = whole.Value + fraction.Value, Form = NumeralForm.Chinese };
        return true;
    }

    /// <summary>.5; not the number behind a sentence's point.</summary>
    private static bool TryReadPointed(ReadOnlySpan<char> text, Numeral digits, out Numeral pointed)
    {
        pointed = default;
        bool behindPoint = digits.Start > 0 && text[digits.Start - 1] == '.' && (digits.Start == 1 || text[digits.Start - 2] == ' ');
        if (!behindPoint || digits.Form != NumeralForm.Arabic || text[digits.Start..digits.End].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        decimal value = digits.Value;
        for (int i = digits.Start; i < digits.End; i++)
        {
            value /= 10;
        }

        pointed = digits with { Start = digits.Start - 1, Value = value };
        return true;
    }

    private sealed record PercentPrefix(string Words, decimal PercentOfOne);
}
