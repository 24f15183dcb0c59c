using ReportMetrics.Quantities;

namespace ReportMetrics.Validation;

/// <summary>Between which numbers the true one lies, both ends inclusive, with the rounding of what is written.</summary>
/// <param name="Low">The lowest number possible.</param>
/// <param name="High">The highest; <see langword="null"/> if there is no end.</param>
internal readonly record struct Bounds(decimal Low, decimal? High)
{
    // Sums and products of what is checked stay exact.
    private const decimal Largest = 1_000_000_000_000m;

    // Below this nobody writes 万.
    private const decimal LeastRounded = 1000;

    // 66.666667: a fraction, not a rounded percentage.
    private const int MostPercentPlaces = 4;

    /// <summary>The bounds of a count; 1.5万 may be rounded, 15000 is not. <see langword="null"/> if nothing certain can be said.</summary>
    public static Bounds? OfCount(Observation figure)
    {
        Quantity quantity = figure.Quantity;
        if (quantity.Approximation == Approximation.About || quantity.Value > Largest || quantity.Upper > Largest)
        {
            return null;
        }

        decimal half = quantity.Value < LeastRounded ? 0 : StepOf(figure.Evidence.Text) / 2;
        return new Bounds(Math.Max(0, (quantity.LowerBound ?? 0) - half), quantity.UpperBound + half);
    }

    /// <summary>The bounds of a percentage: rounded or cut off at its last place. <see langword="null"/> for 九成, 三分之二 and the like.</summary>
    public static Bounds? OfPercentage(Observation figure)
    {
        Quantity quantity = figure.Quantity;
        bool isRough = quantity.UnitText.Length > 0 && quantity.UnitText[0] is not ('%' or '％' or '‰');
        if (quantity.Approximation == Approximation.About || isRough || quantity.Value.Scale > MostPercentPlaces || IsFraction(figure.Evidence.Text))
        {
            return null;
        }

        decimal step = new(1, 0, 0, isNegative: false, quantity.Value.Scale);
        return new Bounds(Math.Max(0, (quantity.LowerBound ?? 0) - (step / 2)), quantity.UpperBound + step);
    }

    public static Bounds operator +(Bounds one, Bounds other) => new(one.Low + other.Low, one.High + other.High);

    /// <summary>The percentage that this is of another number; <see langword="null"/> if that can be 0.</summary>
    public Bounds? PercentageOf(Bounds whole) => whole.Low <= 0
        ? null
        : new Bounds(whole.High is { } high ? 100 * Low / high : 0, 100 * High / whole.Low);

    /// <summary>Whether no number lies within both.</summary>
    public bool Excludes(Bounds other) => Low > other.High || other.Low > High;

    private static bool IsFraction(string text) =>
        text.Contains("分之", StringComparison.Ordinal) && !text.StartsWith("百分之", StringComparison.Ordinal);

    // What the last written digit before 万 or 亿 stands for; 0 if every digit is written.
    private static decimal StepOf(string text)
    {
        for (int i = text.Length - 1; i > 0; i--)
        {
            if (NumeralCharacters.BigMultiplier(text[i]) is var multiplier and > 0)
            {
                int point = text.LastIndexOf('.', i);
                return point < 0 ? multiplier : multiplier / (decimal)Math.Pow(10, Math.Min(8, i - point - 1));
            }

            if (NumeralCharacters.IsStart(text[i]))
            {
                return 0;
            }
        }

        return 0;
    }
}
