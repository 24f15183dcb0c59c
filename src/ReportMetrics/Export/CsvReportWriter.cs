using System.Globalization;

namespace ReportMetrics.Export;

/// <summary>
/// Writes reports as CSV (RFC 4180) in UTF-8: one observation a row, with what its report says of itself. What is absent is an empty cell.
/// Text that a spreadsheet would run as a formula (it begins with <c>= + - @</c>, tab or CR) gets an apostrophe in front; numbers stay as they are.
/// A report without observations has no row.
/// </summary>
public sealed class CsvReportWriter : RecordReportWriter
{
    /// <summary>Makes a writer onto a stream.</summary>
    /// <param name="target">The stream to write to; it stays open.</param>
    /// <param name="byteOrderMark">Whether to begin with U+FEFF, by which spreadsheets know UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is <see langword="null"/>.</exception>
    public CsvReportWriter(Stream target, bool byteOrderMark = false)
        : base(target, byteOrderMark)
    {
    }

    /// <summary>The columns of a report, then those of an observation.</summary>
    internal static IReadOnlyList<string> AllColumns { get; } =
    [
        "source", "title", "issuer", "area", "year", "published",
        "index", "indicator", "value", "upper", "unit", "unitText", "approximation", "period", "status", "method", "partOf", "headline", "rule", "pack",
        "start", "length", "text", "line", "column", "quote", "section", "findings", "place",
    ];

    private protected override IEnumerable<string> Columns => AllColumns;

    private protected override void WriteRecords(MetricReport report)
    {
        foreach (Observation observation in report.Observations)
        {
            AddReport(Records, report.Document);
            AddObservation(Records, report, observation);
            Records.End();
        }
    }

    /// <summary>Adds the cells that every row of a report begins with.</summary>
    internal static void AddReport(CsvRecords records, DocumentInfo document) => records
        .Add(document.Source).Add(document.Title).Add(document.Issuer).Add(document.Area).Add(document.Year)
        .Add(document.Published?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Adds the cells of an observation.</summary>
    internal static void AddObservation(CsvRecords records, MetricReport report, Observation observation)
    {
        records
            .Add(observation.Index).Add(observation.Indicator).Add(observation.Value).Add(observation.Upper)
            .Add(observation.Unit).Add(observation.UnitText).Add(ModelNames.Of(observation.Approximation)).Add(observation.Period?.ToString())
            .Add(ModelNames.Of(observation.Status)).Add(ModelNames.Of(observation.Method)).Add(observation.PartOf)
            .Add(observation.Headline ? "true" : "false").Add(observation.Rule).Add(observation.Pack);
        AddEvidence(records, observation.Evidence);
        records.Add(FindingsOf(report, observation.Index)).Add(observation.Evidence.Place.ToString());
    }

    private static void AddEvidence(CsvRecords records, Evidence evidence)
    {
        Text.LinePosition position = evidence.Position;
        records
            .Add(evidence.Start).Add(evidence.Length).Add(evidence.Text).Add(position.Line).Add(position.Column)
            .Add(evidence.Quote).Add(string.Join(" > ", evidence.Section));
    }

    private static string FindingsOf(MetricReport report, int observation) => report.Findings.Count == 0 ? ""
        : string.Join(' ', report.Findings.Where(finding => finding.Observations.Contains(observation)).Select(finding => finding.Kind).Distinct(StringComparer.Ordinal));
}
