using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>Titles and short quotations: what stands in them is a name, and its numerals count nothing (“七进”, 《二十条》).</summary>
internal static class Quotations
{
    private const int LongestTitle = 80;
    private const int LongestName = 13;

    /// <summary>The marks that open one.</summary>
    public const string Openings = "《〈“‘「『\"";

    private static readonly CharacterSet OpeningMarks = new(Openings);
    private static readonly CharacterSet SentenceMarks = new("，。；！？,;!?\n");

    /// <summary>Whether a character opens one.</summary>
    public static bool IsOpening(char c) => OpeningMarks.Contains(c);

    /// <summary>Finds the end of the title or name that opens at a mark.</summary>
    /// <returns>Offset behind the closing mark; just behind the opening one if this is no name.</returns>
    public static int EndOfName(ReadOnlySpan<char> text, int opening)
    {
        (char closing, int longest) = text[opening] switch
        {
            '《' => ('》', LongestTitle),
            '〈' => ('〉', LongestTitle),
            '“' => ('”', LongestName),
            '‘' => ('’', LongestName),
            '「' => ('」', LongestName),
            '『' => ('』', LongestName),
            _ => ('"', LongestName),
        };
        ReadOnlySpan<char> window = text.Slice(opening + 1, Math.Min(longest + 1, text.Length - opening - 1));
        int length = window.IndexOf(closing);
        bool isName = length >= 0 && (longest == LongestTitle ? !window[..length].Contains('\n') : SentenceMarks.FirstIn(window[..length]) < 0);
        return isName ? opening + 1 + length + 1 : opening + 1;
    }
}
