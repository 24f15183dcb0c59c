using System.Buffers;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// One side of a pattern as a nondeterministic automaton (see <see cref="PatternStates"/>), simulated with all its states at once: never backtracks,
/// time at most text × states. The readable reference of <see cref="PatternSteps"/>, and what that learns from.
/// </summary>
internal sealed class PatternMachine
{
    private const int Accept = 0;
    private const int FilterBits = 1024;

    // By the lower bits of a letter: which ones the pattern names. All others are alike to it.
    private readonly ulong[] _named = new ulong[FilterBits / 64];
    private readonly char _unnamed;
    private readonly State[] _states;
    private readonly Edge[] _edges;
    private readonly int[] _free;
    private readonly int _entry;

    /// <summary>Reads a machine.</summary>
    /// <param name="packed">What <see cref="PatternStates"/> wrote.</param>
    /// <param name="backwards">Whether it reads from the end of the text to its start.</param>
    public PatternMachine(string packed, bool backwards)
    {
        IsBackwards = backwards;
        PackedReader reader = new(packed);
        _entry = reader.ReadNumber();
        _states = new State[reader.ReadNumber()];
        _edges = new Edge[reader.ReadNumber()];
        _free = new int[reader.ReadNumber()];
        ReadStates(ref reader);
        _unnamed = FindUnnamed();
    }

    /// <summary>Whether it reads from the end of a text to its start.</summary>
    public bool IsBackwards { get; }

    /// <summary>The states that it begins in, a character each: there are at most <see cref="PatternSyntax.SizeLimit"/>.</summary>
    public string Entry
    {
        get
        {
            int[] buffer = ArrayPool<int>.Shared.Rent(2 * _states.Length);
            StateSet entry = SetIn(buffer, number: 0);
            Enter(ref entry, _entry);
            string states = Sorted(entry);
            ArrayPool<int>.Shared.Return(buffer);
            return states;
        }
    }

    /// <summary>Whether a match ends in some states.</summary>
    public static bool IsMatch(string states) => states.Contains((char)Accept);

    /// <summary>One letter for all that are alike to the machine: the letter itself if a pattern names it, any other one if not.</summary>
    public char Like(char letter) => IsNamed(letter) ? letter : _unnamed;

    /// <summary>The states that a letter leads to from some states.</summary>
    public string Next(string states, char letter)
    {
        int[] buffer = ArrayPool<int>.Shared.Rent(2 * _states.Length);
        StateSet next = SetIn(buffer, number: 0);
        foreach (char state in states)
        {
            Follow(state, letter, ref next);
        }

        string reached = Sorted(next);
        ArrayPool<int>.Shared.Return(buffer);
        return reached;
    }

    /// <summary>The length of the shortest match at the start of the text, or at its end if the machine reads backwards; -1 if there is none.</summary>
    public int Match(ReadOnlySpan<char> text)
    {
        int[] buffer = ArrayPool<int>.Shared.Rent(4 * _states.Length);
        StateSet current = SetIn(buffer, number: 0);
        StateSet next = SetIn(buffer, number: 1);
        int length = 0;
        Enter(ref current, _entry);
        while (!current.Contains(Accept) && current.Count > 0 && length < text.Length)
        {
            char letter = text[IsBackwards ? text.Length - 1 - length : length];
            next.Clear();
            foreach (int state in current.States)
            {
                Follow(state, letter, ref next);
            }

            StateSet swapped = current;
            current = next;
            next = swapped;
            length++;
        }

        bool matched = current.Contains(Accept);
        ArrayPool<int>.Shared.Return(buffer);
        return matched ? length : -1;
    }

    private static string Sorted(in StateSet set)
    {
        char[] states = new char[set.Count];
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = (char)set.States[i];
        }

        Array.Sort(states);
        return new string(states);
    }

    private StateSet SetIn(int[] buffer, int number) =>
        new(buffer.AsSpan(2 * number * _states.Length, _states.Length), buffer.AsSpan(((2 * number) + 1) * _states.Length, _states.Length));

    private bool IsNamed(char letter) => (_named[(letter % FilterBits) >> 6] & (1UL << (letter & 63))) != 0;

    private void Name(char letter) => _named[(letter % FilterBits) >> 6] |= 1UL << (letter & 63);

    private void NameAll(LetterClass letters)
    {
        for (int range = 0; range < letters.Ranges.Length; range += 2)
        {
            int first = letters.Ranges[range];
            int last = Math.Min(letters.Ranges[range + 1], first + FilterBits);
            for (int letter = first; letter <= last; letter++)
            {
                Name((char)letter);
            }
        }
    }

    // If the pattern names all, it does not matter which.
    private char FindUnnamed()
    {
        char letter = '\0';
        while (letter < FilterBits && IsNamed(letter))
        {
            letter++;
        }

        return letter;
    }

    private void Follow(int index, char letter, ref StateSet next)
    {
        ref readonly State state = ref _states[index];
        if (state.Class is not null)
        {
            if (state.Class.Contains(letter))
            {
                Enter(ref next, state.Target);
            }

            return;
        }

        int low = state.FirstEdge;
        int high = low + state.EdgeCount - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            char found = _edges[middle].Letter;
            if (found == letter)
            {
                Enter(ref next, _edges[middle].Target);
                return;
            }

            (low, high) = found < letter ? (middle + 1, high) : (low, middle - 1);
        }
    }

    // What is added is looked at in turn for the states that it leads to without reading, so no recursion is needed.
    private void Enter(ref StateSet set, int entered)
    {
        int looked = set.Count;
        set.Add(entered);
        for (; looked < set.Count; looked++)
        {
            ref readonly State state = ref _states[set.States[looked]];
            for (int i = 0; i < state.FreeCount; i++)
            {
                set.Add(_free[state.FirstFree + i]);
            }
        }
    }

    private void ReadStates(ref PackedReader reader)
    {
        int edges = 0;
        int free = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            ref State state = ref _states[i];
            int kind = reader.ReadNumber();
            if (kind != PatternStates.NoClass)
            {
                state.Class = new LetterClass(kind == PatternStates.AllBut, reader.ReadText(2 * reader.ReadNumber()));
                NameAll(state.Class);
                state.Target = reader.ReadNumber();
                continue;
            }

            state.FirstEdge = edges;
            state.EdgeCount = reader.ReadNumber();
            for (int edge = 0; edge < state.EdgeCount; edge++)
            {
                _edges[edges] = new Edge(reader.ReadCharacter(), reader.ReadNumber());
                Name(_edges[edges++].Letter);
            }

            state.FirstFree = free;
            state.FreeCount = reader.ReadNumber();
            for (int target = 0; target < state.FreeCount; target++)
            {
                _free[free++] = reader.ReadNumber();
            }
        }
    }

    private readonly record struct Edge(char Letter, int Target);

    /// <summary>A state reads one letter out of its edges or its class, or goes on freely without reading.</summary>
    private record struct State
    {
        public LetterClass? Class;
        public int Target;
        public int FirstEdge;
        public int EdgeCount;
        public int FirstFree;
        public int FreeCount;
    }

    /// <summary>The letters of a class.</summary>
    /// <param name="AllBut">Whether they are all but those of the ranges.</param>
    /// <param name="Ranges">First and last letter of each range in turn.</param>
    private sealed record LetterClass(bool AllBut, string Ranges)
    {
        public bool Contains(char letter)
        {
            for (int range = 0; range < Ranges.Length; range += 2)
            {
                if (letter >= Ranges[range] && letter <= Ranges[range + 1])
                {
                    return !AllBut;
                }
            }

            return AllBut;
        }
    }

    /// <summary>A set of states that is emptied at no cost (Briggs and Torczon 1993); its memory need not be clear.</summary>
    private ref struct StateSet(Span<int> dense, Span<int> sparse)
    {
        private readonly Span<int> _dense = dense;
        private readonly Span<int> _sparse = sparse;

        public int Count { get; private set; }

        public readonly ReadOnlySpan<int> States => _dense[..Count];

        public readonly bool Contains(int state)
        {
            int place = _sparse[state];
            return (uint)place < (uint)Count && _dense[place] == state;
        }

        public void Add(int state)
        {
            if (!Contains(state))
            {
                _dense[Count] = state;
                _sparse[state] = Count++;
            }
        }

        public void Clear() => Count = 0;
    }
}
