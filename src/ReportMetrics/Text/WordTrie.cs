using System.Runtime.InteropServices;

namespace ReportMetrics.Text;

/// <summary>
/// Words with a number each, as a trie in one hash table of (node, character). A node is the place of its entry, so an entry is eight bytes:
/// where it comes from, by which character, and whether a word ends or goes on there. The first two characters of a word are one step.
/// Finds the longest word at a place without allocating.
/// </summary>
internal sealed class WordTrie
{
    private const int Root = 0;
    private const int FewestSlots = 64;

    private readonly CharacterSet _singles = new("");
    private readonly Entry[] _entries;
    private readonly int[] _values;
    private readonly int _mask;
    private int _room;

    private WordTrie(int slots)
    {
        _entries = new Entry[slots];
        _values = new int[slots];
        _mask = slots - 1;
        _room = slots / 3 * 2;

        // No character leads here, and the table takes the place for taken.
        _entries[Root] = new Entry { Parent = int.MinValue, Marks = Marks.Taken };
    }

    [Flags]
    private enum Marks : byte
    {
        Free = 0,
        Taken = 1,
        WordEnds = 2,
        WordGoesOn = 4,
    }

    /// <summary>Builds the trie of words whose places are their numbers.</summary>
    public static WordTrie Build(ReadOnlySpan<string> words)
    {
        int[] numbers = new int[words.Length];
        for (int word = 0; word < numbers.Length; word++)
        {
            numbers[word] = word;
        }

        return Build(words, numbers);
    }

    /// <summary>Builds the trie.</summary>
    /// <param name="words">The words; none is empty.</param>
    /// <param name="values">The number of each, 0 or more; of a word that is there twice the later one counts.</param>
    public static WordTrie Build(ReadOnlySpan<string> words, ReadOnlySpan<int> values)
    {
        int slots = FewestSlots;
        while (slots < words.Length * 4)
        {
            slots *= 2;
        }

        // Places cannot be moved once others refer to them: a table that gets too full is begun again with twice the room.
        WordTrie trie = new(slots);
        while (!trie.TryAdd(words, values))
        {
            trie = new WordTrie(slots *= 2);
        }

        return trie;
    }

    /// <summary>Whether a character alone is a word.</summary>
    private bool HoldsSingle(char character) => _singles.Contains(character);

    /// <summary>The longest word that begins at <paramref name="start"/>.</summary>
    /// <returns>The word's number, or -1 if no word stands there.</returns>
    public int MatchForward(ReadOnlySpan<char> text, int start, out int end)
    {
        int found = start < text.Length && HoldsSingle(text[start]) ? Step(Root, text[start]) : Root;
        end = found == Root ? start : start + 1;
        int next = start + 1;
        int node = next < text.Length ? Step(Opening(text[start]), text[next]) : Root;
        while (node != Root)
        {
            next++;
            Marks marks = _entries[node].Marks;
            if ((marks & Marks.WordEnds) != Marks.Free)
            {
                found = node;
                end = next;
            }

            bool goesOn = (marks & Marks.WordGoesOn) != Marks.Free && next < text.Length;
            node = goesOn ? Step(node, text[next]) : Root;
        }

        return found == Root ? -1 : _values[found];
    }

    /// <summary>The longest word that ends at <paramref name="end"/>, of words that were added reversed.</summary>
    /// <returns>The word's number, or -1 if no word stands there.</returns>
    public int MatchBackward(ReadOnlySpan<char> text, int end, out int start)
    {
        int found = end > 0 && HoldsSingle(text[end - 1]) ? Step(Root, text[end - 1]) : Root;
        start = found == Root ? end : end - 1;
        int next = end - 2;
        int node = next >= 0 ? Step(Opening(text[end - 1]), text[next]) : Root;
        while (node != Root)
        {
            if ((_entries[node].Marks & Marks.WordEnds) != Marks.Free)
            {
                found = node;
                start = next;
            }

            next--;
            node = next >= 0 ? Step(node, text[next]) : Root;
        }

        return found == Root ? -1 : _values[found];
    }

    private bool TryAdd(ReadOnlySpan<string> words, ReadOnlySpan<int> values)
    {
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            int node = word.Length == 1 ? Take(Root, word[0]) : Take(Opening(word[0]), word[1]);
            for (int place = 2; place < word.Length && _room >= 0; place++)
            {
                _entries[node].Marks |= Marks.WordGoesOn;
                node = Take(node, word[place]);
            }

            if (_room < 0)
            {
                return false;
            }

            if (word.Length == 1)
            {
                _singles.Add(word[0]);
            }

            _entries[node].Marks |= Marks.WordEnds;
            _values[node] = values[i];
        }

        return true;
    }

    // In place of a node, the first character of a word of two or more.
    private static int Opening(char first) => ~first;

    private int Take(int node, char character)
    {
        int slot = Find(node, character);
        if (_entries[slot].Marks == Marks.Free)
        {
            _room--;
            _entries[slot] = new Entry { Parent = node, Character = character, Marks = Marks.Taken };
        }

        return slot;
    }

    private int Step(int node, char character)
    {
        int slot = Find(node, character);
        return _entries[slot].Marks == Marks.Free ? Root : slot;
    }

    // The place of an entry, or the free one where it would be; the first place to look at by Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private int Find(int node, char character)
    {
        Entry[] entries = _entries;
        ulong key = ((ulong)(uint)node << 16) | character;
        int slot = (int)((key * 0x9E3779B97F4A7C15UL) >> 40) & _mask;
        while (entries[slot].Marks != Marks.Free && (entries[slot].Parent != node || entries[slot].Character != character))
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    /// <summary>A node.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Entry
    {
        /// <summary>The place of the node before.</summary>
        public int Parent;

        /// <summary>The character that leads here from there.</summary>
        public char Character;

        public Marks Marks;
    }
}
