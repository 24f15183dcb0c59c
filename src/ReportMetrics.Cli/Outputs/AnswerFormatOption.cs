using System.CommandLine;
using System.Text.Json;

namespace ReportMetrics.Cli.Outputs;

/// <summary>The part of a command line that says how an answer is written: <c>[--format table|json]</c>.</summary>
internal sealed class AnswerFormatOption
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "How to write the answer: a table for people, or json for programs.",
        HelpName = "table|json",
        DefaultValueFactory = _ => "table",
    };

    public void AddTo(Command command)
    {
        _format.AcceptOnlyFromAmong("table", "json");
        command.Add(_format);
    }

    /// <summary>Writes the answer to standard output in the form that was asked for.</summary>
    public void Write(ParseResult result, CommandEnvironment environment, Action<TablePage> writeTable, Action<Utf8JsonWriter> writeJson)
    {
        if (result.GetRequiredValue(_format) is "json")
        {
            JsonPage.Write(environment.Output, writeJson);
            return;
        }

        using TablePage page = TablePage.Of(environment);
        writeTable(page);
    }
}
