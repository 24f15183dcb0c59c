namespace ReportMetrics.Text;

/// <summary>A half-open stretch <c>[Start, End)</c> of a text, in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first code unit; 0 or more.</param>
/// <param name="Length">Number of code units; 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <param name="start">Offset of the first code unit.</param>
    /// <param name="end">Offset behind the last code unit; not before <paramref name="start"/>.</param>
    /// <returns>The span between the two offsets.</returns>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the two spans share at least one code unit.</summary>
    /// <param name="other">The span to compare with.</param>
    /// <returns><see langword="true"/> if they overlap.</returns>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
