using System.Buffers;

namespace ReportMetrics.Rules;

/// <summary>
/// All words of a pack as one trie, scanned in a single pass. The first character is looked up in a direct table,
/// every further one in one open-addressed hash of (node, character), so the cost of a place where no word
/// starts is one table read, whatever the number of words.
/// </summary>
internal sealed class Lexicon : ITermScanner
{
    private const int NoWord = -1;

    private readonly ushort[] _firstNodes;
    private readonly ulong[] _keys;
    private readonly ushort[] _children;
    private readonly int[] _words;
    private readonly int _mask;
    private readonly SearchValues<char> _firstCharacters;

    public Lexicon(IReadOnlyList<string> words)
    {
        _firstNodes = new ushort[char.MaxValue + 1];
        List<int> wordOfNode = [NoWord];
        Dictionary<ulong, ushort> edges = [];
        for (int word = 0; word < words.Count; word++)
        {
            Add(words[word], word, edges, wordOfNode);
        }

        _words = [.. wordOfNode];
        int size = 16;
        while (size < edges.Count * 4)
        {
            size *= 2;
        }

        _mask = size - 1;
        _keys = new ulong[size];
        _children = new ushort[size];
        foreach ((ulong key, ushort child) in edges)
        {
            int slot = SlotOf(key);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _keys[slot] = key;
            _children[slot] = child;
        }

        _firstCharacters = SearchValues.Create(string.Concat(words.Where(word => word.Length > 0).Select(word => word[0]).Distinct()));
    }

    public void Scan(ReadOnlySpan<char> text, List<TermHit> hits)
    {
        int covered = 0;
        for (int i = 0; i < text.Length; i++)
        {
            ushort node = _firstNodes[text[i]];
            if (node == 0)
            {
                int skip = text[(i + 1)..].IndexOfAny(_firstCharacters);
                if (skip < 0)
                {
                    return;
                }

                i += skip;
                continue;
            }

            (int word, int end) = Longest(text, i, node);
            if (word != NoWord && end > covered)
            {
                hits.Add(new TermHit(i, end, word));
                covered = end;
            }
        }
    }

    private (int Word, int End) Longest(ReadOnlySpan<char> text, int start, ushort node)
    {
        int word = _words[node];
        int end = start + 1;
        for (int i = start + 1; i < text.Length; i++)
        {
            node = Child(node, text[i]);
            if (node == 0)
            {
                break;
            }

            if (_words[node] != NoWord)
            {
                word = _words[node];
                end = i + 1;
            }
        }

        return (word, end);
    }

    private ushort Child(ushort node, char character)
    {
        ulong key = KeyOf(node, character);
        for (int slot = SlotOf(key); _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
            {
                return _children[slot];
            }
        }

        return 0;
    }

    private void Add(string word, int number, Dictionary<ulong, ushort> edges, List<int> wordOfNode)
    {
        ushort node = _firstNodes[word[0]];
        if (node == 0)
        {
            node = NewNode(wordOfNode);
            _firstNodes[word[0]] = node;
        }

        foreach (char character in word.AsSpan(1))
        {
            ulong key = KeyOf(node, character);
            if (!edges.TryGetValue(key, out ushort child))
            {
                child = NewNode(wordOfNode);
                edges.Add(key, child);
            }

            node = child;
        }

        wordOfNode[node] = number;
    }

    private static ushort NewNode(List<int> wordOfNode)
    {
        wordOfNode.Add(NoWord);
        return checked((ushort)(wordOfNode.Count - 1));
    }

    private static ulong KeyOf(ushort node, char character) => ((ulong)node << 16) | character;

    private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 40) & _mask;
}
