using System.Runtime.InteropServices;

namespace ReportMetrics.Resolution;

/// <summary>A denying clause.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="HitsFirst">First hit of the clause.</param>
/// <param name="Negation">The hit that denies.</param>
/// <param name="HitsEnd">Behind the last hit that is denied.</param>
/// <param name="Clause">Start of the clause in the normalised text.</param>
/// <param name="Start">Start of the negation.</param>
/// <param name="End">End of what is denied.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Denial(int Sentence, int HitsFirst, int Negation, int HitsEnd, int Clause, int Start, int End)
{
    /// <summary>The denial as a place from which headings are looked up.</summary>
    public FigureSite Site => new() { Sentence = Sentence, Start = Start, End = End };

    /// <summary>The denial that a draft was made of.</summary>
    public static Denial Of(ReportReading reading, in Draft draft) => new(
        draft.Sentence,
        reading.LastHitBefore(draft.QuoteStart) + 1,
        reading.LastHitBefore(draft.Start) + 1,
        reading.LastHitBefore(draft.End) + 1,
        draft.QuoteStart,
        draft.Start,
        draft.End);
}
