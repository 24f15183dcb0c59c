namespace ReportMetrics.Text;

/// <summary>
/// Strings made of short stretches of text, the last ones kept so that the same word costs no second string. Holds so many at most; not thread-safe.
/// </summary>
internal sealed class RecentStrings
{
    private const int Slots = 256;
    private const int Longest = 16;

    private readonly string?[] _recent = new string?[Slots];

    /// <summary>A string of the same characters; a stretch longer than words are is copied each time.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.ToString();
        }

        ref string? recent = ref _recent[((text[0] * 31) + text[^1] + text.Length) % Slots];
        if (recent is null || !text.SequenceEqual(recent))
        {
            recent = text.ToString();
        }

        return recent;
    }
}
