namespace ReportMetrics.Documents;

/// <summary>What every reader of a document knows: its name for errors, the options, the token.</summary>
/// <param name="Name">What the document is called in errors.</param>
/// <param name="Options">How to read.</param>
/// <param name="CancellationToken">Stops the reading.</param>
internal sealed record Reading(string Name, DocumentOptions Options, CancellationToken CancellationToken)
{
    internal DocumentLimits Limits => Options.Limits;

    internal void CheckFileSize(long bytes)
    {
        if (bytes > Limits.MaxFileBytes)
        {
            throw new DocumentLimitException(Name, "the file is too large", nameof(DocumentLimits.MaxFileBytes), Limits.MaxFileBytes, "bytes");
        }
    }

    internal void CheckLength(long characters)
    {
        if (characters > Limits.MaxCharacters)
        {
            throw new DocumentLimitException(Name, "its text is too long", nameof(DocumentLimits.MaxCharacters), Limits.MaxCharacters, "characters");
        }
    }

    internal void CheckDepth(int depth)
    {
        if (depth > Limits.MaxDepth)
        {
            throw new DocumentLimitException(Name, "its elements are nested too deep", nameof(DocumentLimits.MaxDepth), Limits.MaxDepth, "levels");
        }
    }
}
