using System.Globalization;
using ReportMetrics.Cli.Results;

namespace ReportMetrics.Cli.Comparison;

/// <summary>What differs between two results of one report.</summary>
/// <param name="Source">What the report is called.</param>
/// <param name="Document">Properties of the document that changed.</param>
/// <param name="Gained">Figures of the new result only.</param>
/// <param name="Lost">Figures of the old result only.</param>
/// <param name="Changed">Figures of both that differ.</param>
/// <param name="GainedFindings">Messages of findings of the new result only.</param>
/// <param name="LostFindings">Messages of findings of the old result only.</param>
internal sealed record ReportDifference(
    string? Source,
    IReadOnlyList<FieldChange> Document,
    IReadOnlyList<Figure> Gained,
    IReadOnlyList<Figure> Lost,
    IReadOnlyList<FigureChange> Changed,
    IReadOnlyList<string> GainedFindings,
    IReadOnlyList<string> LostFindings)
{
    /// <summary>Whether the two results say the same.</summary>
    public bool IsEmpty => Document.Count + Gained.Count + Lost.Count + Changed.Count + GainedFindings.Count + LostFindings.Count == 0;

    /// <summary>Compares two results of one report; a report that one side lacks is given as one without anything.</summary>
    public static ReportDifference Of(ReportResult old, ReportResult current)
    {
        FigureMatch match = new(old.Figures, current.Figures);
        return new ReportDifference(
            current.Source ?? old.Source,
            CompareDocuments(old, current),
            match.Gained,
            match.Lost,
            [.. CompareFigures(old, current, match)],
            [.. current.Findings.Except(old.Findings, StringComparer.Ordinal)],
            [.. old.Findings.Except(current.Findings, StringComparer.Ordinal)]);
    }

    private static List<FieldChange> CompareDocuments(ReportResult old, ReportResult current) =>
    [
        .. old.Document.Keys.Union(current.Document.Keys, StringComparer.Ordinal)
            .Where(name => name is not "source")
            .Select(name => new FieldChange(name, old.Document.GetValueOrDefault(name), current.Document.GetValueOrDefault(name)))
            .Where(IsChange),
    ];

    private static IEnumerable<FigureChange> CompareFigures(ReportResult old, ReportResult current, FigureMatch match)
    {
        foreach (Figure before in old.Figures)
        {
            if (match.NewOf(before) is { } after)
            {
                List<FieldChange> fields = [.. Fields(before, after).Where(IsChange), .. CompareTotals(old, current, before, after, match)];
                if (fields.Count > 0)
                {
                    yield return new FigureChange(before, after, fields);
                }
            }
        }
    }

    private static IEnumerable<FieldChange> Fields(Figure old, Figure current) =>
    [
        new("indicator", old.Indicator, current.Indicator),
        new("value", Number(old.Value), Number(current.Value)),
        new("upper", Number(old.Upper), Number(current.Upper)),
        new("unit", old.Details?.Unit, current.Details?.Unit),
        new("unitText", old.Details?.UnitText, current.Details?.UnitText),
        new("approximation", old.Approximation, current.Approximation),
        new("period", old.Period, current.Period),
        new("status", old.Status, current.Status),
        new("method", old.Method, current.Method),
        new("headline", old.Headline ? "true" : "false", current.Headline ? "true" : "false"),
        new("rule", old.Details?.Rule, current.Details?.Rule),
        new("evidence.start", Number(old.Start), Number(current.Start)),
        new("evidence.text", old.Text, current.Text),
        new("evidence.quote", old.Details?.Quote, current.Details?.Quote),
        new("evidence.section", old.Details?.Section, current.Details?.Section),
    ];

    // Indexes shift where figures come and go: a part has changed if its total is another figure.
    private static IEnumerable<FieldChange> CompareTotals(ReportResult old, ReportResult current, Figure before, Figure after, FigureMatch match)
    {
        Figure? oldTotal = TotalOf(old, before);
        Figure? newTotal = TotalOf(current, after);
        if ((oldTotal is null ? null : match.NewOf(oldTotal)) != newTotal || oldTotal is null != newTotal is null)
        {
            yield return new FieldChange("partOf", oldTotal?.Text, newTotal?.Text);
        }
    }

    private static Figure? TotalOf(ReportResult report, Figure part) =>
        part.PartOf is { } index && index >= 0 && index < report.Figures.Count ? report.Figures[index] : null;

    private static bool IsChange(FieldChange field) => !string.Equals(field.Old, field.New, StringComparison.Ordinal);

    private static string? Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);
}
