using System.Collections.Immutable;
using ReportMetrics.Quantities;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics;

/// <summary>
/// Finds the measured quantities of a Chinese text, whatever they are of: 200余万元 is more than 2000000 CNY. Dates, years, ordinals, durations,
/// codes and names with numerals are none. Immutable and thread-safe; its time is linear in the text.
/// </summary>
public sealed class QuantityRecognizer
{
    private static readonly Lazy<QuantityRecognizer> BuiltIn = new(() => new QuantityRecognizer(RulePack.BuiltIn("zh")));

    private readonly QuantityVocabulary _vocabulary;
    private readonly FigureScanner _scanner;

    /// <summary>Makes a recogniser for the units and names of a pack and its base packs.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="numerals">Who finds the numbers; <see langword="null"/> for the default, <see cref="ChineseNumeralRecognizer"/>'s own reader.</param>
    /// <param name="includeBareNumbers">Whether numbers without a unit, and those with the unit of a duration or an age, are reported too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The pack has too many unit classes, or a unit word in classes of different scale.</exception>
    public QuantityRecognizer(RulePack pack, INumeralRecognizer? numerals = null, bool includeBareNumbers = false)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _vocabulary = new QuantityVocabulary(pack.Scope.Units, pack.Scope.Names);
        _scanner = new FigureScanner(_vocabulary, numerals, includeBareNumbers);
    }

    /// <summary>The recogniser for the built-in units of Chinese official prose. Built when first asked for.</summary>
    public static QuantityRecognizer Default => BuiltIn.Value;

    /// <summary>Finds the quantities of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The quantities in text order, without overlap; their spans index <paramref name="text"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<QuantityMention> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using NormalizedText normalised = NormalizedText.Create(text);
        FigureBuffer found = new();
        _scanner.Scan(normalised.Chars, found);
        var mentions = new QuantityMention[found.Figures.Count];
        for (int i = 0; i < mentions.Length; i++)
        {
            mentions[i] = ToMention(text, normalised, found.Figures[i]);
        }

        return mentions;
    }

    private QuantityMention ToMention(string text, NormalizedText normalised, FigureMention figure)
    {
        TextSpan span = normalised.ToSource(figure.Start, figure.End);
        string? unit = figure.UnitClass < 0 ? null : _vocabulary.ClassId(figure.UnitClass);
        string unitText = normalised.Chars[figure.UnitStart..figure.End].ToString();
        var quantity = new Quantity(figure.Value, figure.Upper, figure.Approximation, unit, unitText);
        return new QuantityMention(span, text.Substring(span.Start, span.Length), quantity, Classes(figure.UnitClasses));
    }

    private ImmutableArray<string> Classes(ulong mask)
    {
        ImmutableArray<string>.Builder classes = ImmutableArray.CreateBuilder<string>();
        for (int number = 0; number < _vocabulary.ClassCount; number++)
        {
            if ((mask & (1UL << number)) != 0)
            {
                classes.Add(_vocabulary.ClassId(number));
            }
        }

        return classes.ToImmutable();
    }
}

/// <summary>A quantity in a text.</summary>
/// <param name="Span">Where it stands: half-open, in UTF-16 code units, from the number's first character through its unit; 近 and 约 before it and 以上 behind it stay outside.</param>
/// <param name="Text">The text of that span.</param>
/// <param name="Quantity">The amount with its bounds and unit. <see cref="Quantity.Unit"/> is the class that the unit's word belongs to most.</param>
/// <param name="UnitClasses">Every unit class that the word can be of (件 of a case, a document, an item); empty without a known unit.</param>
public sealed record QuantityMention(TextSpan Span, string Text, Quantity Quantity, ImmutableArray<string> UnitClasses);
