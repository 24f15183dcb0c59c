using System.Buffers;
using System.Collections.Immutable;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// One side of a pattern as a nondeterministic automaton (Thompson 1968), simulated with all its states at once: never backtracks,
/// time at most text × states. A term is a trie inside it.
/// </summary>
internal sealed class PatternMachine
{
    private const int Accept = 0;
    private const int NoState = -1;

    private const int FilterBits = 1024;

    // By the lower bits of a letter: which letters a match can begin with.
    private readonly ulong[] _firstLetters = new ulong[FilterBits / 64];
    private readonly bool _backwards;
    private readonly ValueList<State> _states = new();
    private readonly ValueList<Edge> _edges = new();
    private readonly List<int> _free = [];
    private int _entry;
    private bool _matchesNothing;

    private PatternMachine(bool backwards)
    {
        _backwards = backwards;
        _states.Add(default);
    }

    /// <summary>Builds the machine for items in text order.</summary>
    public static PatternMachine Build(List<Expression> items, PackScope scope, bool backwards)
    {
        var machine = new PatternMachine(backwards);
        machine._entry = machine.Emit(items, Accept, scope);
        machine.FindFirstLetters();
        return machine;
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
        int count = _states.Count;
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
        int[] buffer = new int[2 * _states.Count];
        var first = new StateSet(buffer.AsSpan(0, _states.Count), buffer.AsSpan(_states.Count));
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
    private void AddFirstLetters(Expression.CharacterClass letters)
    {
        if (letters.Negated)
        {
            for (int i = 0; i < _firstLetters.Length; i++)
            {
                _firstLetters[i] = ulong.MaxValue;
            }

            return;
        }

        foreach (Expression.CharacterRange range in letters.Ranges)
        {
            int last = Math.Min(range.Last, range.First + FilterBits);
            for (int letter = range.First; letter <= last; letter++)
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

    // Emission runs against the reading order: each part is built when it is known what follows it.
    private int Emit(List<Expression> items, int next, PackScope scope)
    {
        for (int i = 0; i < items.Count; i++)
        {
            next = Emit(items[_backwards ? i : items.Count - 1 - i], next, scope);
        }

        return next;
    }

    private int Emit(Expression expression, int next, PackScope scope)
    {
        switch (expression)
        {
            case Expression.Literal literal:
                return EmitWords([literal.Text], next);
            case Expression.CharacterClass characters:
                _states.Add(new State { Class = characters, Target = next });
                return _states.Count - 1;
            case Expression.Sequence sequence:
                return Emit(sequence.Items, next, scope);
            case Expression.Choice choice:
                return AddFree(EmitOptions(choice, next, scope));
            case Expression.Repeat repeat:
                return EmitRepeat(repeat, next, scope);
            case Expression.Reference reference:
                return EmitWords(scope.FindTerm(reference.Names[0])!.Words, next);
            default:
                throw new InvalidOperationException("Unknown kind of expression.");
        }
    }

    private List<int> EmitOptions(Expression.Choice choice, int next, PackScope scope)
    {
        List<int> entries = [];
        foreach (Expression option in choice.Options)
        {
            entries.Add(Emit(option, next, scope));
        }

        return entries;
    }

    private int EmitRepeat(Expression.Repeat repeat, int next, PackScope scope)
    {
        int entry = next;
        if (repeat.Most == Expression.Repeat.Unlimited)
        {
            entry = AddFree([next, next]);
            _free[_states[entry].FirstFree] = Emit(repeat.Item, entry, scope);
        }
        else
        {
            for (int i = repeat.Least; i < repeat.Most; i++)
            {
                entry = AddFree([Emit(repeat.Item, entry, scope), next]);
            }
        }

        for (int i = 0; i < repeat.Least; i++)
        {
            entry = Emit(repeat.Item, entry, scope);
        }

        return entry;
    }

    private int EmitWords(ImmutableArray<string> words, int next)
    {
        string[] sorted = words.AsSpan().ToArray();
        for (int i = 0; i < sorted.Length && _backwards; i++)
        {
            sorted[i] = WordOrder.Reversed(sorted[i]);
        }

        Array.Sort(sorted, StringComparer.Ordinal);
        return EmitTrie(sorted, depth: 0, next);
    }

    /// <summary>A node of the trie: the words given, sorted, have their first letters in common.</summary>
    private int EmitTrie(ReadOnlySpan<string> words, int depth, int next)
    {
        bool ends = words.Length > 0 && words[0].Length == depth;
        ValueList<Edge> edges = new();
        for (int start = ends ? 1 : 0; start < words.Length;)
        {
            int end = start + 1;
            while (end < words.Length && words[end][depth] == words[start][depth])
            {
                end++;
            }

            edges.Add(new Edge(words[start][depth], EmitTrie(words[start..end], depth + 1, next)));
            start = end;
        }

        return edges.Count == 0 && ends ? next : AddEdges(edges, ends ? next : NoState);
    }

    private int AddEdges(ValueList<Edge> edges, int free)
    {
        State state = new() { FirstEdge = _edges.Count, EdgeCount = edges.Count };
        foreach (ref readonly Edge edge in edges)
        {
            _edges.Add(edge);
        }

        if (free != NoState)
        {
            state.FirstFree = _free.Count;
            state.FreeCount = 1;
            _free.Add(free);
        }

        _states.Add(state);
        return _states.Count - 1;
    }

    private int AddFree(List<int> targets)
    {
        _states.Add(new State { FirstFree = _free.Count, FreeCount = targets.Count });
        _free.AddRange(targets);
        return _states.Count - 1;
    }

    private readonly record struct Edge(char Letter, int Target);

    /// <summary>A state reads one letter out of its edges or its class, or goes on freely without reading.</summary>
    private record struct State
    {
        public Expression.CharacterClass? Class;
        public int Target;
        public int FirstEdge;
        public int EdgeCount;
        public int FirstFree;
        public int FreeCount;
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
