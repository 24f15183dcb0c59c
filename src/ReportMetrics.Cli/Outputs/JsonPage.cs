using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportMetrics.Cli.Outputs;

/// <summary>Writes one JSON value as <c>extract</c> does: indented, lines ended by LF, Chinese as it is.</summary>
internal static class JsonPage
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static void Write(Stream target, Action<Utf8JsonWriter> write)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            write(json);
        }

        buffer.WriteByte((byte)'\n');
        buffer.WriteTo(target);
        target.Flush();
    }

    /// <summary>A name of an enumeration in camel case.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
