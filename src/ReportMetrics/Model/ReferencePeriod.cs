using System.Globalization;

namespace ReportMetrics;

/// <summary>The years a figure is of (SDMX <c>REF_PERIOD</c>), both ends inclusive.</summary>
/// <param name="FirstYear">The first year, 1 to 9999.</param>
/// <param name="LastYear">The last year; equal to <paramref name="FirstYear"/> for a single year.</param>
public readonly record struct ReferencePeriod(int FirstYear, int LastYear)
{
    /// <summary>A period of one year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    public ReferencePeriod(int year)
        : this(year, year)
    {
    }

    /// <summary>Writes <c>2024</c>, or <c>2022/2023</c> for several years (ISO 8601 interval of years).</summary>
    /// <returns>The period as text.</returns>
    public override string ToString() => FirstYear == LastYear
        ? FirstYear.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{FirstYear}/{LastYear}");
}
