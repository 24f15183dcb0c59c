using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>
/// The default number parser: Arabic digits (any width, thousands groups, decimals), Chinese numerals (simple, formal, traditional), both mixed,
/// fractions; it keeps 余, 多, 几 and 来 and never guesses. Immutable and thread-safe; its time is linear in the text.
/// </summary>
public sealed class ChineseNumeralRecognizer : INumeralRecognizer
{
    private readonly QuantityVocabulary _vocabulary;

    /// <summary>Makes a recogniser.</summary>
    /// <param name="units">Measure words: a lone 一 or 三 counts only before one of them (三台), alone, or behind 是.</param>
    /// <param name="names">Names whose numerals are no numbers (四川).</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are too many unit classes, a word stands in classes of different scale, or a name has no numeral.</exception>
    public ChineseNumeralRecognizer(IEnumerable<UnitDefinition> units, IEnumerable<string> names) => _vocabulary = new QuantityVocabulary(units, names);

    /// <inheritdoc/>
    public IReadOnlyList<NumeralMention> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using NormalizedText normalised = NormalizedText.Create(text);
        ReadOnlySpan<char> chars = normalised.Chars;
        List<NumeralMention> found = [];
        int position = 0;
        while (position < chars.Length && NumeralCharacters.Starts.FirstIn(chars[position..]) is >= 0 and int distance)
        {
            position += distance;
            position += NumeralReader.PercentPrefixLength(chars, position);
            if (_vocabulary.TryMatchName(chars, position, out int nameEnd))
            {
                position = nameEnd;
            }
            else if (NumeralReader.TryRead(chars, position, _vocabulary, out Numeral numeral))
            {
                position = NumeralCharacters.EndOfRun(chars, numeral.End);
                if (IsNumber(chars, numeral))
                {
                    found.Add(Mention(normalised, numeral));
                }
            }
            else
            {
                position++;
            }
        }

        return found;
    }

    private static NumeralMention Mention(NormalizedText text, Numeral numeral)
    {
        bool negative = NumeralContext.HasMinus(text.Chars, numeral.Start);
        int start = negative ? numeral.Start - 1 : numeral.Start;
        return new NumeralMention(
            text.ToSource(start, numeral.End),
            negative ? -numeral.Value : numeral.Value,
            numeral.Upper,
            numeral.Approximation);
    }

    private bool IsNumber(ReadOnlySpan<char> text, Numeral numeral)
    {
        if (numeral.Form is NumeralForm.Vague)
        {
            return false;
        }

        bool isLone = numeral.End == numeral.Start + 1 && !char.IsAsciiDigit(text[numeral.Start]);
        return !isLone || (numeral.Form != NumeralForm.Digitless && !NumeralCharacters.IsFormalWord(text[numeral.Start]) && (NumeralContext.StandsAlone(text, numeral) || _vocabulary.TryMatchUnit(text, numeral.End, out _, out _)));
    }
}
