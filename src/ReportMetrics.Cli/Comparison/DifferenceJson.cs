using System.Text.Json;
using ReportMetrics.Cli.Results;

namespace ReportMetrics.Cli.Comparison;

/// <summary>Writes differences for programs.</summary>
internal static class DifferenceJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ReportDifference> differences)
    {
        json.WriteStartObject();
        json.WriteNumber("gained", differences.Sum(difference => difference.Gained.Count));
        json.WriteNumber("lost", differences.Sum(difference => difference.Lost.Count));
        json.WriteNumber("changed", differences.Sum(difference => difference.Changed.Count));
        WriteArray(json, "reports", differences, WriteReport);
        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, ReportDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("source", difference.Source);
        WriteArray(json, "document", difference.Document, WriteField);
        WriteArray(json, "gained", difference.Gained, WriteFigure);
        WriteArray(json, "lost", difference.Lost, WriteFigure);
        WriteArray(json, "changed", difference.Changed, WriteChange);
        WriteArray(json, "gainedFindings", difference.GainedFindings, (writer, message) => writer.WriteStringValue(message));
        WriteArray(json, "lostFindings", difference.LostFindings, (writer, message) => writer.WriteStringValue(message));
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, FigureChange change)
    {
        json.WriteStartObject();
        WriteProperties(json, change.New);
        WriteArray(json, "fields", change.Fields, WriteField);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        WriteProperties(json, figure);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("indicator", figure.Indicator);
        json.WriteNumber("value", figure.Value);
        json.WriteString("text", figure.Text);
        json.WriteNumber("start", figure.Start);
        json.WriteNumber("line", figure.Details!.Line);
        json.WriteNumber("column", figure.Details.Column);
    }

    private static void WriteField(Utf8JsonWriter json, FieldChange field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("old", field.Old);
        json.WriteString("new", field.New);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
