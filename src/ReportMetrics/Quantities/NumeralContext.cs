using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>Where a numeral is no quantity because of what stands around it: ordinals, codes, times, indefinite 一.</summary>
internal static class NumeralContext
{
    private const int PatternReach = 5;
    private const int LongestHeadingNumber = 4;
    private const int RefrainReach = 6;
    private static readonly CharacterSet ClauseEnds = new("，。、；：！？,;:!?)）】]|\n和及与并且”’");
    private static readonly CharacterSet BeforeIndefinite = new("这那某同另上下再又此哪逐唯统之其每");
    private static readonly CharacterSet TimesBeforeFront = new("目之以当提日此会节汛诉庭事课");

    /// <summary>Whether the characters around a numeral make it an ordinal, a code, a time, a date or a part of a word.</summary>
    public static bool IsNoQuantity(ReadOnlySpan<char> text, Numeral numeral)
    {
        char before = At(text, numeral.Start - 1);
        char first = text[numeral.Start];
        return before == '第'
            || IsRank(text, numeral.Start)
            || IsHeadingNumber(text, numeral)
            || (numeral.Form == NumeralForm.Fraction && IsDate(text[numeral.Start..numeral.End]))
            || (before is '数' or '几' && NumeralCharacters.Digit(first) < 0 && !char.IsAsciiDigit(first))
            || NumeralCharacters.ContinuesRun(text, numeral.Start)
            || (char.IsAsciiDigit(first) && IsCode(text, numeral));
    }

    /// <summary>Whether a numeral with its unit counts something: not 一 before a noun, not 百 or 万 without company.</summary>
    public static bool CanCount(ReadOnlySpan<char> text, Numeral numeral, Measure measure, bool isRange)
    {
        bool digitless = numeral.Form == NumeralForm.Digitless;
        bool bounded = ApproximationWords.FindBefore(text, numeral.Start, digitless, out _) is not null;
        if (digitless)
        {
            return bounded || numeral.Approximation != Approximation.Exact || numeral.End - numeral.Start > 1;
        }

        bool isOne = numeral.End == numeral.Start + 1 && text[numeral.Start] == '一';
        return !isOne || isRange || bounded || QuantityVocabulary.IsRatio(measure.Classes) || IsListedOne(text, numeral.Start, measure.End);
    }

    /// <summary>Whether a number without a unit is plainly one: not a lone Chinese character, unless it is bounded or a range.</summary>
    public static bool CanStandBare(ReadOnlySpan<char> text, Numeral numeral, FigureMention figure) =>
        figure.Upper is not null
        || char.IsAsciiDigit(text[numeral.Start])
        || numeral.End - numeral.Start > 1
        || (numeral.Form == NumeralForm.Chinese && figure.Approximation != Approximation.Exact);

    /// <summary>Whether a 0 behind 为 ends the clause (案件数为0): it counts whatever the clause names.</summary>
    public static bool IsZeroOfAll(ReadOnlySpan<char> text, Numeral numeral) =>
        numeral.Value == 0 && numeral.End == numeral.Start + 1 && At(text, numeral.Start - 1) == '为' && (numeral.End == text.Length || ClauseEnds.Contains(text[numeral.End]))
        && !char.IsAsciiDigit(At(text, numeral.End + 1));

    /// <summary>Whether a lone digit stands by itself: between marks, or behind 是.</summary>
    public static bool StandsAlone(ReadOnlySpan<char> text, Numeral numeral) =>
        At(text, numeral.Start - 1) == '是' || !char.IsLetterOrDigit(At(text, numeral.Start - 1));

    /// <summary>Whether a minus sign stands before a number and is none of a range, a date or a code.</summary>
    public static bool HasMinus(ReadOnlySpan<char> text, int start) =>
        At(text, start - 1) == '负'
        || (At(text, start - 1) is '-' or '−' && !char.IsAsciiLetterOrDigit(At(text, start - 2)) && At(text, start - 2) is not ('%' or '-'));

    /// <summary>Whether a number opens a line or a sentence, as the number of a list does.</summary>
    public static bool IsNumbering(ReadOnlySpan<char> text, int start) =>
        At(text, start - 1) is '\0' or '\n' or '。' or '；' or ';' or '(' or '（' or '|';

    /// <summary>主任一名、副主任两名, 律师一名任顾问: behind the noun, at the end of the clause or before what the one is.</summary>
    private static bool IsListedOne(ReadOnlySpan<char> text, int start, int end)
    {
        char before = At(text, start - 1);
        if ((end < text.Length && !ClauseEnds.Contains(text[end]) && !IsAppointed(text, end)) || before is < '一' or > '鿿' || BeforeIndefinite.Contains(before))
        {
            return false;
        }

        ReadOnlySpan<char> reach = text[Math.Max(0, start - PatternReach)..start];
        return !reach[(ClauseEnds.LastIn(reach) + 1)..].Contains('一') && !IsRefrain(text, start, end);
    }

    private static bool IsAppointed(ReadOnlySpan<char> text, int end) => text[end - 1] is '名' or '位' && text[end] is '任' or '担' or '兼' or '为';

    // 发现一处、整改一处: each of them, as the second 一 of the same measure says. Lists count so: 主任一名、副主任一名.
    private static bool IsRefrain(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> one = text[start..end];
        ReadOnlySpan<char> behind = text[end..Math.Min(text.Length, end + one.Length + RefrainReach)];
        ReadOnlySpan<char> before = text[Math.Max(0, start - one.Length - RefrainReach)..start];
        int next = behind.IndexOf(one);
        int last = before.LastIndexOf(one);
        return one[1] is not ('名' or '人' or '位' or '个')
            && ((next >= 0 && !behind[..next].ContainsAny('。', '\n')) || (last >= 0 && !before[last..].ContainsAny('。', '\n')));
    }

    /// <summary>12/31, 3/8; the fractions that are written with a slash are of few parts.</summary>
    private static bool IsDate(ReadOnlySpan<char> fraction)
    {
        int slash = fraction.IndexOf('/');
        return slash >= 0 && fraction[(slash + 1)..] is not ("2" or "3" or "4" or "5" or "10" or "100");
    }

    /// <summary>前三名, 前10位; not 目前3个.</summary>
    private static bool IsRank(ReadOnlySpan<char> text, int start) =>
        At(text, start - 1) == '前' && !TimesBeforeFront.Contains(At(text, start - 2));

    /// <summary>3.1 人员, whose space is gone: the number of a heading.</summary>
    private static bool IsHeadingNumber(ReadOnlySpan<char> text, Numeral numeral) =>
        numeral.Form == NumeralForm.Arabic
        && numeral.End - numeral.Start <= LongestHeadingNumber
        && At(text, numeral.Start - 1) == '\n'
        && text[numeral.Start..numeral.End].Contains('.')
        && char.IsAsciiDigit(text[numeral.End - 1])
        && At(text, numeral.End) is >= '一' and <= '鿿';

    /// <summary>GB/T 9704-2012, 3·15, 8:30, A4, 0471.</summary>
    private static bool IsCode(ReadOnlySpan<char> text, Numeral numeral)
    {
        char before = At(text, numeral.Start - 1);
        char beforeThat = At(text, numeral.Start - 2);
        char after = At(text, numeral.End);
        bool digitAfter = char.IsAsciiDigit(At(text, numeral.End + 1));
        bool leadingZero = text[numeral.Start] == '0' && char.IsAsciiDigit(At(text, numeral.Start + 1));
        return leadingZero
            || before == '%'
            || char.IsAsciiLetter(before)
            || (before is '-' or '/' or ':' or '：' or '·' or '.' or '_' or '+' && char.IsAsciiLetterOrDigit(beforeThat))
            || (before == ' ' && char.IsAsciiLetter(beforeThat))
            || (after is '·' or ':' or '：' && digitAfter);
    }

    private static char At(ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';
}
