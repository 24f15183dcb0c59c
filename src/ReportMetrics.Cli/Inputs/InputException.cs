using ReportMetrics.Documents;

namespace ReportMetrics.Cli.Inputs;

/// <summary>One input cannot be read; the message says where and what was expected. The others go on.</summary>
internal sealed class InputException(string message) : Exception(message);

/// <summary>Files are left out that nobody takes for reports; the message says which. That is no failure.</summary>
internal sealed class InputSkippedException(string message) : Exception(message);

/// <summary>What it means that one input gave an exception.</summary>
internal static class InputFailure
{
    /// <summary>Whether an exception is about the input alone, so that the others go on.</summary>
    public static bool Is(Exception exception) => exception
        is InputException or InputSkippedException or DocumentException or ReportTooLongException or IOException or UnauthorizedAccessException;

    /// <summary>The line to say it in.</summary>
    public static string Describe(string input, Exception exception) =>
        exception is DocumentException ? $"reportmetrics: {exception.Message}" : $"reportmetrics: {input}: {exception.Message}";
}
