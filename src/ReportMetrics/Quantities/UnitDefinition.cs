using System.Collections.Immutable;

namespace ReportMetrics.Quantities;

/// <summary>A class of units with its words.</summary>
/// <param name="Id">Id of the class: <c>case</c>, <c>person</c>, <c>CNY</c>.</param>
/// <param name="Words">The words, expanded to literals.</param>
/// <param name="Scale">What a figure is multiplied by to be in the class's own unit; 1 unless the file says another.</param>
/// <param name="Measured">Whether figures of this class are observations; durations and ages are not.</param>
public sealed record UnitDefinition(string Id, ImmutableArray<string> Words, decimal Scale, bool Measured);
