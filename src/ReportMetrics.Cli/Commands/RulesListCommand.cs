using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Rules;
using Spectre.Console;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics rules list</c>: the indicators of a rule pack.</summary>
internal sealed class RulesListCommand : Command, IExampledCommand
{
    private readonly CommandEnvironment _environment;
    private readonly AnswerFormatOption _format = new();
    private readonly RulePackOption _rules = new();

    public RulesListCommand(CommandEnvironment environment)
        : base("list", "Lists the indicators of a rule pack with their names, units and numbers of rules.")
    {
        _environment = environment;
        _rules.AddTo(this);
        _format.AddTo(this);
        SetAction((result, _) => Task.Run(() => Run(result), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics rules list",
        "reportmetrics rules list --rules my.rules.json --format json",
    ];

    private int Run(ParseResult result)
    {
        RulePack pack = _rules.Load(result);
        _format.Write(result, _environment, page => Write(page, pack), json => Write(json, pack));
        return ExitCode.Success;
    }

    private static void Write(TablePage page, RulePack pack)
    {
        Table table = TablePage.TableOf("Indicator", "Name", "In English", "Unit", "#Rules");
        foreach (IndicatorDefinition indicator in pack.Indicators)
        {
            table.AddRow(
                TablePage.Cell(indicator.Id),
                TablePage.Cell(indicator.ChineseName),
                TablePage.Cell(indicator.EnglishName),
                TablePage.Cell(indicator.Unit),
                TablePage.Cell(indicator.Rules.Length.ToString(CultureInfo.InvariantCulture)));
        }

        page.WriteLine($"{pack}: {pack.Indicators.Length} indicators, {pack.Indicators.Sum(i => i.Rules.Length)} rules, {pack.Terms.Length} terms", TablePage.Strong);
        page.Write(table);
        page.Send();
    }

    private static void Write(Utf8JsonWriter json, RulePack pack)
    {
        json.WriteStartArray();
        foreach (IndicatorDefinition indicator in pack.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("indicator", indicator.Id);
            json.WriteString("property", indicator.Property);
            json.WriteString("zh", indicator.ChineseName);
            json.WriteString("en", indicator.EnglishName);
            json.WriteString("definition", indicator.Definition);
            json.WriteString("unit", indicator.Unit);
            json.WriteString("aggregation", JsonPage.NameOf(indicator.Aggregation));
            json.WriteNumber("rules", indicator.Rules.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
