using System.Text;
using ReportMetrics.Cli.Inputs;

namespace ReportMetrics.Cli.Results;

/// <summary>A file of JSON or NDJSON, which is UTF-8.</summary>
internal static class JsonFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The whole text, without a byte order mark.</summary>
    /// <exception cref="InputException">The bytes are no UTF-8.</exception>
    public static string Read(Func<Stream> open)
    {
        using StreamReader reader = new(open(), Strict);
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new InputException("the file is not valid UTF-8, as JSON has to be.");
        }
    }
}
