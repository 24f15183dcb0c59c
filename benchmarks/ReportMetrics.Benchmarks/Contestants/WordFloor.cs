using System.Buffers;
using ReportMetrics.Quantities;

namespace ReportMetrics.Benchmarks.Contestants;

/// <summary>What it costs to look at the text once with what the framework has: the floor under every extractor.</summary>
internal sealed class WordFloor
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create(NumeralCharacters.AllStarts);

    private readonly SearchValues<string> _words = SearchValues.Create([.. Engine.Words], StringComparison.Ordinal);

    /// <summary>Counts the places where a word of the pack starts.</summary>
    public int CountWords(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int found = text.IndexOfAny(_words); found >= 0; found = text.IndexOfAny(_words))
        {
            count++;
            text = text[(found + 1)..];
        }

        return count;
    }

    /// <summary>Counts the runs of numeral characters.</summary>
    public static int CountNumerals(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int found = text.IndexOfAny(Numerals); found >= 0; found = text.IndexOfAny(Numerals))
        {
            count++;
            int end = text[found..].IndexOfAnyExcept(Numerals);
            text = end < 0 ? [] : text[(found + end)..];
        }

        return count;
    }
}
