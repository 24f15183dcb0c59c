namespace ReportMetrics.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All inputs were read and all results written.</summary>
    public const int Success = 0;

    /// <summary>Some input failed (the others' results are written), or the results could not be written.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong; nothing was read.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Cancelled = 130;
}
