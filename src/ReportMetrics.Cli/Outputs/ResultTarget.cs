namespace ReportMetrics.Cli.Outputs;

/// <summary>
/// Where results go: standard output, or a file that is written aside in its own folder and takes its name only when all
/// is written, so that a part is never taken for the whole.
/// </summary>
internal sealed class ResultTarget : IDisposable
{
    /// <summary>Width of a table in a file, in cells.</summary>
    private const int FileWidth = 160;

    private readonly string? _path;
    private readonly string? _aside;
    private readonly CancellationTokenRegistration _onCancel;
    private readonly CancellationToken _cancellation;

    private ResultTarget(CommandEnvironment environment)
    {
        Stream = environment.Output;
        Width = environment.OutputWidth;
        IsTerminal = environment.OutputIsTerminal;
        Color = environment.OutputIsTerminal && environment.ColorAllowed;
    }

    /// <param name="path">The full path of the file itself, not of a link to it.</param>
    /// <param name="cancellation">Removes what was written aside.</param>
    private ResultTarget(string path, CancellationToken cancellation)
    {
        _path = path;
        _aside = Path.Combine(Path.GetDirectoryName(_path) ?? "", $".{Path.GetFileName(_path)}.{Path.GetRandomFileName()}");
        Width = FileWidth;
        Stream = new ResultFile(_aside);
        _cancellation = cancellation;
        _onCancel = cancellation.Register(RemoveAside);
    }

    /// <summary>The stream to write to.</summary>
    public Stream Stream { get; }

    /// <summary>Cells in a line.</summary>
    public int Width { get; }

    /// <summary>Whether results are shown to a person as they come.</summary>
    public bool IsTerminal { get; }

    /// <summary>Whether to colour text.</summary>
    public bool Color { get; }

    /// <summary>Opens standard output, or the file if there is a path.</summary>
    /// <exception cref="UsageException">The file cannot be made.</exception>
    public static ResultTarget Open(string? path, CommandEnvironment environment, CancellationToken cancellation)
    {
        if (path is null)
        {
            return new ResultTarget(environment);
        }

        if (Directory.Exists(path))
        {
            throw new UsageException($"--output names a folder: {path}. Give the name of a file.");
        }

        try
        {
            FileSystemInfo? linked = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
            string file = linked?.FullName ?? Path.GetFullPath(path);
            return IsDevice(file)
                ? throw new UsageException($"--output names a device: {path}. Leave it out and send standard output there.")
                : new ResultTarget(file, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--output cannot be written: {exception.Message}");
        }
    }

    /// <summary>Gives the file its name. Without this, nothing of it stays.</summary>
    public void Commit()
    {
        Stream.Flush();
        if (Stream is not ResultFile file)
        {
            return;
        }

        // Some disks say only now that they are full, and a rename may reach the disk before what was written.
        file.Flush(flushToDisk: true);
        file.Dispose();
        _cancellation.ThrowIfCancellationRequested();
        File.Move(_aside!, _path!, overwrite: true);
    }

    public void Dispose()
    {
        if (_path is not null)
        {
            _onCancel.Dispose();
            try
            {
                Stream.Dispose();
            }
            finally
            {
                RemoveAside();
            }
        }
    }

    /// <summary>A file put in the place of a device would break it for everyone.</summary>
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>Runs also from Ctrl-C while the command waits for input, when there is no time to unwind.</summary>
    private void RemoveAside() => File.Delete(_aside!);

    /// <summary>The file aside. It keeps nothing back, so that closing it cannot fail for what was written before.</summary>
    private sealed class ResultFile(string path) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, bufferSize: 0)
    {
        // All other ways to write lead here.
        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                base.Write(buffer, offset, count);
            }
            catch (ArgumentOutOfRangeException exception)
            {
                // So the runtime calls it when the file would become longer than the file system or the user's limit allows.
                throw new IOException("the file would become longer than is allowed here.", exception);
            }
        }
    }
}
