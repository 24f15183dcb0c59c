using System.Text.Json;
using ReportMetrics.Cli.Outputs;

namespace ReportMetrics.Cli.Evaluation;

/// <summary>Writes an evaluation for programs.</summary>
internal static class EvaluationJson
{
    /// <summary>Writes the scores and, if wanted, every deviation.</summary>
    public static void Write(Utf8JsonWriter json, EvaluationResult result, bool list)
    {
        json.WriteStartObject();
        json.WriteNumber("reports", result.Reports);
        WriteScore(json, "observations", result.Observations);
        WriteScore(json, "strict", result.Strict);
        WriteScore(json, "quantities", result.Quantities);
        WriteScore(json, "headlines", result.Headlines);
        WriteScore(json, "parts", result.Parts);
        json.WriteStartObject("document");
        json.WriteNumber("right", result.Metadata.Right);
        json.WriteNumber("wrong", result.Metadata.Missed);
        json.WriteEndObject();
        json.WriteStartArray("indicators");
        foreach ((string indicator, (Score observations, Score strict)) in result.ByIndicator)
        {
            json.WriteStartObject();
            json.WriteString("indicator", indicator);
            WriteScore(json, "observations", observations);
            WriteScore(json, "strict", strict);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (list)
        {
            WriteMisses(json, result.Misses);
        }

        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, string name, Score score)
    {
        json.WriteStartObject(name);
        json.WriteNumber("right", score.Right);
        json.WriteNumber("false", score.False);
        json.WriteNumber("missed", score.Missed);
        json.WriteNumber("precision", Math.Round(score.Precision, 4));
        json.WriteNumber("recall", Math.Round(score.Recall, 4));
        json.WriteNumber("f1", Math.Round(score.F1, 4));
        json.WriteEndObject();
    }

    private static void WriteMisses(Utf8JsonWriter json, IReadOnlyList<Miss> misses)
    {
        json.WriteStartArray("misses");
        foreach (Miss miss in misses)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonPage.NameOf(miss.Kind));
            json.WriteString("report", miss.Report);
            if (miss.Where is { } where)
            {
                json.WriteNumber("line", where.Line);
                json.WriteNumber("column", where.Column);
            }

            json.WriteString("indicator", miss.Indicator);
            json.WriteString("text", miss.Text);
            json.WriteString("message", miss.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
