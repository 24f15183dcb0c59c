using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>A measured figure in the normalised text.</summary>
/// <param name="Start">Offset of the number's first character.</param>
/// <param name="End">Offset behind its unit; 以上 and its kin stay outside.</param>
/// <param name="UnitStart">Offset of the unit's word; <paramref name="End"/> if there is none.</param>
/// <param name="Value">The value in the class's own unit, 万 and 亿 applied; the lower end of a range.</param>
/// <param name="Upper">The higher end of a range.</param>
/// <param name="Approximation">How the number stands to the true one.</param>
/// <param name="UnitClasses">Bits of the classes its unit stands in (<see cref="QuantityVocabulary"/>); 0 if it has no unit.</param>
/// <param name="UnitClass">Number of the one of these classes that the unit's word belongs to most; -1 if it has no unit.</param>
internal readonly record struct FigureMention(
    int Start,
    int End,
    int UnitStart,
    decimal Value,
    decimal? Upper,
    Approximation Approximation,
    ulong UnitClasses,
    int UnitClass);

/// <summary>A calendar year, or a range of them, in the normalised text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind 年 or 年度.</param>
/// <param name="Year">The year; the first of a range.</param>
/// <param name="LastYear">The last year of a range; otherwise equal to <paramref name="Year"/>.</param>
internal readonly record struct YearMention(int Start, int End, int Year, int LastYear);

/// <summary>What one scan found; reused from text to text.</summary>
internal sealed class FigureBuffer
{
    /// <summary>The figures, in text order, without overlap.</summary>
    public ValueList<FigureMention> Figures { get; } = new();

    /// <summary>The years, in text order, without overlap.</summary>
    public ValueList<YearMention> Years { get; } = new();

    /// <summary>Forgets what was found and keeps the memory.</summary>
    public void Clear()
    {
        Figures.Clear();
        Years.Clear();
    }
}
