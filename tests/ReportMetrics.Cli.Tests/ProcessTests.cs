using System.Diagnostics;
using System.Text;

namespace ReportMetrics.Cli.Tests;

/// <summary>The tool as a process of its own: signals, pipes and disks.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Line = "{\"id\":1,\"text\":\"全年调解矛盾纠纷154起。\"}\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ToolRun _run = new();

    public ProcessTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals and shells are others there.");

    [Fact]
    public async Task Ctrl_C_leaves_nothing_half_written_and_gives_the_customary_code()
    {
        using Process tool = Start($"exec dotnet {Tool} extract - --input ndjson -o out.ndjson");
        await tool.StandardInput.WriteAsync(Line);
        await tool.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        SpinWait.SpinUntil(() => _run.FileNames().Any(), Patience).Should().BeTrue("results are written aside while the input still runs");

        using Process kill = Process.Start("kill", ["-INT", tool.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        (await ExitCodeOf(tool)).Should().Be(130);
        _run.FileNames().Should().BeEmpty();
    }

    [Fact]
    public async Task A_full_disk_is_an_error_and_leaves_the_old_file_as_it_was()
    {
        _run.WriteFile("in.ndjson", string.Concat(Enumerable.Repeat(Line, 1_000)));
        _run.WriteFile("out.ndjson", "old");

        // No file may become longer than 64 KiB; the signal that would end the process is ignored, so that writing fails as on a full disk.
        using Process tool = Start($"trap '' XFSZ; ulimit -f 64; exec env DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0 dotnet {Tool} extract in.ndjson --input ndjson -o out.ndjson");
        (await ExitCodeOf(tool)).Should().Be(1);
        (await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain("the results could not be written: ");
        _run.FileNames().Should().Equal("in.ndjson", "out.ndjson");
        (await File.ReadAllTextAsync(_run.PathOf("out.ndjson"), TestContext.Current.CancellationToken)).Should().Be("old");
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_run_with_an_error()
    {
        _run.WriteFile("in.ndjson", string.Concat(Enumerable.Repeat(Line, 5_000)));
        using Process tool = Start($"set -o pipefail; dotnet {Tool} extract in.ndjson --input ndjson | head -n 1 >/dev/null");
        (await ExitCodeOf(tool)).Should().Be(1);
        (await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain("the results could not be written: ");
    }

    public void Dispose() => _run.Dispose();

    private static string Tool => $"'{Path.Combine(AppContext.BaseDirectory, "ReportMetrics.Cli.dll")}'";

    private Process Start(string script)
    {
        ProcessStartInfo start = new("bash", ["-c", script])
        {
            UseShellExecute = false,
            WorkingDirectory = _run.PathOf(""),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        return Process.Start(start)!;
    }

    private static async Task<int> ExitCodeOf(Process tool)
    {
        using CancellationTokenSource giveUp = new(Patience);
        await tool.WaitForExitAsync(giveUp.Token);
        return tool.ExitCode;
    }
}
