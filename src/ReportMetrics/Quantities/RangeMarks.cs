namespace ReportMetrics.Quantities;

/// <summary>The marks that join the two ends of a range: - – — ―― ~ ～ 至 到.</summary>
internal static class RangeMarks
{
    /// <summary>Skips one mark, or two dashes.</summary>
    public static bool TrySkip(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        while (end < text.Length && end < start + 2 && IsDash(text[end]))
        {
            end++;
        }

        if (end == start && end < text.Length && text[end] is '~' or '～' or '〜' or '至' or '到')
        {
            end++;
        }

        return end > start && end < text.Length;
    }

    private static bool IsDash(char c) => c is '-' or '‐' or '‑' or '–' or '—' or '―' or '−' or '－' or '─';
}
