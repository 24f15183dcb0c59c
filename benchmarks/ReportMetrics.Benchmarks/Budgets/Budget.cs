using System.Globalization;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>A budget and what was measured.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Measured">The figure measured.</param>
/// <param name="Limit">The bound.</param>
/// <param name="IsFloor">Whether the bound is the least that is allowed, rather than the most.</param>
/// <param name="Unit">What the figures are in: <c>×</c>, <c> KB</c>, <c> ms</c>.</param>
/// <param name="Detail">The two sides of a ratio, or where the figure comes from.</param>
internal sealed record Budget(string What, double Measured, double Limit, bool IsFloor, string Unit, string Detail)
{
    /// <summary>Whether the budget holds.</summary>
    public bool Holds => IsFloor ? Measured >= Limit : Measured <= Limit;

    /// <summary>A budget for the least.</summary>
    public static Budget AtLeast(string what, double measured, double limit, string unit, string detail) => new(what, measured, limit, IsFloor: true, unit, detail);

    /// <summary>A budget for the most.</summary>
    public static Budget AtMost(string what, double measured, double limit, string unit, string detail) => new(what, measured, limit, IsFloor: false, unit, detail);

    /// <summary>A budget whose measurement ended in an error.</summary>
    public static Budget Unmeasured(string name, Exception exception) => AtMost($"{name}: not measured", double.NaN, 0, "", exception.Message.ReplaceLineEndings(" "));

    /// <summary>The budget as a row of a Markdown table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {What} | {(IsFloor ? "≥" : "≤")} {Limit:0.##}{Unit} | {Measured:0.00}{Unit} | {(Holds ? "holds" : "FAILS")} | {Detail} |");
}
