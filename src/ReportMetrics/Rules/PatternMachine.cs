using System.Buffers;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// One side of a pattern as a nondeterministic automaton (see <see cref="PatternStates"/>), simulated with all its states at once: never backtracks,
/// time at most text × states.
/// </summary>
internal sealed class PatternMachine
{
    private const int Accept = 0;
    private const int FilterBits = 1024;

    // By the lower bits of a letter: which letters a match can begin with.
    private readonly ulong[] _firstLetters = new ulong[FilterBits / 64];
    private readonly bool _backwards;
    private readonly State[] _states;
    private readonly Edge[] _edges;
    private readonly int[] _free;
    private readonly int _entry;
    private bool _matchesNothing;

    /// <summary>Reads a machine.</summary>
    /// <param name="packed">What <see cref="PatternStates"/> wrote.</param>
    /// <param name="backwards">Whether it reads from the end of the text to its start.</param>
    public PatternMachine(string packed, bool backwards)
    {
        _backwards = backwards;
        PackedReader reader = new(packed);
        _entry = reader.ReadNumber();
        _states = new State[reader.ReadNumber()];
        _edges = new Edge[reader.ReadNumber()];
        _free = new int[reader.ReadNumber()];
        ReadStates(ref reader);
        FindFirstLetters();
    }

    /// <summary>Whether there may be a match, as far as the letter tells that it would begin with.</summary>
    public bool MayMatch(ReadOnlySpan<char> text)
    {
        if (_matchesNothing || text.IsEmpty)
        {
            return _matchesNothing;
        }

        int letter = text[_backwards ? ^1 : 0] % FilterBits;
        return (_firstLetters[letter >> 6] & (1UL << (letter & 63))) != 0;
    }

    /// <summary>The length of the shortest match at the start of the text, or at its end if the machine reads backwards; -1 if there is none.</summary>
    public int Match(ReadOnlySpan<char> text)
    {
        int count = _states.Length;
        int[] buffer = ArrayPool<int>.Shared.Rent(4 * count);
        var current = new StateSet(buffer.AsSpan(0, count), buffer.AsSpan(count, count));
        var next = new StateSet(buffer.AsSpan(2 * count, count), buffer.AsSpan(3 * count, count));
        int length = 0;
        Enter(ref current, _entry);
        while (!current.Contains(Accept) && current.Count > 0 && length < text.Length)
        {
            char letter = text[_backwards ? text.Length - 1 - length : length];
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

    private void FindFirstLetters()
    {
        int[] buffer = new int[2 * _states.Length];
        var first = new StateSet(buffer.AsSpan(0, _states.Length), buffer.AsSpan(_states.Length, _states.Length));
        Enter(ref first, _entry);
        _matchesNothing = first.Contains(Accept);
        foreach (int state in first.States)
        {
            for (int edge = 0; edge < _states[state].EdgeCount; edge++)
            {
                AddFirstLetter(_edges[_states[state].FirstEdge + edge].Letter);
            }

            if (_states[state].Class is { } letters)
            {
                AddFirstLetters(letters);
            }
        }
    }

    // A class of all letters but a few may begin with any.
    private void AddFirstLetters(LetterClass letters)
    {
        if (letters.AllBut)
        {
            for (int i = 0; i < _firstLetters.Length; i++)
            {
                _firstLetters[i] = ulong.MaxValue;
            }

            return;
        }

        for (int range = 0; range < letters.Ranges.Length; range += 2)
        {
            int first = letters.Ranges[range];
            int last = Math.Min(letters.Ranges[range + 1], first + FilterBits);
            for (int letter = first; letter <= last; letter++)
            {
                AddFirstLetter((char)letter);
            }
        }
    }

    private void AddFirstLetter(char letter) => _firstLetters[(letter % FilterBits) >> 6] |= 1UL << (letter & 63);

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
                state.Target = reader.ReadNumber();
                continue;
            }

            state.FirstEdge = edges;
            state.EdgeCount = reader.ReadNumber();
            for (int edge = 0; edge < state.EdgeCount; edge++)
            {
                _edges[edges++] = new Edge(reader.ReadCharacter(), reader.ReadNumber());
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
