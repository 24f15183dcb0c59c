using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// All words of a pack, found in a single pass. A filter of two characters, small enough for the fastest cache, tells at most places that no word
/// begins there; elsewhere a trie is followed. The cost of a place does not grow with the number of words.
/// </summary>
internal sealed class Lexicon : ITermScanner
{
    private const int FewestPairBits = 1 << 16;

    private readonly WordTrie _trie;
    private readonly CharacterSet _singles = new("");
    private readonly ulong[] _pairs;
    private readonly int _pairShift;
    private readonly bool[] _transparent;

    /// <summary>Builds filter and trie.</summary>
    /// <param name="words">The words; a word's place is its number.</param>
    /// <param name="transparent">For each word, whether it leaves those inside it in sight.</param>
    public Lexicon(string[] words, bool[] transparent)
    {
        _transparent = transparent;
        int bits = FewestPairBits;
        while (bits < words.Length)
        {
            bits *= 2;
        }

        _pairs = new ulong[bits / 64];
        _pairShift = 32 - System.Numerics.BitOperations.Log2((uint)bits);
        foreach (string word in words)
        {
            if (word.Length == 1)
            {
                _singles.Add(word[0]);
            }
            else
            {
                uint pair = PairOf(word[0], word[1]);
                _pairs[pair >> 6] |= 1UL << (int)(pair & 63);
            }
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

    private bool MayBegin(ReadOnlySpan<char> text, int index)
    {
        if (index + 1 < text.Length)
        {
            uint pair = PairOf(text[index], text[index + 1]);
            if ((_pairs[pair >> 6] & (1UL << (int)(pair & 63))) != 0)
            {
                return true;
            }
        }

        return _singles.Contains(text[index]);
    }

    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private uint PairOf(char first, char second) => ((((uint)first << 16) | second) * 0x9E3779B1u) >> _pairShift;
}
