using System.CommandLine;
using System.CommandLine.Parsing;
using ReportMetrics.Documents;

namespace ReportMetrics.Cli.Inputs;

/// <summary>The part of a command line that says in which encoding texts are: <c>[--encoding NAME]</c>.</summary>
internal sealed class EncodingOption
{
    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "The encoding of text and HTML files (utf-8, gb18030, utf-16le …), whatever they say themselves. Default: found out from each file.",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        _encoding.Validators.Add(RefuseUnknownName);
        command.Add(_encoding);
    }

    /// <summary>How documents are read.</summary>
    public DocumentOptions Options(ParseResult result) => new() { Encoding = result.GetValue(_encoding) };

    private static void RefuseUnknownName(OptionResult result)
    {
        string? name = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
        try
        {
            _ = new DocumentOptions { Encoding = name };
        }
        catch (ArgumentException)
        {
            result.AddError($"There is no encoding '{name}'. Known are utf-8, utf-16, utf-16be, utf-32, gb18030 (also as gbk, gb2312), big5 and others of that kind.");
        }
    }
}
