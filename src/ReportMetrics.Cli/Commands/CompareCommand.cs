using System.CommandLine;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Export;
using ReportMetrics.Rules;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics compare</c>: the headline values of several reports side by side.</summary>
internal sealed class CompareCommand : Command, IExampledCommand
{
    private readonly CommandEnvironment _environment;
    private readonly InputArguments _inputs = new();
    private readonly RulePackOption _rules = new();
    private readonly OutputOption _output = new();

    private readonly Option<ComparisonOrder> _order = new("--by")
    {
        Description = "How the reports are ordered: by place and then year (the default), or by year and then place.",
        HelpName = "place|year",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to write the comparison: a table for people, csv, or html (one page with each report's text and evidence).",
        HelpName = "table|csv|html",
        DefaultValueFactory = _ => "table",
    };

    public CompareCommand(CommandEnvironment environment)
        : base("compare", "Lays the headline values of reports side by side, with the change from year to year of the same place.")
    {
        _environment = environment;
        _inputs.AddTo(this);
        _order.AcceptOnlyFromAmong("place", "year");
        _format.AcceptOnlyFromAmong("table", "csv", "html");
        Add(_order);
        Add(_format);
        _rules.AddTo(this);
        _output.AddTo(this);
        SetAction((result, cancellation) => Task.Run(() => RunAsync(result, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics compare reports/",
        "reportmetrics compare reports/ --by year",
        "reportmetrics compare reports/ --format csv -o comparison.csv",
        "reportmetrics compare reports/ --format html -o comparison.html",
    ];

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        MetricExtractor extractor = _rules.BuildExtractor(result);
        RulePack pack = _rules.Load(result);
        using ResultTarget target = _output.Open(result, _environment, cancellation);
        using ProgressLine progress = new(_environment, target, () => _inputs.Count(result, _environment));
        List<MetricReport> reports = [];
        int failed = await InputBatch.ReadAsync(extractor, _inputs.Read(result, _environment), progress, reports.Add, cancellation).ConfigureAwait(false);
        if (reports.Count > 0)
        {
            Write(result.GetRequiredValue(_format), target, reports, pack, result.GetValue(_order));
            target.Commit();
        }

        return failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static void Write(string format, ResultTarget target, List<MetricReport> reports, RulePack pack, ComparisonOrder order)
    {
        if (format is "html")
        {
            using EvidencePageWriter page = new(target.Stream, pack, order);
            reports.ForEach(page.Write);
            page.Complete();
            return;
        }

        ReportComparison comparison = ReportComparison.Of(reports, pack, order);
        if (format is "csv")
        {
            ComparisonCsv.Write(target.Stream, comparison);
            return;
        }

        using TablePage table = new(target.Stream, target.Width, target.Color);
        new ComparisonTable(table).Write(comparison);
    }
}
