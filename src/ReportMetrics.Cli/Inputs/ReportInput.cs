using ReportMetrics.Text;

namespace ReportMetrics.Cli.Inputs;

/// <summary>One report to read.</summary>
/// <param name="Name">What to call it in an error: a path, a path and a line.</param>
/// <param name="Read">Gives its text, or throws what <see cref="InputFailure.Is"/> knows.</param>
internal sealed record ReportInput(string Name, Func<CancellationToken, SourceText> Read)
{
    /// <summary>An input that is known to have failed.</summary>
    public static ReportInput Failed(string name, string message) => new(name, _ => throw new InputException(message));

    /// <summary>What stands for files that are left out.</summary>
    public static ReportInput Skipped(string name, string message) => new(name, _ => throw new InputSkippedException(message));
}
