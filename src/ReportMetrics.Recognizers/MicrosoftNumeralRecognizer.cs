using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using ReportMetrics.Quantities;
using ReportMetrics.Text;

namespace ReportMetrics.Recognizers;

/// <summary>
/// The number model of Microsoft.Recognizers.Text behind the seam of ReportMetrics, for those who want its behaviour or another language.
/// It does not tell 200余万 from 200万, so that every number is exact. Safe to use from any thread.
/// </summary>
public sealed class MicrosoftNumeralRecognizer : INumeralRecognizer
{
    private readonly IModel _model;

    /// <summary>Makes a recogniser for a language.</summary>
    /// <param name="culture">The culture as the library names it (<see cref="Culture"/>): <c>zh-cn</c>, <c>en-us</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The library has no number model for the culture.</exception>
    public MicrosoftNumeralRecognizer(string culture = Culture.Chinese)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _model = new NumberRecognizer(culture).GetNumberModel(culture, fallbackToDefaultCulture: false);
    }

    /// <inheritdoc/>
    /// <remarks>A number beyond the range of <see cref="decimal"/> is left out.</remarks>
    public IReadOnlyList<NumeralMention> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<NumeralMention> found = [];
        int end = 0;
        foreach (ModelResult result in _model.Parse(text).OrderBy(result => result.Start))
        {
            if (result.Start >= end && TryReadValue(result, out decimal value))
            {
                end = result.End + 1;
                found.Add(new NumeralMention(TextSpan.FromBounds(result.Start, end), value, Upper: null, Approximation.Exact));
            }
        }

        return found;
    }

    /// <summary>The library writes the value as text, a large or a small one with an exponent.</summary>
    private static bool TryReadValue(ModelResult result, out decimal value)
    {
        value = 0;
        return result.Resolution is not null
            && result.Resolution.TryGetValue("value", out object? resolved)
            && decimal.TryParse(resolved as string, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
