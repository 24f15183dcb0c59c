using System.Runtime.InteropServices;

namespace ReportMetrics.Resolution;

/// <summary>What fills a slot.</summary>
/// <param name="Score">What it adds to the rule's score; negative if nothing fills the slot.</param>
/// <param name="Hit">The hit that fills it, -1 if there is none.</param>
/// <param name="IsBeside">Whether the hit is one of the figure's own.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SlotHit(int Score, int Hit, bool IsBeside)
{
    /// <summary>Nothing fills the slot.</summary>
    public static readonly SlotHit None = new(-1, -1, IsBeside: false);

    /// <summary>The rule does not ask for the slot.</summary>
    public static readonly SlotHit NotAsked = new(0, -1, IsBeside: false);

    /// <summary>Whether the slot is no obstacle.</summary>
    public bool IsFilled => Score >= 0;
}
