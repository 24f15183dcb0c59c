using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Inputs;

/// <summary>A file that holds a report a line, as <c>{"id": …, "text": …}</c>. A line is read when it is asked for.</summary>
internal static class NdjsonInput
{
    /// <summary>The inputs of all lines, empty ones left out, in order.</summary>
    public static IEnumerable<ReportInput> Read(string path, Func<Stream> open)
    {
        using LineReader lines = new(open);
        while (TryMoveNext(lines, out string? failure))
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{path}:{lines.Number}");
            if (failure is not null)
            {
                yield return ReportInput.Failed(name, failure);
            }
            else if (lines.Current.Span.ContainsAnyExcept(" \t\r"u8))
            {
                byte[] line = lines.Current.ToArray();
                yield return new ReportInput(name, _ => Parse(line));
            }
        }
    }

    /// <summary>A line that cannot be read is one failed input; the reader goes on behind it, or ends.</summary>
    private static bool TryMoveNext(LineReader lines, out string? failure)
    {
        failure = null;
        try
        {
            return lines.MoveNext();
        }
        catch (Exception exception) when (exception is InputException or IOException or UnauthorizedAccessException)
        {
            failure = exception.Message;
            return true;
        }
    }

    /// <summary>The text of a line, called by its id; other properties are passed over.</summary>
    /// <exception cref="InputException">The line is something else.</exception>
    internal static SourceText Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return ParseObject(line);
        }
        catch (JsonException exception)
        {
            throw new InputException($"not valid JSON at byte {exception.BytePositionInLine}; expected {{\"id\": …, \"text\": …}} on one line.");
        }
        catch (InvalidOperationException)
        {
            throw new InputException("a string is not valid UTF-8 or holds half a surrogate pair.");
        }
    }

    private static SourceText ParseObject(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader reader = new(line);
        string? id = null;
        string? text = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InputException("not a JSON object; expected {\"id\": …, \"text\": …}.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = reader.ValueTextEquals("id"u8);
            bool isText = reader.ValueTextEquals("text"u8);
            reader.Read();
            if (isId)
            {
                id = ReadId(ref reader);
            }
            else if (isText)
            {
                text = reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new InputException("\"text\" is not a string.");
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
        return text is null ? throw new InputException("\"text\" is missing.") : new SourceText(text, id);
    }

    private static string? ReadId(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.Null => null,
        _ => throw new InputException("\"id\" is neither a string nor a number."),
    };
}
