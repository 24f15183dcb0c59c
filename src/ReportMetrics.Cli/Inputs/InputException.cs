namespace ReportMetrics.Cli.Inputs;

/// <summary>One input cannot be read; the message says where and what was expected. The others go on.</summary>
internal sealed class InputException(string message) : Exception(message);
