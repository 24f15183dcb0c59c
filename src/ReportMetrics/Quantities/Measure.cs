namespace ReportMetrics.Quantities;

/// <summary>A numeral with the unit behind it.</summary>
/// <param name="UnitStart">Offset of the unit.</param>
/// <param name="End">Offset behind the unit; behind the numeral if there is none.</param>
/// <param name="Classes">Bits of the unit's classes; 0 if there is no unit.</param>
/// <param name="Class">Number of the class that the unit's word belongs to most; -1 if there is no unit.</param>
/// <param name="Factor">What the numeral is multiplied by.</param>
/// <param name="Extra">What is added then: the 五 of 八成五.</param>
/// <param name="Approximation">What a 多 inside the unit says (3个多百分点).</param>
/// <param name="Measured">Whether figures with this unit are observations.</param>
/// <param name="AlsoUnmeasured">Whether the unit's word can also be one that is not measured.</param>
internal readonly record struct Measure(
    int UnitStart,
    int End,
    ulong Classes,
    int Class,
    decimal Factor,
    decimal Extra,
    Approximation Approximation,
    bool Measured,
    bool AlsoUnmeasured)
{
    /// <summary>Whether there is a unit.</summary>
    public bool HasUnit => Classes != 0;

    /// <summary>A value in the class's own unit.</summary>
    public decimal Apply(decimal value) => Plain(Factor == 1 && Extra == 0 ? value : (value * Factor) + Extra);

    /// <summary>Reads the unit behind a numeral.</summary>
    public static Measure Read(ReadOnlySpan<char> text, Numeral numeral, QuantityVocabulary vocabulary)
    {
        int start = numeral.End;
        if (numeral.Form == NumeralForm.Percent)
        {
            return Percent(vocabulary, start, start, 1);
        }

        if (TryReadPercent(text, numeral, vocabulary, out Measure percent))
        {
            return percent;
        }

        if (TryReadWord(text, start, vocabulary, out Measure word))
        {
            return word;
        }

        return numeral.Form == NumeralForm.Fraction && numeral.Value < 1
            ? Percent(vocabulary, start, start, 100)
            : new Measure(start, start, 0, -1, 1, 0, Approximation.Exact, Measured: false, AlsoUnmeasured: false);
    }

    /// <summary>Takes trailing zeros away, so that 6.177万 is written 61770.</summary>
    private static decimal Plain(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    private static Measure Percent(QuantityVocabulary vocabulary, int unitStart, int end, decimal factor, decimal extra = 0) =>
        new(unitStart, end, vocabulary.PercentBit, 0, factor, extra, Approximation.Exact, Measured: true, AlsoUnmeasured: false);

    /// <summary>%, ‰, 成 and 折.</summary>
    private static bool TryReadPercent(ReadOnlySpan<char> text, Numeral numeral, QuantityVocabulary vocabulary, out Measure measure)
    {
        measure = default;
        int start = numeral.End;
        if (start == text.Length)
        {
            return false;
        }

        char next = start + 1 < text.Length ? text[start + 1] : '\0';
        switch (text[start])
        {
            case '%' or '％':
                measure = Percent(vocabulary, start, start + 1, 1);
                return true;
            case '‰':
                measure = Percent(vocabulary, start, start + 1, 0.1m);
                return true;
            case '成' when numeral.Value is > 0 and <= 10 && !"立员为功果就效本长交绩熟都品分因型套片年规衣".Contains(next, StringComparison.Ordinal):
                bool more = next != '两' && NumeralCharacters.Digit(next) > 0 && (start + 2 == text.Length || !NumeralCharacters.IsStart(text[start + 2]));
                measure = Percent(vocabulary, start, more ? start + 2 : start + 1, 10, more ? NumeralCharacters.Digit(next) : 0);
                return true;
            case '折' when numeral.Value is > 0 and < 100 && numeral.Value != 10 && !"页叠扇射旧腾弯子算".Contains(next, StringComparison.Ordinal):
                measure = Percent(vocabulary, start, start + 1, numeral.Value < 10 ? 10 : 1);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A unit word, also one that 多, 余 or 半 splits: 3个多百分点, 2个半小时.</summary>
    private static bool TryReadWord(ReadOnlySpan<char> text, int start, QuantityVocabulary vocabulary, out Measure measure)
    {
        measure = default;
        bool known = vocabulary.TryMatchUnit(text, start, out UnitWord unit, out int end);
        if (!known)
        {
            return false;
        }

        // 11个村级调委会: the committees are counted, not the villages.
        if (text[start] == '个' && end > start + 1 && end < text.Length && text[end] == '级' && vocabulary.TryMatchUnit(text[..(start + 1)], start, out UnitWord plain, out int plainEnd))
        {
            (unit, end) = (plain, plainEnd);
        }

        Approximation approximation = Approximation.Exact;
        decimal extra = 0;
        if (end == start + 1 && end + 1 < text.Length && text[start] == '个' && text[end] is '多' or '余' or '半'
            && vocabulary.TryMatchUnit(text, end + 1, out UnitWord inner, out int innerEnd))
        {
            approximation = text[end] == '半' ? Approximation.Exact : Approximation.MoreThan;
            extra = text[end] == '半' ? 0.5m : 0;
            (unit, end) = (inner, innerEnd);
        }

        measure = new Measure(start, end, unit.Classes, unit.Class, unit.Scale, extra * unit.Scale, approximation, unit.Measured, unit.AlsoUnmeasured);
        return true;
    }
}
