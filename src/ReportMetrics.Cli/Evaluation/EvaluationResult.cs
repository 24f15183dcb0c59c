using System.Globalization;
using ReportMetrics.Cli.Results;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Evaluation;

/// <summary>Compares reports with their labels and adds up what is right.</summary>
internal sealed class EvaluationResult
{
    private static readonly string[] DocumentProperties = ["title", "issuer", "area", "year", "published"];

    private readonly SortedDictionary<string, (Score Observations, Score Strict)> _byIndicator = new(StringComparer.Ordinal);
    private readonly List<Miss> _misses = [];

    public int Reports { get; private set; }

    /// <summary>Figures with an indicator: the same indicator and value, evidence that overlaps.</summary>
    public Score Observations { get; private set; }

    /// <summary>The same, and approximation, period, status, method and upper end equal too.</summary>
    public Score Strict { get; private set; }

    /// <summary>Places where a number stands, with or without an indicator: the same value, evidence that overlaps.</summary>
    public Score Quantities { get; private set; }

    /// <summary>Indicators with the labelled headline value.</summary>
    public Score Headlines { get; private set; }

    /// <summary>Links from a part to its total.</summary>
    public Score Parts { get; private set; }

    /// <summary>Properties of documents: <c>Right</c> equal, <c>Missed</c> not.</summary>
    public Score Metadata { get; private set; }

    public IReadOnlyDictionary<string, (Score Observations, Score Strict)> ByIndicator => _byIndicator;

    public IReadOnlyList<Miss> Misses => _misses;

    /// <summary>Adds one report.</summary>
    /// <param name="text">The report, with its name.</param>
    /// <param name="labels">What a correct extraction holds; every start lies within the text.</param>
    /// <param name="found">What was extracted.</param>
    public void Add(SourceText text, ReportResult labels, ReportResult found)
    {
        Reports++;
        AddDocument(text, labels, found);
        Pairing pairing = Pairing.Of(labels.Figures.Where(IsClaimed), found.Figures.Where(IsClaimed), Pairing.SameObservation);
        AddObservations(text, pairing, found);
        AddQuantities(text, labels, found);

        // Labels without any headline leave headlines and parts open.
        if (labels.Figures.Any(figure => figure.Headline))
        {
            AddHeadlines(text, labels, found);
            AddParts(text, labels, found);
        }
    }

    private void AddDocument(SourceText text, ReportResult labels, ReportResult found)
    {
        // With an issuer the document is labelled whole: what is absent must stay absent.
        IEnumerable<string> asked = labels.Document.ContainsKey("issuer") ? DocumentProperties : labels.Document.Keys;
        foreach (string property in asked)
        {
            string? wanted = labels.Document.GetValueOrDefault(property);
            string? got = found.Document.GetValueOrDefault(property);
            bool same = string.Equals(wanted, got, StringComparison.Ordinal);
            Metadata += new Score(same ? 1 : 0, 0, same ? 0 : 1);
            if (!same)
            {
                _misses.Add(new Miss(MissKind.Document, text.Name, Where: null, property, Indicator: null, Wanted(wanted, got)));
            }
        }
    }

    private void AddObservations(SourceText text, Pairing pairing, ReportResult found)
    {
        Observations += pairing.Score;
        foreach ((Figure label, Figure figure) in pairing.Pairs)
        {
            string difference = string.Join("; ", Differences(label, figure));
            bool strict = difference.Length == 0;
            Strict += strict ? new Score(1, 0, 0) : new Score(0, 1, 1);
            Count(label, new Score(1, 0, 0), strict ? new Score(1, 0, 0) : new Score(0, 1, 1));
            if (!strict)
            {
                Note(MissKind.Differs, text, label, difference);
            }
        }

        foreach (Figure label in pairing.Missed)
        {
            string[] there = [.. found.Figures.Where(label.Overlaps).Select(figure => $"{figure.Indicator ?? "no indicator"} = {Number(figure.Value)}")];
            Strict += new Score(0, 0, 1);
            Count(label, new Score(0, 0, 1), new Score(0, 0, 1));
            Note(MissKind.Missed, text, label, $"want {Number(label.Value)}, found {(there.Length == 0 ? "nothing" : string.Join(", ", there))}");
        }

        foreach (Figure figure in pairing.False)
        {
            Strict += new Score(0, 1, 0);
            Count(figure, new Score(0, 1, 0), new Score(0, 1, 0));
            Note(MissKind.False, text, figure, $"found {Number(figure.Value)} by {figure.Details?.Rule}");
        }
    }

    private void AddQuantities(SourceText text, ReportResult labels, ReportResult found)
    {
        Pairing pairing = Pairing.Of(Places(labels.Figures), Places(found.Figures), Pairing.SameQuantity);
        Quantities += pairing.Score;
        foreach (Figure label in pairing.Missed)
        {
            Note(MissKind.QuantityMissed, text, label, $"want {Number(label.Value)}");
        }

        foreach (Figure figure in pairing.False)
        {
            Note(MissKind.QuantityFalse, text, figure, $"found {Number(figure.Value)}");
        }
    }

    // A figure is one place in the text, however many observations it carries.
    private static IEnumerable<Figure> Places(IEnumerable<Figure> figures) =>
        figures.Where(figure => figure.Method is null or "stated").DistinctBy(figure => (figure.Start, figure.Length, figure.Value));

    private void AddHeadlines(SourceText text, ReportResult labels, ReportResult found)
    {
        Dictionary<string, Figure> wanted = HeadlinesOf(labels);
        Dictionary<string, Figure> given = HeadlinesOf(found);
        foreach ((string indicator, Figure label) in wanted)
        {
            Figure? figure = given.GetValueOrDefault(indicator);
            bool same = figure is not null && figure.Value == label.Value && figure.Upper == label.Upper;
            Headlines += same ? new Score(1, 0, 0) : new Score(0, figure is null ? 0 : 1, 1);
            if (!same)
            {
                Note(MissKind.Headline, text, label, Wanted(Number(label.Value), figure is null ? null : Number(figure.Value)));
            }
        }

        foreach (Figure figure in given.Where(pair => !wanted.ContainsKey(pair.Key)).Select(pair => pair.Value))
        {
            Headlines += new Score(0, 1, 0);
            Note(MissKind.Headline, text, figure, Wanted(wanted: null, Number(figure.Value)));
        }
    }

    private static Dictionary<string, Figure> HeadlinesOf(ReportResult report) =>
        report.Figures.Where(figure => figure.Headline && IsClaimed(figure)).DistinctBy(figure => figure.Indicator, StringComparer.Ordinal).ToDictionary(figure => figure.Indicator!, StringComparer.Ordinal);

    // A total may be of no indicator: 在岗职工38名，其中31名持证.
    private void AddParts(SourceText text, ReportResult labels, ReportResult found)
    {
        Dictionary<Figure, Figure> foundOf = Pairing.Of(labels.Figures, found.Figures, Pairing.SameObservation).Pairs.ToDictionary(pair => pair.Label, pair => pair.Found);
        HashSet<Figure> right = [];
        foreach (Figure label in labels.Figures.Where(figure => IsClaimed(figure) && figure.PartOf is not null))
        {
            Figure? total = TotalOf(labels, label);
            bool same = total is not null && foundOf.TryGetValue(label, out Figure? part) && foundOf.TryGetValue(total, out Figure? wanted)
                && ReferenceEquals(TotalOf(found, part), wanted) && right.Add(part);
            Parts += same ? new Score(1, 0, 0) : new Score(0, 0, 1);
            if (!same)
            {
                Note(MissKind.Part, text, label, $"want a part of {total?.Text ?? "nothing"}");
            }
        }

        foreach (Figure part in found.Figures.Where(figure => IsClaimed(figure) && figure.PartOf is not null && !right.Contains(figure)))
        {
            Parts += new Score(0, 1, 0);
            Note(MissKind.Part, text, part, $"found as a part of {TotalOf(found, part)?.Text ?? "nothing"}");
        }
    }

    private static Figure? TotalOf(ReportResult report, Figure part) =>
        part.PartOf is { } index && index >= 0 && index < report.Figures.Count ? report.Figures[index] : null;

    private static IEnumerable<string> Differences(Figure label, Figure found)
    {
        (string Name, string? Wanted, string? Got)[] fields =
        [
            ("approximation", label.Approximation, found.Approximation),
            ("period", label.Period, found.Period),
            ("status", label.Status, found.Status),
            ("method", label.Method, found.Method),
        ];
        foreach ((string name, string? wanted, string? got) in fields)
        {
            if (!string.Equals(wanted, got, StringComparison.Ordinal))
            {
                yield return $"{name}: {Wanted(wanted, got)}";
            }
        }

        if (label.Upper != found.Upper)
        {
            yield return $"upper: {Wanted(label.Upper is { } wanted ? Number(wanted) : null, found.Upper is { } got ? Number(got) : null)}";
        }
    }

    private void Count(Figure figure, Score observations, Score strict)
    {
        (Score Observations, Score Strict) sum = _byIndicator.GetValueOrDefault(figure.Indicator!);
        _byIndicator[figure.Indicator!] = (sum.Observations + observations, sum.Strict + strict);
    }

    private void Note(MissKind kind, SourceText text, Figure figure, string message) =>
        _misses.Add(new Miss(kind, text.Name, text.GetPosition(figure.Start), figure.Text, figure.Indicator, message));

    private static bool IsClaimed(Figure figure) => !string.IsNullOrEmpty(figure.Indicator);

    private static string Wanted(string? wanted, string? got) => $"want {wanted ?? "nothing"}, found {got ?? "nothing"}";

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
