using System.Runtime.InteropServices;
using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>A rule that fits a figure, and how well.</summary>
/// <param name="Rule">The rule, or <see langword="null"/> if none fits.</param>
/// <param name="Score">Sum over the slots; higher is better.</param>
/// <param name="ObjectHit">Hit that fills the object slot, -1 if the rule asks for none or found it outside the figure's own text.</param>
/// <param name="ActionIsInherited">Whether the action slot was filled by a word before the figure's own text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Claim(CompiledRule? Rule, int Score, int ObjectHit, bool ActionIsInherited = false)
{
    public static readonly Claim None = new(null, int.MinValue, -1);
}
