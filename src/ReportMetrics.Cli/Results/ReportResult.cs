using System.Text.Json;
using ReportMetrics.Cli.Inputs;

namespace ReportMetrics.Cli.Results;

/// <summary>What a result file or a label file says of one report.</summary>
/// <param name="Document">The properties of the document that are given, as text; those of value <c>null</c> too.</param>
/// <param name="Figures">The figures, in file order.</param>
/// <param name="Findings">The findings' messages.</param>
internal sealed record ReportResult(IReadOnlyDictionary<string, string?> Document, IReadOnlyList<Figure> Figures, IReadOnlyList<string> Findings)
{
    private const string Schema = "reportmetrics/1";

    /// <summary>What the report is called in its file.</summary>
    public string? Source => Document.GetValueOrDefault("source");

    /// <summary>The reports of a result file: an object, an array of them, or one a line.</summary>
    /// <exception cref="InputException">The text is something else.</exception>
    public static List<ReportResult> ReadAll(string text) =>
        [.. JsonNode.ReadAll(text).SelectMany(value => value.Element.ValueKind == JsonValueKind.Array ? value.Items() : [value]).Select(Read)];

    /// <summary>The labels of one report.</summary>
    /// <exception cref="InputException">The text is no label file.</exception>
    public static ReportResult ReadLabels(string text)
    {
        List<JsonNode> values = JsonNode.ReadAll(text);
        return values is [var root]
            ? new ReportResult(ReadDocument(root["document"]), [.. root["facts"].Items().Select(fact => Figure.Read(fact, fact))], [])
            : throw new InputException("expected one JSON object with \"document\" and \"facts\".");
    }

    private static ReportResult Read(JsonNode report)
    {
        if (report["schema"] is var schema && (schema.Element.ValueKind != JsonValueKind.String || !schema.Element.ValueEquals(Schema)))
        {
            throw new InputException($"{schema.Path}: expected \"{Schema}\", as 'reportmetrics extract' writes.");
        }

        return new ReportResult(
            ReadDocument(report["document"]),
            [.. report["observations"].Items().Select(ReadObservation)],
            [.. report["findings"].Items().Select(finding => finding["message"].AsText())]);
    }

    private static Dictionary<string, string?> ReadDocument(JsonNode document)
    {
        if (document.Element.ValueKind != JsonValueKind.Object)
        {
            throw document.Expected("an object");
        }

        return document.Element.EnumerateObject().ToDictionary(p => p.Name, p => document[p.Name].AsWords(), StringComparer.Ordinal);
    }

    private static Figure ReadObservation(JsonNode observation)
    {
        JsonNode evidence = observation["evidence"];
        return Figure.Read(observation, evidence, new ResultDetails(
            observation["unit"].AsTextOrNothing(),
            observation["unitText"].AsTextOrNothing(),
            observation["rule"].AsTextOrNothing(),
            evidence["quote"].AsTextOrNothing(),
            string.Join(" > ", evidence["section"].Items().Select(heading => heading.AsText())),
            evidence["line"].AsInteger(),
            evidence["column"].AsInteger()));
    }
}
