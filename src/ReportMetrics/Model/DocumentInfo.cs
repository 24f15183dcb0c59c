namespace ReportMetrics;

/// <summary>What a report says of itself.</summary>
/// <param name="Title">The title, its lines joined, markup taken off; <see langword="null"/> if none was found.</param>
/// <param name="Issuer">The body or bodies that issue it, joined by one space.</param>
/// <param name="Area">The most local place that issues it, with its suffix: 茶亭镇.</param>
/// <param name="Year">The year reported on, 1 to 9999.</param>
/// <param name="Published">The date of signature.</param>
public sealed record DocumentInfo(string? Title, string? Issuer, string? Area, int? Year, DateOnly? Published)
{
    /// <summary>The name the caller gave the text (a path, an id); <see langword="null"/> if none.</summary>
    public string? Source { get; init; }
}
