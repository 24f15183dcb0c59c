using System.Text;

namespace ReportMetrics.Cli.Tests;

/// <summary>Runs of the tool inside the test, in a folder of their own; the output is that of the last one.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportmetrics-");
    private MemoryStream _output = new();
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    /// <summary>What is read from <c>-</c>.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>The stream that stands for standard output, if not the one that <see cref="Output"/> shows.</summary>
    public Stream? OutputStream { get; init; }

    /// <summary>Cells in a line of the terminal; null where the output is none.</summary>
    public int? TerminalWidth { get; init; }

    public bool Color { get; init; }

    public string Output => Encoding.UTF8.GetString(_output.ToArray());

    public string Errors => _errors.ToString().Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    /// <summary>The lines of the output, without the end of the last.</summary>
    public string[] Lines => Output.TrimEnd('\n').Split('\n');

    /// <summary>The full path of a file in the folder of this run.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file into the folder of this run.</summary>
    /// <returns>Its full path.</returns>
    public string WriteFile(string name, byte[] content)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string WriteFile(string name, string content) => WriteFile(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Names of the files in the folder of this run.</summary>
    public IEnumerable<string> FileNames() => _folder.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal);

    public int Run(params string[] arguments) => RunUnder(TestContext.Current.CancellationToken, arguments);

    /// <summary>Runs as if Ctrl-C came at once.</summary>
    public int RunCancelled(params string[] arguments) => RunUnder(new CancellationToken(canceled: true), arguments);

    private int RunUnder(CancellationToken cancellation, string[] arguments)
    {
        _output = new MemoryStream();
        using CommandEnvironment environment = new()
        {
            Input = Input,
            Output = OutputStream ?? _output,
            Error = _errors,
            OutputIsTerminal = TerminalWidth is not null,
            OutputWidth = TerminalWidth ?? 160,
            ColorAllowed = Color,
        };
        return Application.RunAsync(arguments, environment, cancellation).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }
}
