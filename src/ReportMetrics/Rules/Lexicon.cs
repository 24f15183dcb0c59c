using System.Runtime.InteropServices;

namespace ReportMetrics.Rules;

/// <summary>
/// All words of a pack as one trie, scanned in a single pass. The first character is looked up in a direct table; each node
/// has a mask of the characters that may follow, so that nearly every place where no word goes on costs one read; the rest is
/// looked up in one open-addressed hash of (node, character). The cost of a place does not grow with the number of words.
/// </summary>
internal sealed class Lexicon : ITermScanner
{
    private const int NoWord = -1;

    private readonly ushort[] _firstNodes = new ushort[char.MaxValue + 1];
    private readonly Node[] _nodes;
    private readonly Edge[] _edges;
    private readonly int _mask;
    private readonly bool[] _transparent;

    /// <summary>Builds the trie.</summary>
    /// <param name="words">The words; a word's place is its number.</param>
    /// <param name="transparent">For each word, whether it leaves those inside it in sight.</param>
    public Lexicon(IReadOnlyList<string> words, bool[] transparent)
    {
        _transparent = transparent;
        List<Node> nodes = [new Node(0, NoWord)];
        foreach (string word in words)
        {
            if (_firstNodes[word[0]] == 0)
            {
                _firstNodes[word[0]] = (ushort)nodes.Count;
                nodes.Add(new Node(0, NoWord));
            }
        }

        Dictionary<ulong, int> children = [];
        for (int word = 0; word < words.Count; word++)
        {
            Add(words[word], word, children, nodes);
        }

        _nodes = [.. nodes];
        _edges = new Edge[Size(children.Count)];
        _mask = _edges.Length - 1;
        foreach ((ulong key, int child) in children)
        {
            _edges[FreeSlot(key)] = new Edge(key, child);
        }
    }

    public void Scan(ReadOnlySpan<char> text, List<TermHit> hits)
    {
        int covered = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int node = _firstNodes[text[i]];
            if (node == 0)
            {
                continue;
            }

            int word = _nodes[node].Word;
            int end = i + 1;
            for (int next = i + 1; next < text.Length; next++)
            {
                node = Child(node, text[next]);
                if (node == 0)
                {
                    break;
                }

                int longer = _nodes[node].Word;
                (word, end) = longer == NoWord ? (word, end) : (longer, next + 1);
            }

            if (word != NoWord && end > covered)
            {
                hits.Add(new TermHit(i, end, word));
                covered = _transparent[word] ? covered : end;
            }
        }
    }

    private int Child(int node, char character)
    {
        if ((_nodes[node].Followers & (1UL << (character & 63))) == 0)
        {
            return 0;
        }

        ulong key = KeyOf(node, character);
        int slot = SlotOf(key);
        while (_edges[slot].Key != key)
        {
            if (_edges[slot].Key == 0)
            {
                return 0;
            }

            slot = (slot + 1) & _mask;
        }

        return _edges[slot].Child;
    }

    private void Add(string word, int number, Dictionary<ulong, int> children, List<Node> nodes)
    {
        int node = _firstNodes[word[0]];
        foreach (char character in word.AsSpan(1))
        {
            ref int child = ref CollectionsMarshal.GetValueRefOrAddDefault(children, KeyOf(node, character), out bool known);
            if (!known)
            {
                child = nodes.Count;
                nodes[node] = nodes[node] with { Followers = nodes[node].Followers | (1UL << (character & 63)) };
                nodes.Add(new Node(0, NoWord));
            }

            node = child;
        }

        nodes[node] = nodes[node] with { Word = number };
    }

    // At most half full.
    private static int Size(int edges)
    {
        int size = 16;
        while (size < edges * 2)
        {
            size *= 2;
        }

        return size;
    }

    private int FreeSlot(ulong key)
    {
        int slot = SlotOf(key);
        while (_edges[slot].Key != 0)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    private static ulong KeyOf(int node, char character) => ((ulong)node << 16) | character;

    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 40) & _mask;

    /// <summary>A node of the trie.</summary>
    /// <param name="Followers">Bit c modulo 64 for each character c that goes on from here.</param>
    /// <param name="Word">Number of the word that ends here, or <see cref="NoWord"/>.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(ulong Followers, int Word);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Edge(ulong Key, int Child);
}
