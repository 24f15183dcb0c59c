using System.Diagnostics;
using System.Globalization;

namespace ReportMetrics.Cli.Outputs;

/// <summary>How far a long run has come, on one line of standard error; only where a person sees it and it disturbs no results.</summary>
/// <param name="environment">Where the line is shown.</param>
/// <param name="target">Where the results go.</param>
/// <param name="count">Counts the reports, asked once a run lasts long enough; <see langword="null"/> where their number is not known beforehand.</param>
internal sealed class ProgressLine(CommandEnvironment environment, ResultTarget target, Func<int?> count) : IDisposable
{
    private const string EraseLine = "\r\u001b[2K";
    private const int BarWidth = 24;
    private static readonly TimeSpan FirstShown = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool _enabled = environment.ErrorIsTerminal && !target.IsTerminal;
    private readonly Lazy<int?> _total = new(count);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = FirstShown;
    private int _done;
    private bool _shown;

    /// <summary>Counts one report more.</summary>
    public void Advance()
    {
        _done++;
        if (_enabled && _watch.Elapsed >= _next)
        {
            _next = _watch.Elapsed + Interval;
            _shown = true;
            environment.Error.Write(EraseLine + Describe(_done, _total.Value, _watch.Elapsed));
        }
    }

    /// <summary>Writes a line of its own to standard error.</summary>
    public void WriteError(string message)
    {
        Erase();
        environment.Error.WriteLine(message);
    }

    public void Dispose() => Erase();

    /// <summary>The line: <c>━━━━━━━━────  1,200 of 3,600 reports, 400 a second, 6 s left</c>; without a total what is done and how fast.</summary>
    internal static string Describe(int done, int? total, TimeSpan elapsed)
    {
        double rate = done / elapsed.TotalSeconds;
        string speed = rate < 10 ? rate.ToString("0.0", CultureInfo.InvariantCulture) : rate.ToString("N0", CultureInfo.InvariantCulture);
        if (total is not { } all || all < done)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{done:N0} reports, {speed} a second");
        }

        int filled = (int)((long)BarWidth * done / all);
        TimeSpan left = TimeSpan.FromSeconds(Math.Ceiling((all - done) / rate));
        string time = left.TotalMinutes < 1 ? $"{left.Seconds} s" : left.TotalHours < 1 ? $"{left:m\\:ss} min" : $"{(int)left.TotalHours}:{left:mm} h";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{new string('━', filled)}{new string('─', BarWidth - filled)} {done:N0} of {all:N0} reports, {speed} a second, {time} left");
    }

    private void Erase()
    {
        if (_shown)
        {
            environment.Error.Write(EraseLine);
            _shown = false;
        }
    }
}
