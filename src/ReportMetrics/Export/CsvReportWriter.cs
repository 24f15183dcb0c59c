using System.Globalization;
using System.Text;

namespace ReportMetrics.Export;

/// <summary>
/// Writes reports as CSV (RFC 4180) in UTF-8: one observation a row, with what its report says of itself. What is absent is an empty cell.
/// Text that a spreadsheet would run as a formula (it begins with <c>= + - @</c>, tab or CR) gets an apostrophe in front; numbers stay as they are.
/// A report without observations has no row.
/// </summary>
public sealed class CsvReportWriter : ReportWriter
{
    private static readonly string[] Columns =
    [
        "source", "title", "issuer", "area", "year", "published",
        "index", "indicator", "value", "upper", "unit", "unitText", "approximation", "period", "status", "method", "partOf", "headline", "rule", "pack",
        "start", "length", "text", "line", "column", "quote", "section", "findings", "place",
    ];

    private readonly Stream _target;
    private readonly bool _byteOrderMark;
    private readonly CsvRecords _records = new();
    private bool _begun;

    /// <summary>Makes a writer onto a stream.</summary>
    /// <param name="target">The stream to write to; it stays open.</param>
    /// <param name="byteOrderMark">Whether to begin with U+FEFF, by which spreadsheets know UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is <see langword="null"/>.</exception>
    public CsvReportWriter(Stream target, bool byteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = target;
        _byteOrderMark = byteOrderMark;
    }

    /// <inheritdoc/>
    public override void Write(MetricReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Begin();
        foreach (Observation observation in report.Observations)
        {
            WriteRow(report, observation);
        }

        _records.Send(_target);
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        Begin();
        _records.Send(_target);
    }

    private void Begin()
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        if (_byteOrderMark)
        {
            _target.Write(Encoding.UTF8.Preamble);
        }

        foreach (string column in Columns)
        {
            _records.Add(column);
        }

        _records.End();
    }

    private void WriteRow(MetricReport report, Observation observation)
    {
        DocumentInfo document = report.Document;
        _records
            .Add(document.Source).Add(document.Title).Add(document.Issuer).Add(document.Area).Add(document.Year)
            .Add(document.Published?.ToString("O", CultureInfo.InvariantCulture))
            .Add(observation.Index).Add(observation.Indicator).Add(observation.Value).Add(observation.Upper)
            .Add(observation.Unit).Add(observation.UnitText).Add(ModelNames.Of(observation.Approximation)).Add(observation.Period?.ToString())
            .Add(ModelNames.Of(observation.Status)).Add(ModelNames.Of(observation.Method)).Add(observation.PartOf)
            .Add(observation.Headline ? "true" : "false").Add(observation.Rule).Add(observation.Pack);
        WriteEvidence(observation.Evidence);
        _records.Add(FindingsOf(report, observation.Index)).Add(observation.Evidence.Place.ToString()).End();
    }

    private void WriteEvidence(Evidence evidence)
    {
        Text.LinePosition position = evidence.Position;
        _records
            .Add(evidence.Start).Add(evidence.Length).Add(evidence.Text).Add(position.Line).Add(position.Column)
            .Add(evidence.Quote).Add(string.Join(" > ", evidence.Section));
    }

    private static string FindingsOf(MetricReport report, int observation) => report.Findings.Count == 0 ? ""
        : string.Join(' ', report.Findings.Where(finding => finding.Observations.Contains(observation)).Select(finding => finding.Kind).Distinct(StringComparer.Ordinal));
}
