using System.Globalization;

namespace ReportMetrics;

/// <summary>Exact decimals as programs and people read them.</summary>
internal static class PlainNumber
{
    /// <summary>The number in digits, without exponent and trailing zeros: <c>97.8</c>.</summary>
    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The number with thousands separators: <c>1,200.5</c>.</summary>
    public static string Grouped(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary>The same number in the lowest scale that holds it: dividing by 1 of the highest scale gives it.</summary>
    public static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;
}
