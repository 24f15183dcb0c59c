using ReportMetrics.Text;

namespace ReportMetrics.Tests.Text;

/// <summary>Whether a normalised text still is its original: each character maps to the one it came from, in order, and the paragraphs cover it all.</summary>
internal static class Faithfulness
{
    private const string LineEnds = "\n\r<\f\v\u0085\u2028\u2029";

    public static bool IsFaithful(string text)
    {
        using NormalizedText normalized = NormalizedText.Create(text);
        return IsFaithful(normalized, text);
    }

    public static bool IsFaithful(NormalizedText normalized, string text)
    {
        int last = -1;
        for (int i = 0; i < normalized.Length; i++)
        {
            int offset = normalized.ToSource(i);
            if (offset <= last || !ComesFrom(normalized.Chars[i], text[offset]))
            {
                return false;
            }

            last = offset;
        }

        return !normalized.Chars.Contains("\n\n", StringComparison.Ordinal) && ParagraphsAreWhole(normalized);
    }

    private static bool ComesFrom(char normalized, char original) => normalized switch
    {
        '\n' => LineEnds.Contains(original, StringComparison.Ordinal),
        ' ' => CharacterFolding.Fold(original) == ' ' || original == '&' || LineEnds.Contains(original, StringComparison.Ordinal),
        '|' => original is '|' or '｜' || CharacterFolding.Fold(original) == ' ' || LineEnds.Contains(original, StringComparison.Ordinal),
        _ => normalized == CharacterFolding.Fold(original) || original == '&',
    };

    private static bool ParagraphsAreWhole(NormalizedText text)
    {
        int expected = 0;
        foreach (Paragraph paragraph in text.Paragraphs)
        {
            if (paragraph.Start != expected || paragraph.End <= paragraph.Start || text.Chars[paragraph.Start..paragraph.End].Contains('\n'))
            {
                return false;
            }

            expected = paragraph.End + 1;
        }

        return expected == (text.Length == 0 ? 0 : text.Length + 1);
    }
}
