using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Finds the year that a stretch of text speaks of.</summary>
internal static class YearReader
{
    /// <summary>The first year with 年 or 年度 behind it that is not part of a date or of a work's title.</summary>
    /// <param name="text">The text, normalised.</param>
    /// <param name="from">Index to start at.</param>
    /// <param name="end">Index behind the year and its 年.</param>
    /// <returns>The year; 0 if there is none.</returns>
    internal static int Find(ReadOnlySpan<char> text, int from, out int end)
    {
        int inTitle = 0;
        for (int i = from; i < text.Length; i++)
        {
            inTitle = text[i] == '《' ? 1 : text[i] == '》' ? 0 : inTitle;
            if (inTitle > 0 || (i > 0 && IsDigit(text[i - 1])) || !WrittenDate.TryReadYear(text[i..], out int year, out int length))
            {
                continue;
            }

            end = i + length + 1;
            if (end <= text.Length && text[end - 1] == '年' && !WrittenDate.TryRead(text[i..], out _, out _))
            {
                return year;
            }
        }

        end = text.Length;
        return 0;
    }

    /// <summary>The year that a report's opening speaks of: the first that is not a month's (2024年3月); 0 if there is none.</summary>
    internal static int FindReported(ReadOnlySpan<char> text) => FindReported(text, 0, out _);

    /// <summary>The same from an index on.</summary>
    /// <param name="text">The text, normalised.</param>
    /// <param name="from">Index to start at.</param>
    /// <param name="end">Index behind the year and its 年.</param>
    internal static int FindReported(ReadOnlySpan<char> text, int from, out int end)
    {
        for (; Find(text, from, out end) is var year and > 0; from = end)
        {
            bool isMonth = end < text.Length && (IsDigit(text[end]) || text[end] == '十');
            if (!isMonth)
            {
                return year;
            }
        }

        return 0;
    }

    /// <summary>The first four Arabic digits that are a year, for titles without 年; 0 if there is none.</summary>
    internal static int FindBare(ReadOnlySpan<char> title)
    {
        for (int i = 0; i < title.Length; i++)
        {
            bool isStart = char.IsAsciiDigit(title[i]) && (i == 0 || !char.IsAsciiDigit(title[i - 1]));
            if (isStart && WrittenDate.TryReadYear(title[i..], out int year, out _))
            {
                return year;
            }
        }

        return 0;
    }

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || "〇一二三四五六七八九".Contains(character, StringComparison.Ordinal);
}
