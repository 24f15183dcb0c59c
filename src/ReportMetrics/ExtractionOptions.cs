namespace ReportMetrics;

/// <summary>Limits of an extraction. Change a copy with <c>with</c>.</summary>
public readonly record struct ExtractionOptions()
{
    /// <summary>Longest text that is read, in UTF-16 code units; 64 Mi by default.</summary>
    public int MaximumLength { get; init; } = 64 * 1024 * 1024;
}

/// <summary>A text is longer than <see cref="ExtractionOptions.MaximumLength"/>.</summary>
public sealed class ReportTooLongException : Exception
{
    /// <summary>Names both numbers.</summary>
    /// <param name="length">Length of the text, in UTF-16 code units.</param>
    /// <param name="maximumLength">The limit, in UTF-16 code units.</param>
    public ReportTooLongException(int length, int maximumLength)
        : base($"The text has {length} characters, more than the limit of {maximumLength} (ExtractionOptions.MaximumLength).")
    {
        Length = length;
        MaximumLength = maximumLength;
    }

    /// <summary>Length of the text, in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>The limit, in UTF-16 code units.</summary>
    public int MaximumLength { get; }
}
