using ReportMetrics.Cli.Results;

namespace ReportMetrics.Cli.Evaluation;

/// <summary>Labels and found figures brought together one to one.</summary>
/// <param name="Pairs">Label and found figure, in order of the labels.</param>
/// <param name="Missed">Labels without a figure.</param>
/// <param name="False">Figures without a label.</param>
internal sealed record Pairing(IReadOnlyList<(Figure Label, Figure Found)> Pairs, IReadOnlyList<Figure> Missed, IReadOnlyList<Figure> False)
{
    private const decimal Tolerance = 0.000001m;

    public Score Score => new(Pairs.Count, False.Count, Missed.Count);

    /// <summary>Goes through the labels in their order; each takes, of the figures left that fit, the one whose start is nearest.</summary>
    public static Pairing Of(IEnumerable<Figure> labels, IEnumerable<Figure> found, Func<Figure, Figure, bool> fit)
    {
        List<Figure> left = [.. found];
        List<(Figure, Figure)> pairs = [];
        List<Figure> missed = [];
        foreach (Figure label in labels)
        {
            Figure? best = left.Where(figure => fit(label, figure)).MinBy(figure => Math.Abs(figure.Start - label.Start));
            if (best is null)
            {
                missed.Add(label);
                continue;
            }

            pairs.Add((label, best));
            left.RemoveAt(left.FindIndex(figure => ReferenceEquals(figure, best)));
        }

        return new Pairing(pairs, missed, left);
    }

    /// <summary>Whether two figures are of one value and share a place in the text.</summary>
    public static bool SameQuantity(Figure label, Figure found) => Math.Abs(label.Value - found.Value) < Tolerance && label.Overlaps(found);

    /// <summary>Whether they are of one indicator too.</summary>
    public static bool SameObservation(Figure label, Figure found) =>
        string.Equals(label.Indicator, found.Indicator, StringComparison.Ordinal) && SameQuantity(label, found);
}
