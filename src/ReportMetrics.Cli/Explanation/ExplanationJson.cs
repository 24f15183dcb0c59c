using System.Text.Json;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Explanation;

/// <summary>Writes explanations for programs.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, SourceText text, IReadOnlyList<FigureExplanation> figures)
    {
        json.WriteStartArray();
        foreach (FigureExplanation figure in figures)
        {
            json.WriteStartObject();
            WriteSpan(json, text, figure.Span);
            LinePosition position = text.GetPosition(figure.Span.Start);
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            WriteArray(json, "observations", figure.Observations, reason => WriteReason(json, text, reason));
            WriteArray(json, "words", figure.Words, word => WriteWord(json, word));
            WriteArray(json, "rules", figure.Rules, rule => WriteRule(json, rule));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReason(Utf8JsonWriter json, SourceText text, ObservationReason reason)
    {
        json.WriteNumber("index", reason.Observation.Index);
        json.WriteString("indicator", reason.Observation.Indicator);
        json.WriteString("rule", reason.Observation.Rule);
        json.WriteString("period", reason.Observation.Period?.ToString());
        json.WriteString("status", JsonPage.NameOf(reason.Observation.Status));
        WriteBasis(json, text, "reason", JsonPage.NameOf(reason.Reason), reason.ReasonSpan);
        WriteBasis(json, text, "periodBasis", JsonPage.NameOf(reason.Period), reason.PeriodSpan);
        WriteBasis(json, text, "statusBasis", JsonPage.NameOf(reason.Status), reason.StatusSpan);
    }

    private static void WriteBasis(Utf8JsonWriter json, SourceText text, string name, string kind, TextSpan? span)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", kind);
        if (span is { } found)
        {
            WriteSpan(json, text, found);
        }

        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleJudgement rule)
    {
        json.WriteString("rule", rule.Rule);
        json.WriteString("indicator", rule.Indicator);
        json.WriteString("pack", rule.Pack);
        json.WriteBoolean("fits", rule.Fits);
        json.WriteNumber("score", rule.Score ?? 0);
        json.WriteBoolean("tooFar", rule.IsTooFar);
        WriteWord(json, "ruledOutBy", rule.RuledOutBy);
        WriteArray(json, "slots", rule.Slots, slot =>
        {
            json.WriteString("slot", JsonPage.NameOf(slot.Slot));
            json.WriteBoolean("filled", slot.IsFilled);
            json.WriteNumber("score", slot.Score);
            json.WriteStartArray("asked");
            foreach (string asked in slot.Asked)
            {
                json.WriteStringValue(asked);
            }

            json.WriteEndArray();
            WriteWord(json, "word", slot.Word);
        });
    }

    private static void WriteWord(Utf8JsonWriter json, string name, EvidenceWord? word)
    {
        if (word is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteWord(json, word);
        json.WriteEndObject();
    }

    private static void WriteWord(Utf8JsonWriter json, EvidenceWord word)
    {
        json.WriteString("text", word.Text);
        json.WriteNumber("start", word.Span.Start);
        json.WriteNumber("length", word.Span.Length);
        json.WriteString("place", JsonPage.NameOf(word.Place));
        json.WriteStartArray("meanings");
        foreach (string meaning in word.Meanings)
        {
            json.WriteStringValue(meaning);
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceText text, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteString("text", text.Text.AsSpan(span.Start, span.Length));
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
