namespace ReportMetrics.Cli;

/// <summary>The command line asks for what cannot be done; the message says what to do instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
