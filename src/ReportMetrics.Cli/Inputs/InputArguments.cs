using System.CommandLine;
using System.CommandLine.Parsing;
using ReportMetrics.Documents;

namespace ReportMetrics.Cli.Inputs;

/// <summary>How the texts of an input are laid out.</summary>
internal enum InputFormat
{
    /// <summary>A report a file.</summary>
    Text,

    /// <summary>A report a line, as <c>{"id": …, "text": …}</c>.</summary>
    Ndjson,
}

/// <summary>The part of a command line that says what to read: <c>PATH… [--input text|ndjson]</c>.</summary>
internal sealed class InputArguments
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files (text, Markdown, HTML, DOCX, PDF, known by their content), folders with all below, globs (*, ?, **), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<InputFormat> _format = new("--input")
    {
        Description = "What a file holds: text, one report (the default); or ndjson, a report a line as {\"id\": …, \"text\": …}.",
        HelpName = "text|ndjson",
    };

    private readonly EncodingOption _encoding = new();

    public void AddTo(Command command)
    {
        _format.AcceptOnlyFromAmong("text", "ndjson");
        _paths.Validators.Add(RefuseUnusablePaths);
        command.Add(_paths);
        command.Add(_format);
        _encoding.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_format) == InputFormat.Ndjson && result.GetResult("--encoding") is not null)
            {
                result.AddError("--encoding is not for --input ndjson, which is always UTF-8.");
            }
        });
    }

    /// <summary>Whether the inputs hold a report a line.</summary>
    public bool AreNdjson(ParseResult result) => result.GetValue(_format) == InputFormat.Ndjson;

    /// <summary>Whether the command line names exactly one report, and not a set that may hold one.</summary>
    public bool AreOneReport(ParseResult result) =>
        !AreNdjson(result) && result.GetRequiredValue(_paths) is [var path] && !InputPath.IsSet(path);

    /// <summary>The reports in the order of the command line, each opened only when it is read.</summary>
    public IEnumerable<ReportInput> Read(ParseResult result, CommandEnvironment environment)
    {
        bool ndjson = AreNdjson(result);
        DocumentOptions options = _encoding.Options(result);
        foreach (string path in result.GetRequiredValue(_paths))
        {
            IEnumerable<ReportInput> inputs = path switch
            {
                InputPath.StandardInput when ndjson => NdjsonInput.Read(path, () => environment.Input),
                InputPath.StandardInput => [DocumentInput.Of(path, () => environment.Input, options)],
                _ when ndjson => InputPath.Expand(path, FolderFiles.Lines, file => NdjsonInput.Read(file, () => File.OpenRead(file))),
                _ => InputPath.Expand(path, FolderFiles.Documents, file => [DocumentInput.Of(file, () => File.OpenRead(file), options)]),
            };
            foreach (ReportInput input in inputs)
            {
                yield return input;
            }
        }
    }

    /// <summary>How many reports there are; <see langword="null"/> where only reading tells.</summary>
    public int? Count(ParseResult result, CommandEnvironment environment) => AreNdjson(result) ? null : Read(result, environment).Count();

    private static void RefuseUnusablePaths(ArgumentResult result)
    {
        if (result.Tokens.Count(t => t.Value is InputPath.StandardInput) > 1)
        {
            result.AddError("Standard input can be read only once; give '-' one time.");
        }

        foreach (Token token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
        {
            result.AddError($"There is no option '{token.Value}'. A file of that name is given as './{token.Value}'.");
        }
    }
}
