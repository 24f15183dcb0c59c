using System.Globalization;
using ReportMetrics.Export;
using ReportMetrics.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReportMetrics.Cli.Outputs;

/// <summary>Writes reports as tables for people, a figure a row.</summary>
internal sealed class TableReportWriter : ReportWriter
{
    /// <summary>From this width on, a row shows the figure's clause; below it, the figure alone.</summary>
    private const int WidthForQuote = 110;

    private readonly Stream _target;
    private readonly TablePage _page;

    public TableReportWriter(Stream target, int width, bool color)
    {
        _target = target;
        _page = new TablePage(target, width, color);
    }

    /// <inheritdoc/>
    public override void Write(MetricReport report)
    {
        WriteHead(report);
        if (report.Observations.Count > 0)
        {
            _page.Write(TableOf(report));
        }

        WriteFindings(report);
        _page.Send();
    }

    /// <inheritdoc/>
    public override void Complete() => _target.Flush();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _page.Dispose();
        }
    }

    private void WriteHead(MetricReport report)
    {
        DocumentInfo document = report.Document;
        _page.WriteLine(document.Title ?? document.Source ?? "(no title)", TablePage.Strong);
        string?[] facts =
        [
            document.Title is null ? null : document.Source,
            document.Issuer,
            document.Area,
            document.Year?.ToString(CultureInfo.InvariantCulture),
            document.Published is { } date ? $"signed {date:yyyy-MM-dd}" : null,
        ];
        string line = string.Join(" · ", facts.Where(fact => fact is not null));
        if (line.Length > 0)
        {
            _page.WriteLine(line, TablePage.Faint);
        }

        int claimed = report.Observations.Count(o => o.Indicator is not null);
        _page.WriteLine($"{Count(report.Observations.Count, "figure")}, {claimed} of an indicator; {Count(report.Findings.Count, "finding")}", TablePage.Faint);
    }

    private Table TableOf(MetricReport report)
    {
        bool quote = _page.Width >= WidthForQuote;
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("Indicator").Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("Value").Padding(0, 0, 1, 0).RightAligned().NoWrap());
        foreach (string name in (string[])["Unit", "Period", "Status"])
        {
            table.AddColumn(new TableColumn(name).Padding(0, 0, 1, 0).NoWrap());
        }

        table.AddColumn(new TableColumn("Where").Padding(0, 0, 1, 0).RightAligned().NoWrap());
        bool places = report.Observations.Any(observation => observation.Evidence.Place != default);
        if (places)
        {
            table.AddColumn(new TableColumn("In the file").Padding(0, 0, 1, 0));
        }

        table.AddColumn(new TableColumn("Evidence").Padding(0, 0));
        foreach (Observation observation in report.Observations)
        {
            LinePosition position = observation.Evidence.Position;
            List<IRenderable> cells =
            [
                observation.Indicator is { } indicator ? TablePage.Cell(indicator) : TablePage.Cell("–", TablePage.Faint),
                TablePage.Cell(observation.Quantity.NumberText),
                TablePage.Cell(observation.Quantity.UnitLabel),
                TablePage.Cell(observation.Period?.ToString() ?? ""),
                StatusOf(observation, report),
                TablePage.Cell(string.Create(CultureInfo.InvariantCulture, $"{position.Line}:{position.Column}")),
            ];
            if (places)
            {
                cells.Add(TablePage.Cell(observation.Evidence.Place.ToString()));
            }

            cells.Add(quote ? QuoteOf(observation.Evidence) : TablePage.Cell(observation.Evidence.Text));
            table.AddRow(cells);
        }

        return table;
    }

    private static Spectre.Console.Text StatusOf(Observation observation, MetricReport report)
    {
        bool inFinding = report.Findings.Any(finding => finding.Observations.Contains(observation.Index));
        string planned = observation.Status == ObservationStatus.Planned ? "planned" : "";
        return inFinding ? TablePage.Cell($"{planned} ! finding".TrimStart(), TablePage.Marked) : TablePage.Cell(planned);
    }

    private void WriteFindings(MetricReport report)
    {
        foreach (Finding finding in report.Findings)
        {
            IEnumerable<string> places = finding.Observations.Select(index =>
            {
                LinePosition position = report.Observations[index].Evidence.Position;
                return string.Create(CultureInfo.InvariantCulture, $"{position.Line}:{position.Column}");
            });
            _page.WriteLine($"! {finding.Kind}: {finding.Message} ({string.Join(", ", places)})", TablePage.Marked);
        }
    }

    /// <summary>The clause with the figure marked in it.</summary>
    private static Paragraph QuoteOf(Evidence evidence)
    {
        int start = Math.Max(evidence.Start - evidence.QuoteSpan.Start, 0);
        int end = Math.Min(start + evidence.Length, evidence.Quote.Length);
        string quote = TerminalText.Of(evidence.Quote);
        return new Paragraph()
            .Append(quote[..start])
            .Append(quote[start..end], TablePage.Marked)
            .Append(quote[end..]);
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
