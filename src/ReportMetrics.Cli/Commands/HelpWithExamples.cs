using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ReportMetrics.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal interface IExampledCommand
{
    /// <summary>Command lines as a user would type them.</summary>
    IReadOnlyList<string> Examples { get; }
}

/// <summary>The usual help, then the examples of the command.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using StringWriter usual = new();
        parseResult.InvocationConfiguration.Output = usual;
        int exitCode = help.Invoke(parseResult);

        // The library calls the program by its file; its users call it by the name of the tool.
        output.Write(usual.ToString().Replace($" {RootCommand.ExecutableName} ", " reportmetrics ", StringComparison.Ordinal));
        output.WriteLine("Examples:");
        foreach (string example in ExamplesOf(parseResult.CommandResult.Command))
        {
            output.WriteLine($"  {example}");
        }

        return exitCode;
    }

    private static IEnumerable<string> ExamplesOf(Command command) => command is RootCommand
        ? command.Subcommands.OfType<IExampledCommand>().Select(c => c.Examples[0])
        : command is IExampledCommand exampled ? exampled.Examples : [];
}
