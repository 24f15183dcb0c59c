using System.CommandLine;

namespace ReportMetrics.Cli.Outputs;

/// <summary>The part of a command line that says where results go: <c>[-o FILE]</c>.</summary>
internal sealed class OutputOption
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write the results to this file; it appears, or is replaced, only when all is written.",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(_output);

    /// <summary>Opens what the command line names.</summary>
    /// <exception cref="UsageException">The file cannot be made.</exception>
    public ResultTarget Open(ParseResult result, CommandEnvironment environment, CancellationToken cancellation) =>
        ResultTarget.Open(result.GetValue(_output), environment, cancellation);
}
