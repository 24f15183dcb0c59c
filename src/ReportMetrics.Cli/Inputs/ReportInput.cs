using ReportMetrics.Text;

namespace ReportMetrics.Cli.Inputs;

/// <summary>One report to read.</summary>
/// <param name="Name">What to call it in an error: a path, a path and a line.</param>
/// <param name="Read">Gives its text; throws <see cref="InputException"/>, <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
internal sealed record ReportInput(string Name, Func<SourceText> Read)
{
    /// <summary>An input that is known to have failed.</summary>
    public static ReportInput Failed(string name, string message) => new(name, () => throw new InputException(message));
}
