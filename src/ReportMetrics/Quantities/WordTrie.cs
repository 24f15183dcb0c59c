namespace ReportMetrics.Quantities;

/// <summary>Words with a number each; finds the longest one at a place without allocating.</summary>
internal sealed class WordTrie
{
    private const int Root = 0;
    private readonly long[] _keys;
    private readonly int[] _next;
    private readonly int[] _values;
    private readonly int _mask;

    private WordTrie(Dictionary<long, int> edges, List<int> values)
    {
        int size = 16;
        while (size < edges.Count * 2)
        {
            size *= 2;
        }

        _keys = new long[size];
        _next = new int[size];
        _values = [.. values];
        _mask = size - 1;
        foreach ((long key, int next) in edges)
        {
            int slot = Slot(key);
            while (_next[slot] != Root)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = key;
            _next[slot] = next;
        }
    }

    /// <summary>Builds the trie; a later entry for the same word replaces an earlier one.</summary>
    public static WordTrie Build(IEnumerable<KeyValuePair<string, int>> words)
    {
        Dictionary<long, int> edges = [];
        List<int> values = [-1];
        foreach ((string word, int value) in words)
        {
            int state = Root;
            foreach (char c in word)
            {
                long key = Key(state, c);
                if (!edges.TryGetValue(key, out state))
                {
                    state = values.Count;
                    values.Add(-1);
                    edges.Add(key, state);
                }
            }

            values[state] = value;
        }

        return new WordTrie(edges, values);
    }

    /// <summary>The longest word that begins at <paramref name="start"/>.</summary>
    /// <returns>The word's number, or -1 if no word stands there.</returns>
    public int MatchForward(ReadOnlySpan<char> text, int start, out int end)
    {
        int found = -1;
        end = start;
        int state = Root;
        for (int i = start; i < text.Length && (state = Step(state, text[i])) != Root; i++)
        {
            if (_values[state] >= 0)
            {
                found = _values[state];
                end = i + 1;
            }
        }

        return found;
    }

    /// <summary>The longest word that ends at <paramref name="end"/>, of words that were added reversed.</summary>
    /// <returns>The word's number, or -1 if no word stands there.</returns>
    public int MatchBackward(ReadOnlySpan<char> text, int end, out int start)
    {
        int found = -1;
        start = end;
        int state = Root;
        for (int i = end - 1; i >= 0 && (state = Step(state, text[i])) != Root; i--)
        {
            if (_values[state] >= 0)
            {
                found = _values[state];
                start = i;
            }
        }

        return found;
    }

    private static long Key(int state, char c) => ((long)state << 16) | c;

    private int Slot(long key) => (int)((ulong)(key * -7046029254386353131L) >> 40) & _mask;

    private int Step(int state, char c)
    {
        long key = Key(state, c);
        for (int slot = Slot(key); _next[slot] != Root; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
            {
                return _next[slot];
            }
        }

        return Root;
    }
}
