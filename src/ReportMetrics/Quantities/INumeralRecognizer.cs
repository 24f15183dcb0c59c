using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>Finds the numbers of a text. The seam at which another number library can stand in for <see cref="ChineseNumeralRecognizer"/>.</summary>
/// <remarks>
/// It says where numbers stand and what they are worth; units, ranges, 以上 and 近, dates and names are looked for around them by the caller,
/// which passes text in the form that rules read: simplified, half-width, without spaces between Chinese characters.
/// Implementations are safe to use from any thread.
/// </remarks>
public interface INumeralRecognizer
{
    /// <summary>Finds the numbers of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The numbers in text order, without overlap.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    IReadOnlyList<NumeralMention> Recognize(string text);
}

/// <summary>A number in a text.</summary>
/// <param name="Span">Where it stands: half-open, in UTF-16 code units of the text; 万, 亿, 余 and 多 inside, no unit.</param>
/// <param name="Value">Its value; a fraction is its quotient; of 百分之五 the number is 5. The lower end where the number itself is a range (二三百).</param>
/// <param name="Upper">The higher end of such a range; otherwise <see langword="null"/>.</param>
/// <param name="Approximation">What 余, 多, 几 or 来 say; <see cref="Approximation.Exact"/> from a library that does not tell.</param>
public readonly record struct NumeralMention(TextSpan Span, decimal Value, decimal? Upper, Approximation Approximation);
