namespace ReportMetrics.Cli.Results;

/// <summary>A figure as a result file or a label file gives it.</summary>
internal sealed class Figure
{
    /// <summary>First code unit of the figure in its text.</summary>
    public required int Start { get; init; }

    /// <summary>Number of code units.</summary>
    public required int Length { get; init; }

    /// <summary>The figure as written.</summary>
    public required string Text { get; init; }

    public required string? Indicator { get; init; }

    public required decimal Value { get; init; }

    public required decimal? Upper { get; init; }

    public required string? Approximation { get; init; }

    public required string? Period { get; init; }

    public required string? Status { get; init; }

    public required string? Method { get; init; }

    /// <summary>Index of the total in the same file, if the figure is a part.</summary>
    public required int? PartOf { get; init; }

    public required bool Headline { get; init; }

    /// <summary>What only a result file holds; <see langword="null"/> in a label file.</summary>
    public ResultDetails? Details { get; init; }

    public bool Overlaps(Figure other) => Start < other.Start + other.Length && other.Start < Start + Length;

    /// <summary>Reads a figure whose evidence stands in an object of its own (result) or beside the other properties (label).</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="evidence">Where its start, length and text stand.</param>
    /// <param name="details">What a result says beyond a label.</param>
    public static Figure Read(JsonNode figure, JsonNode evidence, ResultDetails? details = null) => new()
    {
        Start = evidence["start"].AsInteger(),
        Length = evidence["length"].AsInteger(),
        Text = evidence["text"].AsText(),
        Indicator = figure["indicator"].AsTextOrNothing(),
        Value = figure["value"].AsNumber(),
        Upper = figure["upper"].AsNumberOrNothing(),
        Approximation = figure["approximation"].AsTextOrNothing(),
        Period = figure["period"].AsTextOrNothing(),
        Status = figure["status"].AsTextOrNothing(),
        Method = figure["method"].AsTextOrNothing(),
        PartOf = figure["partOf"].AsIntegerOrNothing(),
        Headline = figure["headline"].AsFlag(),
        Details = details,
    };
}

/// <summary>What a result says of a figure beyond its label.</summary>
/// <param name="Unit">Id of the unit class.</param>
/// <param name="UnitText">The unit's word.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Quote">The clause around it.</param>
/// <param name="Section">The headings above it, joined.</param>
/// <param name="Line">Line of its start, from 1.</param>
/// <param name="Column">Column of its start, from 1.</param>
internal sealed record ResultDetails(string? Unit, string? UnitText, string? Rule, string? Quote, string Section, int Line, int Column);
