using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ReportMetrics.Cli.Outputs;

/// <summary>Text and tables for people, laid out to a width and handed over page by page.</summary>
internal sealed class TablePage : IDisposable
{
    public static readonly Style Faint = new(decoration: Decoration.Dim);
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Marked = new(foreground: ConsoleColor.Yellow, decoration: Decoration.Bold);

    private readonly Stream _target;
    private readonly StringWriter _page = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly IAnsiConsole _console;
    private bool _any;

    public TablePage(Stream target, int width, bool color)
    {
        _target = target;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_page),
        });
        _console.Profile.Width = width;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>A page onto standard output.</summary>
    public static TablePage Of(CommandEnvironment environment) =>
        new(environment.Output, environment.OutputWidth, environment.OutputIsTerminal && environment.ColorAllowed);

    /// <summary>Cells in a line.</summary>
    public int Width => _console.Profile.Width;

    public void Write(IRenderable content) => _console.Write(content);

    /// <summary>Writes a line of text, made safe for a terminal.</summary>
    public void WriteLine(string text, Style? style = null) => _console.Write(new Paragraph(TerminalText.Of(text) + "\n", style));

    /// <summary>Writes a line of text whole, however long it is: a message, a pattern, something to copy.</summary>
    public void WriteUnbroken(string text) => _page.Write(TerminalText.Of(text) + "\n");

    /// <summary>Hands the page over, without the spaces that fill its lines and the empty lines around the table.</summary>
    public void Send()
    {
        IEnumerable<string> lines = _page.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);
        string gap = _any ? "\n" : "";
        _target.Write(Encoding.UTF8.GetBytes($"{gap}{string.Join('\n', lines)}\n"));
        _target.Flush();
        _page.GetStringBuilder().Clear();
        _any = true;
    }

    /// <summary>An empty table; columns whose names begin with <c>#</c> hold numbers and stand at the right.</summary>
    public static Table TableOf(params string[] columns)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string column in columns)
        {
            bool number = column[0] == '#';
            TableColumn made = new TableColumn(column.TrimStart('#')).Padding(0, 0, 1, 0);
            table.AddColumn(number ? made.RightAligned().NoWrap() : made);
        }

        return table;
    }

    /// <summary>A cell of plain text, made safe for a terminal.</summary>
    public static Spectre.Console.Text Cell(string? text, Style? style = null) => new(TerminalText.Of(text ?? ""), style);

    public void Dispose() => _page.Dispose();
}
