using System.CommandLine;
using ReportMetrics.Cli.Explanation;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics explain</c>: why the figures at a place are what they are.</summary>
internal sealed class ExplainCommand : Command, IExampledCommand
{
    private readonly CommandEnvironment _environment;
    private readonly RulePackOption _rules = new();
    private readonly EncodingOption _encoding = new();
    private readonly AnswerFormatOption _format = new();

    private readonly Argument<string> _place = new("FILE[:LINE[:COLUMN]]")
    {
        Description = "A report and, if not all its figures are asked for, the line or the line and column, both from 1; - for standard input.",
    };

    public ExplainCommand(CommandEnvironment environment)
        : base("explain", "Shows for each figure the words found around it, the rules that competed, what each lacked and which won.")
    {
        _environment = environment;
        Add(_place);
        _rules.AddTo(this);
        _encoding.AddTo(this);
        _format.AddTo(this);
        SetAction((result, cancellation) => Task.Run(() => Run(result, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics explain report.txt:12",
        "reportmetrics explain report.txt:12:31 --rules my.rules.json",
        "reportmetrics explain report.txt --format json",
    ];

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        MetricExtractor extractor = _rules.BuildExtractor(result);
        TextPlace place = TextPlace.Parse(result.GetRequiredValue(_place));
        try
        {
            Func<Stream> open = place.Path is InputPath.StandardInput ? () => _environment.Input : () => File.OpenRead(place.Path);
            SourceText text = DocumentInput.Of(place.Path, open, _encoding.Options(result)).Read(cancellation);
            TextSpan span = place.SpanIn(text);
            IReadOnlyList<FigureExplanation> figures = extractor.Extract(text, cancellation).Explain(span);
            _format.Write(result, _environment, page => new ExplanationText(page, text).Write(figures), json => ExplanationJson.Write(json, text, figures));
            return ExitCode.Success;
        }
        catch (Exception exception) when (InputFailure.Is(exception))
        {
            _environment.Error.WriteLine(InputFailure.Describe(place.Path, exception));
            return ExitCode.Failure;
        }
    }
}
