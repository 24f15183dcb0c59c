using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>Where the numerals of one text come from: our own reader on the spot, or what another recogniser found before.</summary>
/// <param name="text">The normalised text.</param>
/// <param name="vocabulary">The units.</param>
/// <param name="found">What another recogniser found, in text order; <see langword="null"/> for our own reader.</param>
internal readonly ref struct NumeralSource(ReadOnlySpan<char> text, QuantityVocabulary vocabulary, Numeral[]? found)
{
    private static readonly CharacterSet Quotes = new(Quotations.Openings);
    private static readonly CharacterSet Stops = new(Quotations.Openings + NumeralCharacters.AllStarts);

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The numerals that a recogniser found, in the form of our own.</summary>
    public static Numeral[] Convert(ReadOnlySpan<char> text, IReadOnlyList<NumeralMention> mentions)
    {
        var numerals = new Numeral[mentions.Count];
        for (int i = 0; i < numerals.Length; i++)
        {
            numerals[i] = Convert(text, mentions[i]);
        }

        return numerals;
    }

    /// <summary>The next place that may be a numeral or opens a quotation; -1 if there is none.</summary>
    public int FindNext(int position)
    {
        int distance = (found is null ? Stops : Quotes).FirstIn(_text[position..]);
        int next = distance < 0 ? -1 : position + distance;
        if (found is null)
        {
            return next;
        }

        int index = IndexFrom(position);
        return index == found.Length || (next >= 0 && next < found[index].Start) ? next : found[index].Start;
    }

    /// <summary>The numeral that begins at a place.</summary>
    public bool TryRead(int start, out Numeral numeral)
    {
        numeral = default;
        if (found is null)
        {
            return NumeralCharacters.IsStart(_text[start]) && NumeralReader.TryRead(_text, start, vocabulary, out numeral);
        }

        int index = IndexFrom(start);
        if (index == found.Length || found[index].Start != start)
        {
            return false;
        }

        numeral = found[index];
        return true;
    }

    /// <summary>The sign and the 余 or 多 behind a number belong to what is read around it.</summary>
    private static Numeral Convert(ReadOnlySpan<char> text, NumeralMention mention)
    {
        bool signed = text[mention.Span.Start] is '-' or '负' && mention.Span.Length > 1;
        int start = signed ? mention.Span.Start + 1 : mention.Span.Start;
        int end = mention.Span.End;
        decimal value = signed ? -mention.Value : mention.Value;
        decimal magnitude = NumeralCharacters.BigMultiplier(text[end - 1]);
        NumeralForm form = char.IsAsciiDigit(text[start]) ? NumeralForm.Arabic : NumeralForm.Chinese;
        if (text[..start].EndsWith("百分之", StringComparison.Ordinal))
        {
            (start, form) = (start - 3, NumeralForm.Percent);
        }
        else if (text[start..end].ContainsAny('之', '/'))
        {
            (value, form) = (Math.Round(value, NumeralReader.FractionDecimals), NumeralForm.Fraction);
        }

        bool exceeded = end < text.Length && text[end] is '余' or '多' && mention.Approximation == Approximation.Exact;
        return new Numeral(
            start,
            exceeded ? end + 1 : end,
            value,
            mention.Upper,
            exceeded ? Approximation.MoreThan : mention.Approximation,
            form,
            magnitude > 0 ? magnitude : 1);
    }

    private int IndexFrom(int position)
    {
        int low = 0;
        int high = found!.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = found[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
