using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Finds the year that a report is on: in its title, its opening, or by its date. Thread-safe.</summary>
/// <param name="places">Reads names of places.</param>
internal sealed class ReportYearReader(PlaceNames places)
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
    public int? Find(NormalizedText text, Range title, int openingLines, DateOnly? published)
    {
        int year = FindInTitle(text, title);
        year = year > 0 ? year : FindInOpeningLines(text, title, openingLines, published);
        year = year > 0 ? year : title.End.Value == 0 ? FindLeadingYear(text, published) : FindReportedYear(text, openingLines, published);
        if (year == 0 && published is { } date)
        {
            year = date.Month <= LastMonthOnYearBefore ? date.Year - 1 : date.Year;
        }

        return year == 0 ? null : year;
    }

    private static int FindInTitle(NormalizedText text, Range title)
    {
        for (int i = title.Start.Value; i < title.End.Value; i++)
        {
            ReadOnlySpan<char> line = Line(text, i);
            if ((YearReader.Find(line, 0, out _) is var found and > 0 ? found : YearReader.FindBare(line)) is var year and > 0)
            {
                return year;
            }
        }

        return 0;
    }

    // A line that starts with a place, such as a notice that passes the report on, or one below the title that starts with the year: （2021年度）.
    private int FindInOpeningLines(NormalizedText text, Range title, int openingLines, DateOnly? published)
    {
        for (int i = 0; i < openingLines; i++)
        {
            ReadOnlySpan<char> line = BodyNames.TrimPrefix(Line(text, i)).Trim("（）");
            bool isOwn = places.TryReadChain(line, out _) || (i >= title.End.Value && title.End.Value > 0 && WrittenDate.TryReadYear(line, out _, out _));
            if (isOwn && YearReader.FindReported(line) is var year and > 0 && MayBeOn(year, published))
            {
                return year;
            }
        }

        return 0;
    }

    private static int FindReportedYear(NormalizedText text, int openingLines, DateOnly? published)
    {
        int start = openingLines < text.Paragraphs.Length ? text.Paragraphs[openingLines].Start : 0;
        ReadOnlySpan<char> opening = text.Chars[start..Math.Min(text.Length, start + LongestOpening)];
        for (int from = 0; YearReader.FindReported(opening, from, out int end) is var year and > 0; from = end)
        {
            if (MayBeOn(year, published))
            {
                return year;
            }
        }

        return 0;
    }

    // A text without a title may be no report at all: only a year that a line of its opening starts with is its own.
    private static int FindLeadingYear(NormalizedText text, DateOnly? published)
    {
        for (int i = 0; i < text.Paragraphs.Length && text.Paragraphs[i].Start < LongestOpening; i++)
        {
            ReadOnlySpan<char> line = Line(text, i);
            _ = Numbering.Read(line, out int number);
            line = line[number..];
            if (WrittenDate.TryReadYear(line, out _, out int length) &&
                YearReader.FindReported(line[..Math.Min(line.Length, length + LongestYearMark)]) is var year and > 0 && MayBeOn(year, published))
            {
                return year;
            }
        }

        return 0;
    }

    // A signed report is on the year of its date or the one before: not on the year of its plans, nor on one that it looks back to.
    private static bool MayBeOn(int year, DateOnly? published) =>
        published is not { } date || year == date.Year || year == date.Year - 1;

    private static ReadOnlySpan<char> Line(NormalizedText text, int index) => text.Chars[text.Paragraphs[index].Start..text.Paragraphs[index].End];
}
