namespace ReportMetrics.Export;

/// <summary>Writes reports one after another in one format. Not thread-safe.</summary>
public abstract class ReportWriter : IDisposable
{
    /// <summary>Writes a report; what is written is complete in itself and has left this object's buffers.</summary>
    /// <param name="report">The report to write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The target cannot be written.</exception>
    public abstract void Write(MetricReport report);

    /// <summary>Writes what the format asks for behind the last report. Call it once, when all went well.</summary>
    /// <exception cref="IOException">The target cannot be written.</exception>
    public abstract void Complete();

    /// <summary>Lets go of the buffers, writing nothing more. The target stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the writer holds.</summary>
    /// <param name="disposing"><see langword="true"/> when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
