namespace ReportMetrics.Rules;

/// <summary>The concepts of each word, in one array. Immutable.</summary>
internal sealed class WordConcepts
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly ushort[] _concepts;

    /// <summary>Collects them.</summary>
    /// <param name="wordCount">How many words there are.</param>
    /// <param name="words">Words, by number, in the order in which they got their concepts; a word may get one twice.</param>
    /// <param name="concepts">The concept that each got.</param>
    public WordConcepts(int wordCount, List<int> words, List<int> concepts)
    {
        _starts = new int[wordCount + 1];
        _concepts = new ushort[concepts.Count];
        foreach (int word in words)
        {
            _starts[word + 1]++;
        }

        for (int word = 0; word < wordCount; word++)
        {
            _starts[word + 1] += _starts[word];
        }

        _ends = _starts.AsSpan(0, wordCount).ToArray();
        for (int i = 0; i < words.Count; i++)
        {
            ushort concept = (ushort)concepts[i];
            if (!Has(words[i], concept))
            {
                _concepts[_ends[words[i]]++] = concept;
            }
        }
    }

    public ReadOnlySpan<ushort> this[int word] => _concepts.AsSpan(_starts[word], _ends[word] - _starts[word]);

    /// <summary>Whether a word has a concept.</summary>
    public bool Has(int word, ushort concept)
    {
        foreach (ushort known in this[word])
        {
            if (known == concept)
            {
                return true;
            }
        }

        return false;
    }
}
