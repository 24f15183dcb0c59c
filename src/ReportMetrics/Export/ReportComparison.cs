using System.Globalization;
using ReportMetrics.Rules;

namespace ReportMetrics.Export;

/// <summary>In which order reports stand side by side.</summary>
public enum ComparisonOrder
{
    /// <summary>By place, then by year.</summary>
    Place,

    /// <summary>By year, then by place.</summary>
    Year,
}

/// <summary>What a headline value is against that of the same place the year before.</summary>
/// <param name="Difference">This value less the earlier one, in the unit; percentage points for a share.</param>
/// <param name="Percent">The difference as a share of the earlier value, in percent; <see langword="null"/> where that is zero or the values are shares themselves.</param>
/// <param name="IsExact">Whether both values are exact; a difference of bounds (余, 近) or rough numbers is rough itself.</param>
public sealed record YearChange(decimal Difference, double? Percent, bool IsExact)
{
    /// <summary>The change as people read it: <c>+8.9 %</c>, <c>−0.4 points</c> for a share, <c>+12</c> from zero; rough ones with <c>≈</c>.</summary>
    /// <param name="unit">Unit class of the values.</param>
    /// <returns>The change in words.</returns>
    public string ToText(string? unit)
    {
        string rough = IsExact ? "" : "≈ ";
        string sign = Difference switch { > 0 => "+", < 0 => "−", _ => "±" };
        string difference = PlainNumber.Grouped(Math.Abs(Difference));
        return Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{rough}{sign}{Math.Abs(percent):#,0.#} %")
            : unit is "percent" ? $"{rough}{sign}{difference} points"
            : $"{rough}{sign}{difference}";
    }
}

/// <summary>What a report says of an indicator.</summary>
/// <param name="Observation">The headline observation.</param>
/// <param name="IsOfOtherPeriod">Whether the value is of another period than the year reported on: of the year before, or of several years.</param>
/// <param name="Change">
/// The change from the report of the same place on the year before; <see langword="null"/> where there is none, or one of the two values is a range,
/// a plan or of another period, or their units differ.
/// </param>
public sealed record ComparisonCell(Observation Observation, bool IsOfOtherPeriod, YearChange? Change)
{
    /// <summary>What to know beside the value, in words: the change, another period, that it is a plan.</summary>
    public IReadOnlyList<string> Remarks =>
    [
        .. Change is null ? Array.Empty<string>() : [Change.ToText(Observation.Unit)],
        .. IsOfOtherPeriod ? [$"of {Observation.Period}"] : Array.Empty<string>(),
        .. Observation.Status == ObservationStatus.Planned ? ["planned"] : Array.Empty<string>(),
    ];
}

/// <summary>One indicator over all reports.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Definition">The indicator in the pack; <see langword="null"/> if the pack does not define it.</param>
/// <param name="Cells">A cell for each report, in their order; <see langword="null"/> where the report does not give the indicator.</param>
public sealed record ComparisonRow(string Indicator, IndicatorDefinition? Definition, IReadOnlyList<ComparisonCell?> Cells);

/// <summary>The headline values of several reports side by side: indicators by reports. Immutable.</summary>
public sealed class ReportComparison
{
    private readonly int[] _before;

    private ReportComparison(IReadOnlyList<MetricReport> reports, int[] before, IReadOnlyList<ComparisonRow> rows)
    {
        _before = before;
        Reports = reports;
        Rows = rows;
    }

    /// <summary>The reports in the order that was asked for; those without a place or a year stand last.</summary>
    public IReadOnlyList<MetricReport> Reports { get; }

    /// <summary>The indicators that at least one report gives, in the order of the pack; behind them those that the pack does not define.</summary>
    public IReadOnlyList<ComparisonRow> Rows { get; }

    /// <summary>Lays reports side by side.</summary>
    /// <param name="reports">The reports; of several that are of the same place and year each keeps its column.</param>
    /// <param name="pack">The pack they were read with, for names and the order of indicators.</param>
    /// <param name="order">The order of the reports.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static ReportComparison Of(IEnumerable<MetricReport> reports, RulePack pack, ComparisonOrder order = ComparisonOrder.Place)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(pack);
        MetricReport[] columns = [.. Sorted(reports, order)];
        int[] before = [.. columns.Select(report => YearBefore(columns, report))];
        Dictionary<string, Observation?[]> given = Headlines(columns);
        Dictionary<string, (IndicatorDefinition Definition, int Place)> known = pack.Indicators
            .Select((definition, place) => (definition, place))
            .ToDictionary(indicator => indicator.definition.Id, StringComparer.Ordinal);
        IEnumerable<ComparisonRow> rows = given
            .OrderBy(row => known.TryGetValue(row.Key, out var indicator) ? indicator.Place : int.MaxValue)
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => new ComparisonRow(row.Key, known.GetValueOrDefault(row.Key).Definition, Cells(columns, row.Value, before)));
        return new ReportComparison(columns, before, [.. rows]);
    }

    /// <summary>Whether the report of the same place on the year before is there too.</summary>
    /// <param name="report">Index of the report.</param>
    internal bool HasYearBefore(int report) => _before[report] >= 0;

    /// <summary>What to call a report: its place and year, its name where it names no place.</summary>
    /// <param name="report">Index of the report in <see cref="Reports"/>.</param>
    /// <returns>The label: <c>青柿镇 2024</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such report.</exception>
    public string LabelOf(int report)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(report);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(report, Reports.Count);
        return $"{PlaceOf(Reports[report])} {YearTextOf(Reports[report])}".TrimEnd();
    }

    internal static string PlaceOf(MetricReport report) => report.Document.Area ?? report.Document.Source ?? report.Document.Title ?? "Report";

    internal static string YearTextOf(MetricReport report) => report.Document.Year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<MetricReport> Sorted(IEnumerable<MetricReport> reports, ComparisonOrder order) => order == ComparisonOrder.Place
        ? reports.OrderBy(report => report.Document.Area is null).ThenBy(report => report.Document.Area, StringComparer.Ordinal).ThenBy(YearOf)
        : reports.OrderBy(YearOf).ThenBy(report => report.Document.Area is null).ThenBy(report => report.Document.Area, StringComparer.Ordinal);

    private static int YearOf(MetricReport report) => report.Document.Year ?? int.MaxValue;

    private static int YearBefore(MetricReport[] reports, MetricReport report) => report.Document is { Area: { } area, Year: { } year }
        ? Array.FindIndex(reports, other => other.Document.Year == year - 1 && string.Equals(other.Document.Area, area, StringComparison.Ordinal))
        : -1;

    private static Dictionary<string, Observation?[]> Headlines(MetricReport[] reports)
    {
        Dictionary<string, Observation?[]> given = new(StringComparer.Ordinal);
        for (int i = 0; i < reports.Length; i++)
        {
            foreach (Observation observation in reports[i].Observations.Where(observation => observation is { Headline: true, Indicator: not null }))
            {
                if (!given.TryGetValue(observation.Indicator!, out Observation?[]? row))
                {
                    given.Add(observation.Indicator!, row = new Observation?[reports.Length]);
                }

                row[i] = observation;
            }
        }

        return given;
    }

    private static ComparisonCell?[] Cells(MetricReport[] reports, Observation?[] row, int[] before)
    {
        ComparisonCell?[] cells = [.. row.Select((observation, i) => observation is null ? null : new ComparisonCell(observation, IsOfOtherPeriod(reports[i], observation), Change: null))];
        return [.. cells.Select((cell, i) => cell is null || before[i] < 0 || cells[before[i]] is not { } earlier ? cell : cell with { Change = Change(earlier, cell) })];
    }

    private static bool IsOfOtherPeriod(MetricReport report, Observation observation) =>
        report.Document.Year is { } year && observation.Period is { } period && period != new ReferencePeriod(year);

    private static YearChange? Change(ComparisonCell earlier, ComparisonCell later)
    {
        Observation first = earlier.Observation;
        Observation second = later.Observation;
        if (!CanChange(earlier) || !CanChange(later) || !string.Equals(first.Unit, second.Unit, StringComparison.Ordinal))
        {
            return null;
        }

        decimal difference = second.Value - first.Value;
        double? percent = first.Value == 0 || second.Unit is "percent" ? null : 100 * ((double)difference / (double)first.Value);
        return new YearChange(difference, percent, first.Approximation == Approximation.Exact && second.Approximation == Approximation.Exact);
    }

    private static bool CanChange(ComparisonCell cell) =>
        !cell.IsOfOtherPeriod && cell.Observation is { Approximation: not Approximation.Between, Status: ObservationStatus.Actual };
}
