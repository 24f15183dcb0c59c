using System.CommandLine;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Export;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics extract</c>: the figures of reports as a table, as JSON, as CSV or as a page.</summary>
internal sealed class ExtractCommand : Command, IExampledCommand
{
    private readonly CommandEnvironment _environment;
    private readonly InputArguments _inputs = new();
    private readonly RulePackOption _rules = new();
    private readonly OutputOption _output = new();

    private readonly Option<OutputFormat?> _format = new("--format")
    {
        Description = "How to write the figures: a table for people, json (one report an object, several an array), ndjson "
            + "(a report a line), csv or sdmx-csv (a figure a line), html (one page with the text and its evidence). Default: table; ndjson with --input ndjson.",
        HelpName = "table|json|ndjson|csv|sdmx-csv|html",
        CustomParser = result => Enum.Parse<OutputFormat>(result.Tokens[0].Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
    };

    private readonly Option<bool> _byteOrderMark = new("--bom")
    {
        Description = "Begin csv with a byte order mark, so that a spreadsheet knows it for UTF-8.",
    };

    public ExtractCommand(CommandEnvironment environment)
        : base("extract", "Writes every figure of the reports with its indicator, unit, period and the place where it stands.")
    {
        _environment = environment;
        _inputs.AddTo(this);
        _format.AcceptOnlyFromAmong("table", "json", "ndjson", "csv", "sdmx-csv", "html");
        Add(_format);
        Add(_byteOrderMark);
        _rules.AddTo(this);
        _output.AddTo(this);

        // On a thread of its own, so that Ctrl-C is heard while the command works.
        SetAction((result, cancellation) => Task.Run(() => RunAsync(result, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics extract report.txt",
        "reportmetrics extract reports/ --format json -o figures.json",
        "reportmetrics extract reports/ --format csv --bom -o figures.csv",
        "reportmetrics extract reports/ --format html -o figures.html",
        "reportmetrics extract '2024/**/*.docx' --format ndjson | jq .document.area",
        "reportmetrics extract old.txt --encoding gb18030",
        "cat reports.ndjson | reportmetrics extract - --input ndjson > figures.ndjson",
        "reportmetrics extract report.txt --rules my.rules.json",
    ];

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        MetricExtractor extractor = _rules.BuildExtractor(result);
        OutputFormat format = result.GetValue(_format) ?? (_inputs.AreNdjson(result) ? OutputFormat.Ndjson : OutputFormat.Table);
        bool oneReport = _inputs.AreOneReport(result);
        if (result.GetValue(_byteOrderMark) && format != OutputFormat.Csv)
        {
            throw new UsageException("--bom goes with --format csv only.");
        }

        using ResultTarget target = _output.Open(result, _environment, cancellation);
        using ReportWriter writer = CreateWriter(result, format, oneReport, target);
        using ProgressLine progress = new(_environment, target, () => _inputs.Count(result, _environment));

        int written = 0;
        int failed = await InputBatch.ReadAsync(extractor, _inputs.Read(result, _environment), progress, Take, cancellation).ConfigureAwait(false);
        if (written > 0 || !oneReport)
        {
            writer.Complete();
            target.Commit();
        }

        if (writer is SdmxCsvReportWriter { LeftOut: > 0 } sdmx)
        {
            progress.WriteError($"reportmetrics: {sdmx.LeftOut} figures are left out, as nothing names their year.");
        }

        return failed == 0 ? ExitCode.Success : ExitCode.Failure;

        void Take(MetricReport report)
        {
            writer.Write(report);
            written++;
        }
    }

    private ReportWriter CreateWriter(ParseResult result, OutputFormat format, bool oneReport, ResultTarget target) => format switch
    {
        OutputFormat.Table => new TableReportWriter(target.Stream, target.Width, target.Color),
        OutputFormat.Ndjson => new JsonReportWriter(target.Stream, JsonLayout.Lines),
        OutputFormat.Csv => new CsvReportWriter(target.Stream, result.GetValue(_byteOrderMark)),
        OutputFormat.Html => new EvidencePageWriter(target.Stream, _rules.Load(result)),
        OutputFormat.SdmxCsv => new SdmxCsvReportWriter(target.Stream, _rules.Load(result)),
        _ => new JsonReportWriter(target.Stream, oneReport ? JsonLayout.Object : JsonLayout.Array),
    };
}
