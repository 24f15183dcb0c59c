using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReportMetrics.Documents.Pdf;

/// <summary>
/// One run of <c>pdftotext</c>. The layout is kept (<c>-layout</c>): the indentation of a first line tells paragraphs of hard-wrapped Chinese apart, and
/// the columns of tables stay side by side. The file goes in and the text comes out through pipes; nothing is written to disk.
/// </summary>
internal sealed class PdfToText(Reading reading)
{
    private const string Install =
        "Install Poppler: \"apt install poppler-utils\" (Debian, Ubuntu), \"dnf install poppler-utils\" (Fedora), \"brew install poppler\" (macOS), "
        + "\"winget install oschwartz10612.Poppler\" (Windows); or name its path in DocumentOptions.PdfToText; or give the report as .docx or .txt.";

    private const int LongestComplaint = 300;

    internal string Run(ReadOnlyMemory<byte> content) => Task.Run(() => RunAsync(content)).GetAwaiter().GetResult();

    private async Task<string> RunAsync(ReadOnlyMemory<byte> content)
    {
        using Process process = Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(reading.CancellationToken);
        try
        {
            stop.CancelAfter(reading.Limits.MaxPdfTime);
            Task feeding = FeedAsync(process, content, stop.Token);
            Task<string> complaint = ReadComplaintAsync(process.StandardError, stop.Token);
            string text = await ReadTextAsync(process.StandardOutput, stop.Token);
            await feeding;
            await process.WaitForExitAsync(stop.Token);
            return process.ExitCode == 0 ? text : throw new DamagedDocumentException(reading.Name, $"pdftotext cannot read the PDF: {FirstLine(await complaint)}");
        }
        catch (OperationCanceledException) when (!reading.CancellationToken.IsCancellationRequested)
        {
            long milliseconds = (long)reading.Limits.MaxPdfTime.TotalMilliseconds;
            throw new DocumentLimitException(reading.Name, "pdftotext takes too long", nameof(DocumentLimits.MaxPdfTime), milliseconds, "milliseconds");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private Process Start()
    {
        string program = Find(reading.Options.PdfToText) ?? throw new MissingProgramException(reading.Name, reading.Options.PdfToText, Install);
        var start = new ProcessStartInfo(program, ["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new MissingProgramException(reading.Name, reading.Options.PdfToText, $"{exception.Message}. {Install}");
        }
    }

    // Looked up here, because some systems look in the current directory first.
    private static string? Find(string program)
    {
        if (Path.GetFileName(program.AsSpan()).Length < program.Length)
        {
            return File.Exists(program) ? Path.GetFullPath(program) : null;
        }

        string file = OperatingSystem.IsWindows() && !Path.HasExtension(program) ? program + ".exe" : program;
        string[] directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return directories.Where(Path.IsPathFullyQualified).Select(directory => Path.Combine(directory, file)).FirstOrDefault(File.Exists);
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It gave up before it had read all; its exit code says why.
        }
    }

    private async Task<string> ReadTextAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        char[] block = new char[8_192];
        for (int read; (read = await reader.ReadAsync(block, cancellationToken)) > 0;)
        {
            reading.CheckLength((long)text.Length + read);
            text.Append(block, 0, read);
        }

        return text.ToString();
    }

    // Read to the end, however long: a full pipe would stop the program.
    private static async Task<string> ReadComplaintAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var start = new StringBuilder();
        char[] block = new char[1_024];
        for (int read; (read = await reader.ReadAsync(block, cancellationToken)) > 0;)
        {
            start.Append(block, 0, Math.Min(read, LongestComplaint - start.Length));
        }

        return start.ToString();
    }

    private static string FirstLine(string complaint)
    {
        string line = complaint.Split('\n', 2)[0].Trim();
        return line.Length > 0 ? line : "it gives no reason.";
    }
}
