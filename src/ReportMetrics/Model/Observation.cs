namespace ReportMetrics;

/// <summary>One mention of a figure in a report. Immutable.</summary>
public sealed class Observation
{
    internal Observation()
    {
    }

    /// <summary>Place of this observation in <see cref="MetricReport.Observations"/>, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Id of the indicator, or <see langword="null"/> for a measured quantity that no rule claims.</summary>
    public required string? Indicator { get; init; }

    /// <summary>The amount with its bounds and unit.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The number in the unit itself; the lower end of a range.</summary>
    public decimal Value => Quantity.Value;

    /// <summary>The higher end of a range; otherwise <see langword="null"/>.</summary>
    public decimal? Upper => Quantity.Upper;

    /// <summary>Id of the unit class, or <see langword="null"/> where the text gives no known unit.</summary>
    public string? Unit => Quantity.Unit;

    /// <summary>The unit's word as written; empty if there is none.</summary>
    public string UnitText => Quantity.UnitText;

    /// <summary>How the written number stands to the true one.</summary>
    public Approximation Approximation => Quantity.Approximation;

    /// <summary>The year or years the figure is of; <see langword="null"/> where neither the text nor the document names one.</summary>
    public required ReferencePeriod? Period { get; init; }

    /// <summary>Whether the figure was reached or is planned.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Whether a number stands in the text, is denied, or was counted from a list.</summary>
    public required ObservationMethod Method { get; init; }

    /// <summary><see cref="Index"/> of the total that this figure is a part of, or <see langword="null"/>.</summary>
    public required int? PartOf { get; init; }

    /// <summary>Whether the typed view shows this observation for its indicator.</summary>
    public required bool Headline { get; init; }

    /// <summary>Id of the rule that claimed the figure, or <see langword="null"/>.</summary>
    public required string? Rule { get; init; }

    /// <summary>The rule's pack as <c>id@version</c>, or <see langword="null"/>.</summary>
    public required string? Pack { get; init; }

    /// <summary>Where the figure stands.</summary>
    public required Evidence Evidence { get; init; }
}
