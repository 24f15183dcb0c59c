using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// All words of a pack, found in a single pass. Filters of the first two and three characters, small enough for the fastest cache, tell at most places that no word
/// begins there; elsewhere an automaton is followed. The cost of a place does not grow with the number of words.
/// </summary>
internal sealed class Lexicon : ITermScanner
{
    private readonly PrefixFilters _filters = new();
    private readonly WordAutomaton _words;
    private readonly bool[] _transparent;

    /// <summary>Builds filters and automaton.</summary>
    /// <param name="words">The words with the numbers of their meanings, as <see cref="WordAutomaton"/> reads them.</param>
    /// <param name="transparent">For each meaning, whether its words leave those inside them in sight.</param>
    public Lexicon(string words, bool[] transparent)
    {
        _transparent = transparent;
        _words = new WordAutomaton(words, _filters);
    }

    public void Scan(ReadOnlySpan<char> text, ValueList<TermHit> hits, StopCheck stop = default)
    {
        int covered = 0;
        for (int start = 0; start < text.Length; start += StopCheck.Stretch)
        {
            stop.At(start);
            covered = Scan(text, start, Math.Min(start + StopCheck.Stretch, text.Length), covered, hits);
        }
    }

    /// <summary>Appends the words that start in a stretch.</summary>
    /// <returns>Where the last word ends that hides those inside it.</returns>
    private int Scan(ReadOnlySpan<char> text, int start, int stretchEnd, int covered, ValueList<TermHit> hits)
    {
        for (int i = NextPlace(text, start, stretchEnd); i < stretchEnd; i = NextPlace(text, i + 1, stretchEnd))
        {
            int meaning = _words.MatchForward(text, i, out int end);
            if (meaning >= 0 && end > covered)
            {
                hits.Add(new TermHit(i, end, meaning));
                covered = _transparent[meaning] ? covered : end;
            }
        }

        return covered;
    }

    // The first place where a word may begin. A loop of its own, so that all it looks at stays in registers.
    private int NextPlace(ReadOnlySpan<char> text, int start, int end)
    {
        int place = start;
        while (place < end && !_filters.MayBegin(text, place) && !_words.HoldsSingle(text[place]))
        {
            place++;
        }

        return place;
    }
}
