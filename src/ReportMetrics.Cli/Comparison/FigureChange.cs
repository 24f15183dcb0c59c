using ReportMetrics.Cli.Results;

namespace ReportMetrics.Cli.Comparison;

/// <summary>A property that two results give differently.</summary>
/// <param name="Name">Name of the property, as the JSON has it.</param>
/// <param name="Old">The old value as text, <see langword="null"/> for none.</param>
/// <param name="New">The new value as text.</param>
internal readonly record struct FieldChange(string Name, string? Old, string? New);

/// <summary>A figure that both results hold and give differently.</summary>
internal sealed record FigureChange(Figure Old, Figure New, IReadOnlyList<FieldChange> Fields);
