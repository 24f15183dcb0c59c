using ReportMetrics.Documents;

namespace ReportMetrics.Cli.Inputs;

/// <summary>A file that holds one report, of any kind that <see cref="ReportDocument"/> reads.</summary>
internal static class DocumentInput
{
    /// <summary>An input that is opened and read only when it is asked for.</summary>
    public static ReportInput Of(string path, Func<Stream> open, DocumentOptions options) => new(path, cancellation =>
    {
        using Stream stream = open();
        return ReportDocument.Read(stream, path, options, cancellation).Text;
    });
}
