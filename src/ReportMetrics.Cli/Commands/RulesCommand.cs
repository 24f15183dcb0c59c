using System.CommandLine;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics rules</c>: what a rule pack holds and what is wrong with it.</summary>
internal sealed class RulesCommand : Command, IExampledCommand
{
    public RulesCommand(CommandEnvironment environment)
        : base("rules", "Checks a rule pack and shows its indicators, rules and terms.")
    {
        Add(new RulesCheckCommand(environment));
        Add(new RulesListCommand(environment));
        Add(new RulesShowCommand(environment));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics rules check my.rules.json",
        "reportmetrics rules list",
        "reportmetrics rules show disputes.mediated",
    ];
}
