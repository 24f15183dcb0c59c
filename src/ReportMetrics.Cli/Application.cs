using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ReportMetrics.Cli.Commands;
using ReportMetrics.Cli.Outputs;

namespace ReportMetrics.Cli;

/// <summary>The command line as a whole: its commands, its help and its errors.</summary>
internal static class Application
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, CommandEnvironment environment, CancellationToken cancellation = default)
    {
        RootCommand root = BuildRoot(environment);
        ParseResult result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            return RefuseUsage(result, environment);
        }

        using TextWriter output = Utf8Text.WriterOnto(environment.Output);
        InvocationConfiguration configuration = new() { Output = output, Error = environment.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await result.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            environment.Error.WriteLine($"reportmetrics: {exception.Message}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            environment.Error.WriteLine("reportmetrics: cancelled; what was written is not complete.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine($"reportmetrics: the results could not be written: {exception.Message}");
            return ExitCode.Failure;
        }
    }

    private static RootCommand BuildRoot(CommandEnvironment environment)
    {
        RootCommand root = new("Reads annual reports written for people and writes their figures for programs.")
        {
            new ExtractCommand(environment),
            new CompareCommand(environment),
            new ExplainCommand(environment),
            new EvalCommand(environment),
            new DiffCommand(environment),
            new RulesCommand(environment),
            new StructureCommand(environment),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static int RefuseUsage(ParseResult result, CommandEnvironment environment)
    {
        Command asked = result.CommandResult.Command;
        IEnumerable<string> messages = asked.Subcommands.Count > 0 && result.UnmatchedTokens is [var unknown, ..]
            ? [$"There is no command '{unknown}'. The commands are {string.Join(", ", asked.Subcommands.Select(command => command.Name))}."]
            : result.Errors.Select(error => error.Message);
        foreach (string message in messages)
        {
            environment.Error.WriteLine($"reportmetrics: {message}");
        }

        string command = asked is RootCommand ? "" : $" {asked.Name}";
        environment.Error.WriteLine($"Run 'reportmetrics{command} --help' for what it takes, with examples.");
        return ExitCode.Usage;
    }
}
