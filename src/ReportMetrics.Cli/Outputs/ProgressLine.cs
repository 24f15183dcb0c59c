using System.Diagnostics;
using System.Globalization;

namespace ReportMetrics.Cli.Outputs;

/// <summary>How far a long run has come, on one line of standard error; only where a person sees it and it disturbs no results.</summary>
internal sealed class ProgressLine(CommandEnvironment environment, ResultTarget target) : IDisposable
{
    private const string EraseLine = "\r\u001b[2K";
    private static readonly TimeSpan FirstShown = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool _enabled = environment.ErrorIsTerminal && !target.IsTerminal;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = FirstShown;
    private long _done;
    private bool _shown;

    /// <summary>Counts one report more.</summary>
    public void Advance()
    {
        _done++;
        if (_enabled && _watch.Elapsed >= _next)
        {
            _next = _watch.Elapsed + Interval;
            _shown = true;
            environment.Error.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{EraseLine}{_done:N0} reports, {_done / _watch.Elapsed.TotalSeconds:N0} a second"));
        }
    }

    /// <summary>Writes a line of its own to standard error.</summary>
    public void WriteError(string message)
    {
        Erase();
        environment.Error.WriteLine(message);
    }

    public void Dispose() => Erase();

    private void Erase()
    {
        if (_shown)
        {
            environment.Error.Write(EraseLine);
            _shown = false;
        }
    }
}
