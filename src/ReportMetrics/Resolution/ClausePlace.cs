using System.Runtime.InteropServices;
using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>A place in a clause, with the words of the clause before it.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="ClauseStart">Start of the clause in the normalised text.</param>
/// <param name="Start">The place.</param>
/// <param name="FirstHit">First of the hits in the clause before the place that are near enough to be looked at.</param>
/// <param name="EndHit">Behind the last hit that starts before the place.</param>
/// <param name="Roles">The roles of these hits together, a bit each.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClausePlace(int Sentence, int ClauseStart, int Start, int FirstHit, int EndHit, uint Roles)
{
    /// <summary>Looks up the words before a place.</summary>
    public static ClausePlace Of(ReportReading reading, int sentence, int clauseStart, int start)
    {
        int end = reading.LastHitBefore(start) + 1;
        int first = reading.FirstNearHitOf(clauseStart, end);
        return new ClausePlace(sentence, clauseStart, start, first, end, reading.RolesOf(first, end));
    }

    /// <summary>Whether a word of the clause before the place has a role.</summary>
    public bool Has(ContextRole role) => (Roles & RuleSet.Bit(role)) != 0;

    /// <summary>The same place, seen from an earlier start of its clause.</summary>
    public ClausePlace From(ReportReading reading, int clauseStart)
    {
        int first = reading.FirstNearHitOf(clauseStart, EndHit);
        return clauseStart == ClauseStart ? this : this with { ClauseStart = clauseStart, FirstHit = first, Roles = reading.RolesOf(first, EndHit) };
    }
}
