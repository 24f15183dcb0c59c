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

    // A state's number tells what it is: first come those where no word ends, then those where one ends and others go on, last those where all end.
    private readonly int _firstEnd;
    private readonly int _firstLast;
    private readonly int[] _numbers;

    /// <summary>Reads an automaton.</summary>
    /// <param name="packed">What <see cref="WordStates"/> wrote.</param>
    /// <param name="filters">Gets the first two and three characters of all words, if it is given.</param>
    public WordAutomaton(ReadOnlySpan<char> packed, PrefixFilters? filters = null)
    {
        PackedReader reader = new(packed);
        int[] states = new int[reader.ReadNumber() + 1];
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
        int[] places = new int[states.Length];
        _numbers = NumberStates(reader, states, places, out _firstEnd, out _firstLast);
        ReadStates(ref reader, states);
        for (int opening = 0; opening < openings; opening++)
        {
            char first = reader.ReadCharacter();
            char second = reader.ReadCharacter();
            int state = reader.ReadNumber();
            Add(Opening(first), second, states[state]);
            AddTo(filters, first, second, states[state] >= _firstEnd, new PackedReader(packed) { At = places[state] });
        }

        for (int single = 0; single < singles; single++)
        {
            char character = reader.ReadCharacter();
            _singles.Add(character);
            Add(Root, character, states[reader.ReadNumber()]);
        }
    }

    /// <summary>Whether a character alone is a word.</summary>
    public bool HoldsSingle(char character) => _singles.Contains(character);

    /// <summary>The longest word that begins at <paramref name="start"/>.</summary>
    /// <returns>The word's number, or -1 if no word stands there.</returns>
    public int MatchForward(ReadOnlySpan<char> text, int start, out int end)
    {
        int found = start < text.Length && HoldsSingle(text[start]) ? Step(Root, text[start]) : Root;
        end = found == Root ? start : start + 1;
        int next = start + 1;
        int state = next < text.Length ? Step(Opening(text[start]), text[next]) : Root;
        while (state != Root)
        {
            next++;
            if (state >= _firstEnd)
            {
                found = state;
                end = next;
            }

            bool goesOn = state < _firstLast && next < text.Length;
            state = goesOn ? Step(state, text[next]) : Root;
        }

        return found == Root ? -1 : _numbers[found - _firstEnd];
    }

    // Gives each state a number of this automaton and notes where its steps stand; returns the numbers of the words that end, by state.
    private static int[] NumberStates(PackedReader reader, int[] states, int[] places, out int firstEnd, out int firstLast)
    {
        int[] ends = new int[states.Length];
        Span<int> kinds = stackalloc int[3];
        for (int state = 1; state < states.Length; state++)
        {
            ends[state] = reader.ReadNumber();
            places[state] = reader.At;
            int count = SkipSteps(ref reader);
            states[state] = count == 0 ? 2 : ends[state] == 0 ? 0 : 1;
            kinds[states[state]]++;
        }

        firstEnd = 1 + kinds[0];
        firstLast = firstEnd + kinds[1];
        Span<int> next = stackalloc int[] { 1, firstEnd, firstLast };
        int[] numbers = new int[kinds[1] + kinds[2]];
        for (int state = 1; state < states.Length; state++)
        {
            states[state] = next[states[state]]++;
            if (ends[state] > 0)
            {
                numbers[states[state] - firstEnd] = ends[state] - 1;
            }
        }

        return numbers;
    }

    private static int SkipSteps(ref PackedReader reader)
    {
        int count = reader.ReadNumber();
        for (int step = 0; step < count; step++)
        {
            reader.ReadCharacter();
            reader.ReadNumber();
        }

        return count;
    }

    private void ReadStates(ref PackedReader reader, int[] states)
    {
        for (int state = 1; state < states.Length; state++)
        {
            reader.ReadNumber();
            for (int left = reader.ReadNumber(); left > 0; left--)
            {
                Add(states[state], reader.ReadCharacter(), states[reader.ReadNumber()]);
            }
        }
    }

    private static void AddTo(PrefixFilters? filters, char first, char second, bool isWord, PackedReader steps)
    {
        filters?.Add(first, second, isWord);
        for (int left = filters is null ? 0 : steps.ReadNumber(); left > 0; left--)
        {
            filters!.Add(first, second, steps.ReadCharacter());
            steps.ReadNumber();
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
