using System.Text;

namespace ReportMetrics.Cli.Outputs;

/// <summary>The one way this tool writes text: UTF-8, no byte order mark, lines ended by LF.</summary>
internal static class Utf8Text
{
    /// <summary>A writer onto a stream that stays open.</summary>
    public static StreamWriter WriterOnto(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
}
