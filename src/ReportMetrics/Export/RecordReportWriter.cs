using System.Text;

namespace ReportMetrics.Export;

/// <summary>Writes reports as records in UTF-8: a header, then the records of each report.</summary>
public abstract class RecordReportWriter : ReportWriter
{
    private readonly Stream _target;
    private readonly bool _byteOrderMark;
    private bool _begun;

    private protected RecordReportWriter(Stream target, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = target;
        _byteOrderMark = byteOrderMark;
    }

    /// <summary>The names of the columns.</summary>
    private protected abstract IEnumerable<string> Columns { get; }

    private protected CsvRecords Records { get; } = new();

    /// <inheritdoc/>
    public sealed override void Write(MetricReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Begin();
        WriteRecords(report);
        Records.Send(_target);
    }

    /// <inheritdoc/>
    public sealed override void Complete()
    {
        Begin();
        Records.Send(_target);
    }

    private protected abstract void WriteRecords(MetricReport report);

    private void Begin()
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        if (_byteOrderMark)
        {
            _target.Write(Encoding.UTF8.Preamble);
        }

        foreach (string column in Columns)
        {
            Records.Add(column);
        }

        Records.End();
    }
}
