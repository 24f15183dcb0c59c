using System.Numerics;

namespace ReportMetrics.Text;

/// <summary>
/// Words with a number each, as the smallest automaton that tells them apart (see <see cref="WordStates"/>) in one hash table of steps. A step is eight bytes:
/// the state that it leads from, by which character, and the state that it leads to. Finds the longest word at a place without allocating.
/// </summary>
internal sealed class WordAutomaton
{
    private const int Root = 0;
    private const int StateBits = 24;
    private const int FewestSlots = 64;
    private const ulong StateMask = (1UL << StateBits) - 1;

    private readonly CharacterSet _singles = new("");
    private readonly ulong[] _steps;
    private readonly int _shift;

    // By state: the number of the word that ends there and one (0 if none does), and in the lowest bit whether words go on.
    private readonly int[] _states;

    /// <summary>Reads an automaton.</summary>
    /// <param name="packed">What <see cref="WordStates"/> wrote.</param>
    /// <param name="filters">Gets the first two and three characters of all words, if it is given.</param>
    public WordAutomaton(ReadOnlySpan<char> packed, PrefixFilters? filters = null)
    {
        PackedReader reader = new(packed);
        _states = new int[reader.ReadNumber() + 1];
        int steps = reader.ReadNumber();
        int openings = reader.ReadNumber();
        int triples = reader.ReadNumber();
        int singles = reader.ReadNumber();
        int slots = FewestSlots;
        while (slots < (steps + openings + singles) * 2)
        {
            slots *= 2;
        }

        _steps = new ulong[slots];
        _shift = 64 - BitOperations.Log2((uint)slots);
        filters?.MakeRoom(openings, triples);
        int[] places = ReadStates(ref reader);
        ReadOpenings(ref reader, openings, packed, places, filters);
        for (int single = 0; single < singles; single++)
        {
            char character = reader.ReadCharacter();
            _singles.Add(character);
            Add(Root, character, reader.ReadNumber());
        }
    }

    /// <summary>Whether a character alone is a word.</summary>
    public bool HoldsSingle(char character) => _singles.Contains(character);

    /// <summary>The longest word that begins at <paramref name="start"/>.</summary>
    /// <returns>The word's number, or -1 if no word stands there.</returns>
    public int MatchForward(ReadOnlySpan<char> text, int start, out int end)
    {
        int found = start < text.Length && HoldsSingle(text[start]) ? _states[Step(Root, text[start])] >> 1 : 0;
        end = found == 0 ? start : start + 1;
        int next = start + 1;
        int state = next < text.Length ? Step(Opening(text[start]), text[next]) : Root;
        while (state != Root)
        {
            next++;
            int known = _states[state];
            if (known > 1)
            {
                found = known >> 1;
                end = next;
            }

            bool goesOn = (known & 1) != 0 && next < text.Length;
            state = goesOn ? Step(state, text[next]) : Root;
        }

        return found - 1;
    }

    private int[] ReadStates(ref PackedReader reader)
    {
        int[] places = new int[_states.Length];
        for (int state = 1; state < places.Length; state++)
        {
            int end = reader.ReadNumber();
            places[state] = reader.At;
            int count = reader.ReadNumber();
            _states[state] = (end << 1) | (count > 0 ? 1 : 0);
            for (int step = 0; step < count; step++)
            {
                Add(state, reader.ReadCharacter(), reader.ReadNumber());
            }
        }

        return places;
    }

    private void ReadOpenings(ref PackedReader reader, int count, ReadOnlySpan<char> packed, int[] places, PrefixFilters? filters)
    {
        for (int opening = 0; opening < count; opening++)
        {
            char first = reader.ReadCharacter();
            char second = reader.ReadCharacter();
            int state = reader.ReadNumber();
            Add(Opening(first), second, state);
            filters?.Add(first, second, isWord: _states[state] > 1);
            PackedReader steps = new(packed) { At = places[state] };
            for (int left = filters is null ? 0 : steps.ReadNumber(); left > 0; left--)
            {
                filters!.Add(first, second, steps.ReadCharacter());
                steps.ReadNumber();
            }
        }
    }

    // In place of a state, the first character of a word of two or more.
    private static int Opening(char first) => WordStates.Limit | first;

    private static ulong Key(int state, char character) => ((ulong)(uint)state << 16) | character;

    // The first place to look at, by Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);

    private void Add(int state, char character, int next)
    {
        ulong key = Key(state, character);
        int slot = Slot(key);
        while (_steps[slot] != 0)
        {
            slot = (slot + 1) & (_steps.Length - 1);
        }

        _steps[slot] = (key << StateBits) | (uint)next;
    }

    private int Step(int state, char character)
    {
        ulong[] steps = _steps;
        ulong key = Key(state, character);
        int slot = Slot(key);
        while (steps[slot] != 0)
        {
            if (steps[slot] >> StateBits == key)
            {
                return (int)(steps[slot] & StateMask);
            }

            slot = (slot + 1) & (steps.Length - 1);
        }

        return Root;
    }
}
