using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Finds the year that a report is on: in its title, its opening, or by its date.</summary>
internal static class ReportYearReader
{
    /// <summary>Characters of the text in which a report says what it is on.</summary>
    public const int LongestOpening = 2000;

    private const int LongestYearMark = 3;

    /// <summary>A report signed in the first half of a year is on the year before.</summary>
    private const int LastMonthOnYearBefore = 6;

    /// <summary>The year, or <see langword="null"/> if nothing says it.</summary>
    /// <param name="text">The report.</param>
    /// <param name="title">The lines of its title; empty at 0 if it has none.</param>
    /// <param name="openingLines">Number of the lines above the running text.</param>
    /// <param name="published">Its date.</param>
    public static int? Find(NormalizedText text, Range title, int openingLines, DateOnly? published)
    {
        int year = 0;
        for (int i = title.Start.Value; i < title.End.Value && year == 0; i++)
        {
            ReadOnlySpan<char> line = text.Chars[text.Paragraphs[i].Start..text.Paragraphs[i].End];
            year = YearReader.Find(line, 0, out _) is var found and > 0 ? found : YearReader.FindBare(line);
        }

        if (year == 0)
        {
            year = title.End.Value == 0 ? FindLeadingYear(text) : FindReportedYear(text, openingLines);
        }

        if (year == 0 && published is { } date)
        {
            year = date.Month <= LastMonthOnYearBefore ? date.Year - 1 : date.Year;
        }

        return year == 0 ? null : year;
    }

    private static int FindReportedYear(NormalizedText text, int openingLines)
    {
        int from = openingLines < text.Paragraphs.Length ? text.Paragraphs[openingLines].Start : 0;
        return YearReader.FindReported(text.Chars[from..Math.Min(text.Length, from + LongestOpening)]);
    }

    // A text without a title may be no report at all: only a year that a line of its opening starts with is its own.
    private static int FindLeadingYear(NormalizedText text)
    {
        foreach (Paragraph paragraph in text.Paragraphs)
        {
            if (paragraph.Start >= LongestOpening)
            {
                break;
            }

            ReadOnlySpan<char> line = text.Chars[paragraph.Start..paragraph.End];
            _ = Numbering.Read(line, out int number);
            line = line[number..];
            if (WrittenDate.TryReadYear(line, out _, out int length) && YearReader.FindReported(line[..Math.Min(line.Length, length + LongestYearMark)]) is var year and > 0)
            {
                return year;
            }
        }

        return 0;
    }
}
