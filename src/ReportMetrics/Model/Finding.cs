namespace ReportMetrics;

/// <summary>Something in a report's figures that does not add up. Figures are never repaired.</summary>
/// <param name="Kind">What kind of contradiction, in camel case: <c>rateMismatch</c>.</param>
/// <param name="Message">The arithmetic, in English.</param>
/// <param name="Observations">Indexes of the figures concerned in <see cref="MetricReport.Observations"/>.</param>
public sealed record Finding(string Kind, string Message, IReadOnlyList<int> Observations);
