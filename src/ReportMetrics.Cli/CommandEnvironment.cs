using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ReportMetrics.Cli;

/// <summary>The streams and the terminal that a command runs with.</summary>
internal sealed class CommandEnvironment : IDisposable
{
    /// <summary>Width of a table that is not shown on a terminal, in cells.</summary>
    private const int WidthOutsideTerminal = 160;

    /// <summary>Where <c>-</c> is read from.</summary>
    public required Stream Input { get; init; }

    /// <summary>Where results go, unbuffered.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where everything that is not a result goes.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Cells in a line of the output.</summary>
    public int OutputWidth { get; init; } = WidthOutsideTerminal;

    /// <summary>Whether a person watches the output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person watches the errors, on a terminal that can erase a line.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether output on a terminal may be coloured (see https://no-color.org).</summary>
    public bool ColorAllowed { get; init; }

    /// <summary>The environment of this process.</summary>
    public static CommandEnvironment OfProcess()
    {
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        bool dumb = string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        return new CommandEnvironment
        {
            Input = Console.OpenStandardInput(),
            Output = OpenOutput(),
            Error = Console.Error,
            OutputWidth = Console.IsOutputRedirected ? WidthOutsideTerminal : Math.Max(Console.WindowWidth, 40),
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected && !dumb,
            ColorAllowed = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !dumb,
        };
    }

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }

    /// <summary>
    /// The console's own stream takes a closed pipe for success, so that work would go on unseen; a pipe is opened by its
    /// descriptor instead. A file is not, as that would leave the descriptor's shared offset behind.
    /// </summary>
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            FileStream output = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!output.CanSeek)
            {
                return output;
            }
        }

        return Console.OpenStandardOutput();
    }
}
