using System.CommandLine;
using ReportMetrics.Cli.Evaluation;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Cli.Results;
using ReportMetrics.Export;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics eval</c>: how right the figures of labelled reports are.</summary>
internal sealed class EvalCommand : Command, IExampledCommand
{
    private readonly CommandEnvironment _environment;
    private readonly RulePackOption _rules = new();
    private readonly AnswerFormatOption _format = new();

    private readonly Option<string> _gold = new("--gold")
    {
        Description = "The folder of the labels, NAME.json each, with the reports NAME.txt (or another document) beside them.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> _texts = new("--texts")
    {
        Description = "The folder of the reports, if it is another one.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _list = new("--list") { Description = "List every miss." };

    public EvalCommand(CommandEnvironment environment)
        : base("eval", "Measures precision, recall and F1 on labelled reports.")
    {
        _environment = environment;
        Add(_gold);
        Add(_texts);
        Add(_list);
        _rules.AddTo(this);
        _format.AddTo(this);
        SetAction((result, cancellation) => Task.Run(() => Run(result, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics eval --gold labelled/",
        "reportmetrics eval --gold labelled/ --list",
        "reportmetrics eval --gold labels/ --texts reports/ --rules my.rules.json --format json",
    ];

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        LabelFolder folder = OpenFolder(result.GetRequiredValue(_gold), result.GetValue(_texts));
        MetricExtractor extractor = _rules.BuildExtractor(result);
        EvaluationResult evaluation = new();
        int failed = 0;
        foreach (string file in folder.Files())
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                (SourceText text, ReportResult labels) = folder.Read(file);
                evaluation.Add(text, labels, Extract(extractor, text, cancellation));
            }
            catch (Exception exception) when (InputFailure.Is(exception))
            {
                _environment.Error.WriteLine(InputFailure.Describe(file, exception));
                failed++;
            }
        }

        _format.Write(
            result,
            _environment,
            page => new EvaluationTable(page).Write(evaluation, result.GetValue(_list)),
            json => EvaluationJson.Write(json, evaluation, result.GetValue(_list)));
        return failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static LabelFolder OpenFolder(string gold, string? texts)
    {
        LabelFolder folder = new(gold, texts ?? gold);
        foreach (string path in (string[])[folder.Labels, folder.Texts])
        {
            if (!Directory.Exists(path))
            {
                throw new UsageException($"there is no folder {path}.");
            }
        }

        return folder.Files().Count > 0 ? folder : throw new UsageException($"{gold} holds no label file (NAME.json).");
    }

    // Through the JSON that a user gets, so that what is measured is what is delivered.
    private static ReportResult Extract(MetricExtractor extractor, SourceText text, CancellationToken cancellation) =>
        ReportResult.ReadAll(JsonReportWriter.ToJson(extractor.Extract(text, cancellation)))[0];
}
