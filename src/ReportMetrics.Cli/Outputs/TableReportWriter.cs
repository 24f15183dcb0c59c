using System.Globalization;
using System.Text;
using ReportMetrics.Export;
using ReportMetrics.Text;
using Spectre.Console;

namespace ReportMetrics.Cli.Outputs;

/// <summary>Writes reports as tables for people, a figure a row.</summary>
internal sealed class TableReportWriter : ReportWriter
{
    /// <summary>From this width on, a row shows the figure's clause; below it, the figure alone.</summary>
    private const int WidthForQuote = 110;

    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Marked = new(foreground: ConsoleColor.Yellow, decoration: Decoration.Bold);

    private readonly Stream _target;
    private readonly StringWriter _page = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly IAnsiConsole _console;
    private bool _any;

    public TableReportWriter(Stream target, int width, bool color)
    {
        _target = target;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_page),
        });
        _console.Profile.Width = width;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <inheritdoc/>
    public override void Write(MetricReport report)
    {
        WriteHead(report);
        if (report.Observations.Count > 0)
        {
            _console.Write(TableOf(report));
        }

        WriteFindings(report);
        Send();
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

    /// <summary>Hands the page over, without the spaces that fill its lines and the empty lines around the table.</summary>
    private void Send()
    {
        IEnumerable<string> lines = _page.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);
        string gap = _any ? "\n" : "";
        _target.Write(Encoding.UTF8.GetBytes($"{gap}{string.Join('\n', lines)}\n"));
        _target.Flush();
        _page.GetStringBuilder().Clear();
        _any = true;
    }

    private void WriteHead(MetricReport report)
    {
        DocumentInfo document = report.Document;
        WriteLine(document.Title ?? document.Source ?? "(no title)", Strong);
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
            WriteLine(line, Faint);
        }

        int claimed = report.Observations.Count(o => o.Indicator is not null);
        WriteLine($"{Count(report.Observations.Count, "figure")}, {claimed} of an indicator; {Count(report.Findings.Count, "finding")}", Faint);
    }

    private Table TableOf(MetricReport report)
    {
        bool quote = _console.Profile.Width >= WidthForQuote;
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("Indicator").Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("Value").Padding(0, 0, 1, 0).RightAligned().NoWrap());
        foreach (string name in (string[])["Unit", "Period", "Status"])
        {
            table.AddColumn(new TableColumn(name).Padding(0, 0, 1, 0).NoWrap());
        }

        table.AddColumn(new TableColumn("Where").Padding(0, 0, 1, 0).RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Evidence").Padding(0, 0));
        foreach (Observation observation in report.Observations)
        {
            LinePosition position = observation.Evidence.Position;
            table.AddRow(
                observation.Indicator is { } indicator ? Plain(indicator) : new Spectre.Console.Text("–", Faint),
                Plain(ValueOf(observation)),
                Plain(observation.UnitText.Length > 0 ? observation.UnitText : observation.Unit ?? ""),
                Plain(observation.Period?.ToString() ?? ""),
                Plain(observation.Status == ObservationStatus.Planned ? "planned" : ""),
                Plain(string.Create(CultureInfo.InvariantCulture, $"{position.Line}:{position.Column}")),
                quote ? QuoteOf(observation.Evidence) : Plain(observation.Evidence.Text));
        }

        return table;
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
            WriteLine($"! {finding.Kind}: {finding.Message} ({string.Join(", ", places)})", Marked);
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
            .Append(quote[start..end], Marked)
            .Append(quote[end..]);
    }

    private static string ValueOf(Observation observation)
    {
        string value = Number(observation.Value);
        return observation.Approximation switch
        {
            Approximation.MoreThan => $"> {value}",
            Approximation.AtLeast => $"≥ {value}",
            Approximation.LessThan => $"< {value}",
            Approximation.AtMost => $"≤ {value}",
            Approximation.About => $"≈ {value}",
            Approximation.Between when observation.Upper is { } upper => $"{value}–{Number(upper)}",
            _ => value,
        };
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Number(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    private static Spectre.Console.Text Plain(string text) => new(TerminalText.Of(text));

    private void WriteLine(string text, Style style) => _console.Write(new Paragraph(TerminalText.Of(text) + "\n", style));
}
