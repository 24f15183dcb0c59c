using System.Collections.Immutable;

namespace ReportMetrics.Rules;

/// <summary>Which indicators of a pack stand in arithmetic to each other, so that their figures can be checked.</summary>
/// <param name="Totals">Totals and their parts.</param>
/// <param name="Rates">Rates, with what they are of.</param>
/// <param name="Repeated">Ids of indicators of which a report has one figure for the whole, however often it gives it.</param>
public sealed record RelationDefinitions(
    ImmutableArray<TotalDefinition> Totals,
    ImmutableArray<RateDefinition> Rates,
    ImmutableArray<string> Repeated);

/// <summary>A total and its parts: a hierarchical rule of VTL 2.1, <c>Total &gt;= Part + Part</c>, or <c>Total = Part + Part</c> where the parts are all.</summary>
/// <param name="Total">Id of the total's indicator.</param>
/// <param name="Parts">Ids of the parts' indicators; at least one.</param>
/// <param name="Complete">Whether the parts make up the total.</param>
public sealed record TotalDefinition(string Total, ImmutableArray<string> Parts, bool Complete);

/// <summary>A rate in percent of a whole, and so at most 100: a datapoint rule of VTL 2.1, <c>Rate = 100 * Numerator / Denominator</c>.</summary>
/// <param name="Rate">Id of the rate's indicator.</param>
/// <param name="Numerator">Id of the numerator's indicator; <see langword="null"/>, together with the denominator, if no indicator counts it.</param>
/// <param name="Denominator">Id of the denominator's indicator.</param>
/// <param name="Not">Terms that, beside the rate, say that it is of something else.</param>
public sealed record RateDefinition(string Rate, string? Numerator, string? Denominator, ImmutableArray<string> Not);
