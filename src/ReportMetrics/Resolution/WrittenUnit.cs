using System.Runtime.InteropServices;
using ReportMetrics.Quantities;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>A unit that a table names apart from its figures: in brackets behind a label, or in a cell of its own.</summary>
/// <param name="Classes">Bits of the unit's classes; 0 if none is named.</param>
/// <param name="Class">Number of the class that the unit's word belongs to most; -1 if none is named.</param>
/// <param name="Scale">What the figures are multiplied by: 10,000 for 万元.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenUnit(ulong Classes, int Class, decimal Scale)
{
    private static readonly WrittenUnit None = new(0, -1, 1);
    private static readonly CharacterSet Cuts = new("|（(：:，,");

    /// <summary>The unit named in a row's label or a column's head.</summary>
    public static WrittenUnit In(QuantityVocabulary vocabulary, ReadOnlySpan<char> label)
    {
        while (!label.IsEmpty)
        {
            int cut = Cuts.LastIn(label);
            WrittenUnit unit = Parse(vocabulary, label[(cut + 1)..].TrimEnd("）)"));
            if (unit.Classes != 0 || cut < 0)
            {
                return unit;
            }

            label = label[..cut];
        }

        return None;
    }

    private static WrittenUnit Parse(QuantityVocabulary vocabulary, ReadOnlySpan<char> word)
    {
        if (word is "%")
        {
            return new WrittenUnit(vocabulary.PercentBit, 0, 1);
        }

        decimal scale = word switch
        {
            ['万', ..] => 10_000,
            ['亿', ..] => 100_000_000,
            ['千', ..] => 1_000,
            _ => 1,
        };
        ReadOnlySpan<char> name = scale == 1 ? word : word[1..];
        return !name.IsEmpty && vocabulary.TryMatchUnit(name, 0, out UnitWord unit, out int end) && end == name.Length && unit.Measured
            ? new WrittenUnit(unit.Classes, unit.Class, scale * unit.Scale)
            : None;
    }
}
