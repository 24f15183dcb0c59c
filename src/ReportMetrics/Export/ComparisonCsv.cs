namespace ReportMetrics.Export;

/// <summary>
/// Writes a comparison as CSV (RFC 4180) in UTF-8: an indicator a row, a column for each report, headed by its place and year, and behind it, where the report of
/// the year before is there too, a column of differences. A value that a report does not give is an empty cell, never zero. Text is defused as in <see cref="CsvReportWriter"/>.
/// </summary>
public static class ComparisonCsv
{
    /// <summary>Writes a comparison.</summary>
    /// <param name="target">The stream to write to; it stays open.</param>
    /// <param name="comparison">The comparison.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The target cannot be written.</exception>
    public static void Write(Stream target, ReportComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(comparison);
        CsvRecords records = new();
        AddHeader(records, comparison);
        records.End();
        foreach (ComparisonRow row in comparison.Rows)
        {
            AddRow(records, comparison, row);
            records.End();
        }

        records.Send(target);
    }

    internal static string HeaderOf(ReportComparison comparison)
    {
        CsvRecords records = new();
        AddHeader(records, comparison);
        return records.TakeCells();
    }

    internal static string RecordOf(ReportComparison comparison, ComparisonRow row)
    {
        CsvRecords records = new();
        AddRow(records, comparison, row);
        return records.TakeCells();
    }

    private static void AddHeader(CsvRecords records, ReportComparison comparison)
    {
        records.Add("indicator").Add("zh").Add("en").Add("unit");
        for (int i = 0; i < comparison.Reports.Count; i++)
        {
            records.Add(comparison.LabelOf(i));
            if (comparison.HasYearBefore(i))
            {
                records.Add($"{comparison.LabelOf(i)} change");
            }
        }
    }

    private static void AddRow(CsvRecords records, ReportComparison comparison, ComparisonRow row)
    {
        records.Add(row.Indicator).Add(row.Definition?.ChineseName).Add(row.Definition?.EnglishName).Add(row.Definition?.Unit);
        for (int i = 0; i < row.Cells.Count; i++)
        {
            records.Add(row.Cells[i]?.Observation.Value);
            if (comparison.HasYearBefore(i))
            {
                records.Add(row.Cells[i]?.Change?.Difference);
            }
        }
    }
}
