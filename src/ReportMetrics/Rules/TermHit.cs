using System.Runtime.InteropServices;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>A word of the pack at a place in the normalised text.</summary>
/// <param name="Start">First code unit of the word.</param>
/// <param name="End">Just behind its last code unit.</param>
/// <param name="Meaning">Number of what it means: the same for all words with the same concepts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermHit(int Start, int End, int Meaning);

/// <summary>Finds the words of a pack in a text; the longest word at a place hides those that lie wholly inside it.</summary>
internal interface ITermScanner
{
    /// <summary>Appends the words of <paramref name="text"/> to <paramref name="hits"/> in order of their start; asks <paramref name="stop"/> on the way.</summary>
    void Scan(ReadOnlySpan<char> text, ValueList<TermHit> hits, StopCheck stop = default);
}
