using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>The characters of Chinese and Arabic numerals, after folding to simplified and half-width forms.</summary>
internal static class NumeralCharacters
{
    private const string ArabicDigits = "0123456789";
    private const string ChineseDigits = "零〇○一二两三四五六七八九壹贰叁参肆伍陆柒捌玖";
    private const string Multipliers = "十百千万亿拾佰仟廿卅卌";

    /// <summary>Every character that can open a numeral.</summary>
    public const string AllStarts = ArabicDigits + ChineseDigits + Multipliers;

    /// <summary><see cref="AllStarts"/>, ready to search.</summary>
    public static readonly CharacterSet Starts = new(AllStarts);

    private static readonly CharacterSet Chinese = new(ChineseDigits + Multipliers);

    /// <summary>Whether a character can open a numeral.</summary>
    public static bool IsStart(char c) => Starts.Contains(c);

    /// <summary>Whether a character is a Chinese digit or multiplier.</summary>
    public static bool IsChinese(char c) => Chinese.Contains(c);

    /// <summary>
    /// Where the run of Chinese numeral characters ends that a numeral broke off in: what follows a numeral without a mark between them
    /// is no number of its own (五十千, 十十十).
    /// </summary>
    public static int EndOfRun(ReadOnlySpan<char> text, int position)
    {
        int end = position;
        if (end < text.Length && ContinuesRun(text, end))
        {
            while (end < text.Length && IsChinese(text[end]))
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>Whether a Chinese numeral character follows another one that is no everyday word (队伍三人).</summary>
    public static bool ContinuesRun(ReadOnlySpan<char> text, int position) =>
        Chinese.Contains(text[position]) && position > 0 && Chinese.Contains(text[position - 1]) && !IsFormalWord(text[position - 1]);

    /// <summary>The value of a Chinese digit, or -1.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' or '参' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>The value of 十, 百 or 千, or 0; 廿, 卅 and 卌 are a 十 that holds its <see cref="DigitWithin"/>.</summary>
    public static int SmallMultiplier(char c) => c switch
    {
        '十' or '拾' or '廿' or '卅' or '卌' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>How many tens a character for ten stands for by itself: 廿 two, 卅 three, 卌 four, any other one.</summary>
    public static int DigitWithin(char c) => c switch
    {
        '廿' => 2,
        '卅' => 3,
        '卌' => 4,
        _ => 1,
    };

    /// <summary>The value of 万, 亿 or 兆, or 0.</summary>
    public static decimal BigMultiplier(char c) => c switch
    {
        '万' => 1_0000m,
        '亿' => 1_0000_0000m,
        '兆' => 1_0000_0000_0000m,
        _ => 0,
    };

    /// <summary>Whether a character is a formal digit that is an everyday word too (陆地, 队伍, 收拾, 放肆, 参加).</summary>
    public static bool IsFormalWord(char c) => c is '陆' or '伍' or '肆' or '参' or '拾';
}
