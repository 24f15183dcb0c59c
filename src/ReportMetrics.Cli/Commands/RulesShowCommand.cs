using System.CommandLine;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Rules;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics rules show</c>: an indicator, a rule or a term in full.</summary>
internal sealed class RulesShowCommand : Command, IExampledCommand
{
    private readonly CommandEnvironment _environment;
    private readonly RulePackOption _rules = new();
    private readonly Argument<string> _id = new("ID") { Description = "Id of an indicator (disputes.mediated), of a rule (disputes.mediated/1) or of a term (dispute)." };

    public RulesShowCommand(CommandEnvironment environment)
        : base("show", "Shows an indicator with its rules and their examples, or a term with its words.")
    {
        _environment = environment;
        Add(_id);
        _rules.AddTo(this);
        SetAction((result, _) => Task.Run(() => Run(result), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics rules show disputes.mediated",
        "reportmetrics rules show disputes.mediated/1",
        "reportmetrics rules show dispute --rules my.rules.json",
    ];

    private int Run(ParseResult result)
    {
        RulePack pack = _rules.Load(result);
        string id = result.GetRequiredValue(_id);
        using TablePage page = TablePage.Of(_environment);
        RuleText text = new(page, pack);
        if (pack.Indicators.FirstOrDefault(indicator => Is(indicator.Id, id)) is { } indicator)
        {
            text.Write(indicator);
        }
        else if (pack.Indicators.SelectMany(one => one.Rules).FirstOrDefault(rule => Is(rule.Id, id)) is { } rule)
        {
            text.Write(rule);
        }
        else if (RuleText.WordsOf(pack, id) is { Count: > 0 } words)
        {
            text.WriteTerm(id, words);
        }
        else
        {
            throw new UsageException($"{pack} has no indicator, rule or term \"{id}\"; 'reportmetrics rules list' shows what there is.");
        }

        page.Send();
        return ExitCode.Success;
    }

    private static bool Is(string known, string id) => string.Equals(known, id, StringComparison.Ordinal);
}
