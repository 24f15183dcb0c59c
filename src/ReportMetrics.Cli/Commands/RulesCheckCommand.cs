using System.CommandLine;
using System.Text.Json;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Rules;

namespace ReportMetrics.Cli.Commands;

/// <summary><c>reportmetrics rules check</c>: every mistake of a rule pack, and what in it is without effect.</summary>
internal sealed class RulesCheckCommand : Command, IExampledCommand
{
    /// <summary>The kind under which mistakes of form are listed.</summary>
    private const string Mistake = "mistake";

    private readonly CommandEnvironment _environment;
    private readonly AnswerFormatOption _format = new();
    private readonly Argument<string> _pack = new("PACK") { Description = "A rule pack: a file, or the id of a built-in one." };

    public RulesCheckCommand(CommandEnvironment environment)
        : base("check", "Lists every mistake of a rule pack: its form, its examples, rules and terms without effect. Exit code 1 if there is any.")
    {
        _environment = environment;
        Add(_pack);
        _format.AddTo(this);
        SetAction((result, _) => Task.Run(() => Run(result), CancellationToken.None));
    }

    public IReadOnlyList<string> Examples { get; } =
    [
        "reportmetrics rules check my.rules.json",
        "reportmetrics rules check zh-rule-of-law --format json",
    ];

    private int Run(ParseResult result)
    {
        string path = result.GetRequiredValue(_pack);
        List<Line> lines = Check(path);
        _format.Write(result, _environment, page => Write(page, lines), json => Write(json, lines));
        return lines.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static List<Line> Check(string path)
    {
        try
        {
            return [.. RulePackCheck.Run(RulePackOption.Read(path)).Select(finding =>
                new Line(path, finding.Line, Column: null, JsonPage.NameOf(finding.Kind), finding.Subject, finding.Message))];
        }
        catch (RulePackException exception)
        {
            return [.. exception.Errors.Select(error => new Line(error.File, error.Line, error.Column, Mistake, error.Path, error.Message))];
        }
    }

    private static void Write(TablePage page, List<Line> lines)
    {
        foreach (Line line in lines)
        {
            string column = line.Column is { } number ? FormattableString.Invariant($",{number}") : "";
            page.WriteUnbroken(FormattableString.Invariant($"{line.File}({line.Number}{column}): {line.Kind}: {line.Subject}: {line.Message}"));
        }

        page.WriteLine(lines.Count == 0 ? "Nothing is wrong." : FormattableString.Invariant($"{lines.Count} found."), TablePage.Faint);
        page.Send();
    }

    private static void Write(Utf8JsonWriter json, List<Line> lines)
    {
        json.WriteStartArray();
        foreach (Line line in lines)
        {
            json.WriteStartObject();
            json.WriteString("kind", line.Kind);
            json.WriteString("file", line.File);
            json.WriteNumber("line", line.Number);
            json.WriteString("subject", line.Subject);
            json.WriteString("message", line.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed record Line(string File, int Number, int? Column, string Kind, string Subject, string Message);
}
