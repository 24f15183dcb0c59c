using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// All words of a pack, found in a single pass. Filters of the first two and three characters, small enough for a fast cache, tell at most places that no word
/// begins there; elsewhere a trie is followed. The cost of a place does not grow with the number of words.
/// </summary>
internal sealed class Lexicon : ITermScanner
{
    private readonly WordTrie _trie;
    private readonly PrefixFilter _pairs;
    private readonly PrefixFilter _pairWords;
    private readonly PrefixFilter _triples;
    private readonly bool[] _transparent;

    /// <summary>Builds filters and trie.</summary>
    /// <param name="words">The words; a word's place is its number.</param>
    /// <param name="transparent">For each word, whether it leaves those inside it in sight.</param>
    public Lexicon(string[] words, bool[] transparent)
    {
        _transparent = transparent;
        _pairs = new PrefixFilter(words.Length / 4);
        _pairWords = new PrefixFilter(words.Length / 4);
        _triples = new PrefixFilter(words.Length);
        foreach (string word in words)
        {
            AddToFilters(word);
        }

        _trie = WordTrie.Build(words);
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
        for (int i = start; i < stretchEnd; i++)
        {
            if (!MayBegin(text, i))
            {
                continue;
            }

            int word = _trie.MatchForward(text, i, out int end);
            if (word >= 0 && end > covered)
            {
                hits.Add(new TermHit(i, end, word));
                covered = _transparent[word] ? covered : end;
            }
        }

        return covered;
    }

    private void AddToFilters(string word)
    {
        // The trie itself tells which characters are words.
        if (word.Length == 1)
        {
            return;
        }

        _pairs.Add(PrefixFilter.Of(word[0], word[1]));
        if (word.Length == 2)
        {
            _pairWords.Add(PrefixFilter.Of(word[0], word[1]));
        }
        else
        {
            _triples.Add(PrefixFilter.Of(word[0], word[1], word[2]));
        }
    }

    private bool MayBegin(ReadOnlySpan<char> text, int index)
    {
        if (index + 1 < text.Length)
        {
            uint pair = PrefixFilter.Of(text[index], text[index + 1]);
            if (_pairs.MayHold(pair)
                && (_pairWords.MayHold(pair) || (index + 2 < text.Length && _triples.MayHold(PrefixFilter.Of(text[index], text[index + 1], text[index + 2])))))
            {
                return true;
            }
        }

        return _trie.HoldsSingle(text[index]);
    }
}
