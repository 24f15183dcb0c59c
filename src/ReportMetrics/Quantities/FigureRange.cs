namespace ReportMetrics.Quantities;

/// <summary>Reads ranges: 3-5次, 三至五名, 100元至200元, 5-10万元, 百分之三至五.</summary>
internal static class FigureRange
{
    /// <summary>Reads the range whose lower end is a numeral, with or without its own unit.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Numeral first, Measure firstMeasure, QuantityVocabulary vocabulary, NumeralSource numerals, out Measure measure, out FigureMention range)
    {
        (measure, range) = (default, default);
        if (first.Upper is not null
            || first.Form is NumeralForm.Vague or NumeralForm.Fraction
            || !TrySkipMark(text, firstMeasure.End, out int next, out bool between)
            || !numerals.TryRead(next, out Numeral last)
            || last.Form is NumeralForm.Vague or NumeralForm.Fraction or NumeralForm.Digitless)
        {
            return false;
        }

        measure = Measure.Read(text, last, vocabulary);
        if (first.Form == NumeralForm.Percent && !measure.HasUnit)
        {
            measure = firstMeasure with { UnitStart = last.End, End = last.End };
        }

        if (firstMeasure.HasUnit && (firstMeasure.Classes & measure.Classes) == 0)
        {
            return false;
        }

        decimal lower = firstMeasure.HasUnit ? firstMeasure.Apply(first.Value) : measure.Apply(Shared(first, last));
        decimal upper = measure.Apply(last.Upper ?? last.Value);
        range = new FigureMention(first.Start, measure.End, measure.UnitStart, lower, upper, Approximation.Between, measure.Classes, measure.Class);
        return upper > lower && (!between || text[measure.End..].StartsWith("之间", StringComparison.Ordinal));
    }

    /// <summary>A range mark, or the 和 of 10和20之间.</summary>
    private static bool TrySkipMark(ReadOnlySpan<char> text, int end, out int next, out bool between)
    {
        between = end + 1 < text.Length && text[end] is '和' or '与';
        next = end + 1;
        return between || RangeMarks.TrySkip(text, end, out next);
    }

    /// <summary>The 5 of 5-10万 counts in 万 too.</summary>
    private static decimal Shared(Numeral first, Numeral last) =>
        first.Magnitude == 1 && last.Magnitude > 1 && first.Value < last.Value / last.Magnitude ? first.Value * last.Magnitude : first.Value;
}
