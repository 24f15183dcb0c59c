using System.CommandLine;
using System.CommandLine.Parsing;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Export;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics structure</c>: the structure of <c>extract --format sdmx-csv</c> as SDMX-ML.</summary>
internal sealed class StructureCommand : Command, IExampledCommand
{
    private readonly CommandEnvironment _environment;
    private readonly RulePackOption _rules = new();
    private readonly OutputOption _output = new();

    public StructureCommand(CommandEnvironment environment)
        : base("structure", "Writes the SDMX structure of a rule pack's figures: SDMX-ML 3.0 with code lists, concepts, data structure and dataflow.")
    {
        _environment = environment;
        _rules.AddTo(this);
        _output.AddTo(this);
        SetAction((result, cancellation) => Task.Run(() => Run(result, cancellation), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics structure -o structure.xml",
        "reportmetrics structure --rules my.rules.json",
    ];

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        Rules.RulePack pack = _rules.Load(result);
        using ResultTarget target = _output.Open(result, _environment, cancellation);
        SdmxStructure.Write(target.Stream, pack, DateTimeOffset.UtcNow);
        target.Commit();
        return ExitCode.Success;
    }
}
