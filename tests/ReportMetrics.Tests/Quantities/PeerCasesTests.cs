using System.Globalization;
using ReportMetrics.Quantities;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Quantities;

/// <summary>
/// How often we give the same value at the same place as another recogniser's own specification says. Where we differ on purpose,
/// <c>docs/quantities.md</c> says why.
/// </summary>
public class PeerCasesTests
{
    private const double Agreement = 0.9;
    private const decimal Tolerance = 0.000001m;

    private static readonly RulePack Pack = RulePack.BuiltIn("zh");

    [Fact]
    public void Numbers_agree()
    {
        ChineseNumeralRecognizer recognizer = new(Pack.Units, Pack.Names);
        Agree("NumberModel", peer =>
        {
            IReadOnlyList<NumeralMention> found = recognizer.Recognize(peer.Input);
            return found.Count == peer.Results.Count && found.Zip(peer.Results).All(pair =>
                pair.First.Span.Start == pair.Second.Start && pair.First.Span.End == pair.Second.End && IsNear(pair.First.Value, Number(pair.Second.Value)));
        });
    }

    [Fact]
    public void Percentages_agree() => Agree("PercentModel", peer =>
    {
        QuantityMention[] found = [.. QuantityRecognizer.Default.Recognize(peer.Input).Where(mention => mention.Quantity.Unit is "percent" or "percentagePoint")];
        return found.Length == peer.Results.Count && found.Zip(peer.Results).All(pair =>
            pair.First.Span.Start == pair.Second.Start && pair.First.Span.End == pair.Second.End && IsNear(pair.First.Quantity.Value, Number(pair.Second.Value.TrimEnd('%'))));
    });

    /// <summary>The other project's span holds the comparing words, ours only the figure: what counts is that the bounds inside its span are the same.</summary>
    [Fact]
    public void Ranges_agree()
    {
        QuantityRecognizer recognizer = new(Pack, includeBareNumbers: true);
        Agree("NumberRangeModel", peer =>
        {
            IReadOnlyList<QuantityMention> found = recognizer.Recognize(peer.Input);
            return peer.Results.All(result =>
            {
                (decimal? Lower, decimal? Upper)[] inside = [.. found.Where(mention => mention.Span.Start < result.End && mention.Span.End > result.Start).Select(Bounds)];
                string[] bounds = result.Value.Trim('(', ')', '[', ']').Split(',');
                return inside.Length > 0 && IsNear(inside.Max(bound => bound.Lower), Bound(bounds[0])) && IsNear(inside.Min(bound => bound.Upper), Bound(bounds[1]));
            });
        });
    }

    private static void Agree(string model, Func<PeerCase, bool> agrees)
    {
        IReadOnlyList<PeerCase> cases = PeerCase.Read(model);
        PeerCase[] others = [.. cases.Where(peer => !agrees(peer))];
        double share = 1 - ((double)others.Length / cases.Count);
        share.Should().BeGreaterThanOrEqualTo(Agreement, "the others are {0}", string.Join(" | ", others.Select(peer => peer.Input)));
    }

    /// <summary>A fraction is a percentage to us, a quotient to them.</summary>
    private static (decimal? Lower, decimal? Upper) Bounds(QuantityMention mention)
    {
        decimal one = mention.Quantity is { Unit: "percent", UnitText: "" } ? 100 : 1;
        return (mention.Quantity.LowerBound / one, mention.Quantity.UpperBound / one);
    }

    private static bool IsNear(decimal? found, decimal? expected) =>
        found is null || expected is null
            ? found == expected
            : Math.Abs(found.Value - expected.Value) <= Tolerance * Math.Max(1, Math.Abs(expected.Value)) && (found == 0) == (expected == 0);

    private static decimal? Bound(string text) => text.Length == 0 ? null : Number(text);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
