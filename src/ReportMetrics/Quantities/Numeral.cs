namespace ReportMetrics.Quantities;

/// <summary>How a numeral is written.</summary>
internal enum NumeralForm
{
    /// <summary>Arabic digits, with or without 万 and 亿.</summary>
    Arabic,

    /// <summary>Begins with a Chinese digit or multiplier.</summary>
    Chinese,

    /// <summary>A fraction: 三分之二, 1/4; the value is the quotient.</summary>
    Fraction,

    /// <summary>百分之 and its kin; the value is in percent.</summary>
    Percent,

    /// <summary>Opens with 百, 千, 万 or 亿 without a digit: a number only in company (百余, 近千, 百万元).</summary>
    Digitless,

    /// <summary>Names no number: 一两, 三两, a date with points, digits beyond the range of a decimal.</summary>
    Vague,
}

/// <summary>A number as written.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last, 余 and 万 included.</param>
/// <param name="Value">Its value; the lower end where the numeral itself is a range (二三百).</param>
/// <param name="Upper">The higher end of such a range.</param>
/// <param name="Approximation">What 余, 多, 几 or 来 say.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Magnitude">The trailing 万 or 亿, which figures before it in a list share; 1 if there is none.</param>
internal readonly record struct Numeral(int Start, int End, decimal Value, decimal? Upper, Approximation Approximation, NumeralForm Form, decimal Magnitude);
