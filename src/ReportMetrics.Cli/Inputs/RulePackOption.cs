using System.CommandLine;
using System.CommandLine.Parsing;
using ReportMetrics.Rules;

namespace ReportMetrics.Cli.Inputs;

/// <summary>The part of a command line that says with which rule pack to read: <c>[--rules PACK]</c>.</summary>
internal sealed class RulePackOption
{
    private const string Default = "zh-rule-of-law";

    private readonly Option<string?> _rules = new("--rules")
    {
        Description = $"The rule pack to read with: a file, or the id of a built-in one ({string.Join(", ", RulePack.BuiltInIds)}). Default: {Default}.",
        HelpName = "PACK",
    };

    public void AddTo(Command command)
    {
        _rules.CompletionSources.Add([.. RulePack.BuiltInIds]);
        command.Add(_rules);
    }

    /// <summary>An extractor with the pack of the command line.</summary>
    /// <exception cref="UsageException">The pack is wrong or cannot be read.</exception>
    public MetricExtractor BuildExtractor(ParseResult result) => result.GetValue(_rules) is null
        ? MetricExtractor.Default
        : MetricExtractor.CreateBuilder().AddPack(Load(result)).Build();

    /// <summary>The pack of the command line.</summary>
    /// <exception cref="UsageException">The pack is wrong or cannot be read.</exception>
    public RulePack Load(ParseResult result)
    {
        try
        {
            return Read(result.GetValue(_rules) ?? Default);
        }
        catch (RulePackException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    /// <summary>A built-in pack by its id, any other by its path.</summary>
    /// <exception cref="UsageException">The pack cannot be read.</exception>
    /// <exception cref="RulePackException">The pack is wrong.</exception>
    public static RulePack Read(string pack)
    {
        try
        {
            return RulePack.BuiltInIds.Contains(pack, StringComparer.Ordinal) ? RulePack.BuiltIn(pack) : RulePack.Load(pack);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the rule pack cannot be read: {exception.Message}");
        }
    }
}
