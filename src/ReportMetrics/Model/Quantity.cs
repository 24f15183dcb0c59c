namespace ReportMetrics;

/// <summary>A measured amount: an exact decimal with bounds, and its unit.</summary>
/// <param name="Value">The number in the unit itself (6.177万元 is 61770); the lower end of a range.</param>
/// <param name="Upper">The higher end of a range; otherwise <see langword="null"/>.</param>
/// <param name="Approximation">How the written number stands to the true one.</param>
/// <param name="Unit">Id of the unit class (<c>case</c>, <c>person</c>, <c>percent</c> …); <see langword="null"/> where the text gives no known unit.</param>
/// <param name="UnitText">The unit's word as the text has it, empty where there is none.</param>
public readonly record struct Quantity(decimal Value, decimal? Upper, Approximation Approximation, string? Unit, string UnitText)
{
    /// <summary>The number as people read it, with thousands separators: <c>154</c>, <c>&gt; 15,000</c>, <c>10–15</c>.</summary>
    public string NumberText
    {
        get
        {
            string value = PlainNumber.Grouped(Value);
            return Approximation switch
            {
                Approximation.MoreThan => $"> {value}",
                Approximation.AtLeast => $"≥ {value}",
                Approximation.LessThan => $"< {value}",
                Approximation.AtMost => $"≤ {value}",
                Approximation.About => $"≈ {value}",
                Approximation.Between when Upper is { } upper => $"{value}–{PlainNumber.Grouped(upper)}",
                _ => value,
            };
        }
    }

    /// <summary>The unit as people read it behind <see cref="NumberText"/>: <c>%</c> for every share, else the word of the text, else the unit class; empty if there is none.</summary>
    public string UnitLabel => Unit is "percent" ? "%" : UnitText.Length > 0 ? UnitText : Unit ?? "";

    /// <summary>The lower bound, or <see langword="null"/> where there is none (以内, 近, 约).</summary>
    public decimal? LowerBound => Approximation switch
    {
        Approximation.LessThan or Approximation.AtMost or Approximation.About => null,
        _ => Value,
    };

    /// <summary>Whether <see cref="LowerBound"/> itself is possible.</summary>
    public bool LowerInclusive => LowerBound is not null && Approximation != Approximation.MoreThan;

    /// <summary>The upper bound, or <see langword="null"/> where there is none (余, 以上, 约).</summary>
    public decimal? UpperBound => Approximation switch
    {
        Approximation.Exact or Approximation.LessThan or Approximation.AtMost => Value,
        Approximation.Between => Upper,
        _ => null,
    };

    /// <summary>Whether <see cref="UpperBound"/> itself is possible.</summary>
    public bool UpperInclusive => UpperBound is not null && Approximation != Approximation.LessThan;
}
