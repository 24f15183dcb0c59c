using System.CommandLine;
using ReportMetrics.Cli.Comparison;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Cli.Results;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics diff</c>: which figures two result files give differently.</summary>
internal sealed class DiffCommand : Command, IExampledCommand
{
    private readonly CommandEnvironment _environment;
    private readonly AnswerFormatOption _format = new();
    private readonly Argument<string> _old = new("OLD") { Description = "The result file to compare with: JSON or NDJSON, as extract writes it; - for standard input." };
    private readonly Argument<string> _new = new("NEW") { Description = "The result file to compare." };

    public DiffCommand(CommandEnvironment environment)
        : base("diff", "Compares two result files: figures gained, lost and changed. Exit code 1 if there is any difference.")
    {
        _environment = environment;
        Add(_old);
        Add(_new);
        _format.AddTo(this);
        SetAction((result, _) => Task.Run(() => Run(result), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics diff before.json after.json",
        "reportmetrics extract reports/ --format ndjson | reportmetrics diff before.ndjson -",
        "reportmetrics diff before.ndjson after.ndjson --format json | jq .lost",
    ];

    private int Run(ParseResult result)
    {
        string old = result.GetRequiredValue(_old);
        string current = result.GetRequiredValue(_new);
        if (old is InputPath.StandardInput && current is InputPath.StandardInput)
        {
            throw new UsageException("standard input can be read only once; give '-' one time.");
        }

        IReadOnlyList<ReportDifference> differences = ResultDifference.Of(Read(old), Read(current));
        _format.Write(result, _environment, page => new DifferenceTable(page).Write(differences), json => DifferenceJson.Write(json, differences));
        return differences.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    // What cannot be compared is wrong usage, so that exit code 1 always means a difference.
    private List<ReportResult> Read(string path)
    {
        try
        {
            Func<Stream> open = path is InputPath.StandardInput ? () => _environment.Input : () => File.OpenRead(path);
            return ReportResult.ReadAll(JsonFile.Read(open));
        }
        catch (Exception exception) when (exception is InputException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {exception.Message}");
        }
    }
}
