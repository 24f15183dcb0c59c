using System.Collections.Immutable;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// Makes one side of a pattern a nondeterministic automaton (Thompson 1968). A term is a trie inside it, whose equal ends are one state.
/// Written so that <c>PatternMachine</c> reads it.
/// </summary>
internal sealed class PatternStates
{
    /// <summary>A state that reads by its edges.</summary>
    public const int NoClass = 0;

    /// <summary>A state that reads one out of some ranges of letters.</summary>
    public const int OneOf = 1;

    /// <summary>A state that reads any other letter than these.</summary>
    public const int AllBut = 2;

    private const int Accept = 0;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<State> _states = [new State()];
    private readonly PackScope _scope;
    private readonly bool _backwards;

    private PatternStates(PackScope scope, bool backwards)
    {
        _scope = scope;
        _backwards = backwards;
    }

    /// <summary>The automaton for items in text order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="scope">The terms they name.</param>
    /// <param name="backwards">Whether it is to read from the end of the text to its start.</param>
    /// <returns>The automaton in packed form.</returns>
    public static string Pack(List<Expression> items, PackScope scope, bool backwards)
    {
        PatternStates states = new(scope, backwards);
        return states.Write(entry: states.Emit(items, Accept));
    }

    private string Write(int entry)
    {
        PackedWriter packed = new();
        packed.Add(entry);
        packed.Add(_states.Count);
        packed.Add(_states.Sum(state => state.Edges.Count));
        packed.Add(_states.Sum(state => state.Free.Count));
        foreach (State state in _states)
        {
            state.Write(packed);
        }

        return packed.ToString();
    }

    // Emission runs against the reading order: each part is built when it is known what follows it.
    private int Emit(List<Expression> items, int next)
    {
        for (int i = 0; i < items.Count; i++)
        {
            next = Emit(items[_backwards ? i : items.Count - 1 - i], next);
        }

        return next;
    }

    private int Emit(Expression expression, int next) => expression switch
    {
        Expression.Literal literal => EmitWords(ImmutableArray.Create(literal.Text), next),
        Expression.CharacterClass characters => Add(new State { Class = characters, Target = next }),
        Expression.Sequence sequence => Emit(sequence.Items, next),
        Expression.Choice choice => AddFree(choice.Options.ConvertAll(option => Emit(option, next))),
        Expression.Repeat repeat => EmitRepeat(repeat, next),
        Expression.Reference reference => EmitWords(_scope.FindTerm(reference.Names[0])!.Words, next),
        _ => throw new InvalidOperationException("Unknown kind of expression."),
    };

    private int EmitRepeat(Expression.Repeat repeat, int next)
    {
        int entry = next;
        if (repeat.Most == Expression.Repeat.Unlimited)
        {
            entry = AddFree([next, next]);
            _states[entry].Free[0] = Emit(repeat.Item, entry);
        }
        else
        {
            for (int i = repeat.Least; i < repeat.Most; i++)
            {
                entry = AddFree([Emit(repeat.Item, entry), next]);
            }
        }

        for (int i = 0; i < repeat.Least; i++)
        {
            entry = Emit(repeat.Item, entry);
        }

        return entry;
    }

    private int EmitWords(ImmutableArray<string> words, int next)
    {
        string[] sorted = [.. words.Select(word => _backwards ? WordOrder.Reversed(word) : word)];
        Array.Sort(sorted, StringComparer.Ordinal);
        return EmitTrie(sorted, 0, sorted.Length, depth: 0, next);
    }

    // A node of the trie: the sorted words from one to another have their first letters in common.
    private int EmitTrie(string[] words, int start, int end, int depth, int next)
    {
        bool ends = start < end && words[start].Length == depth;
        State state = new();
        for (int first = ends ? start + 1 : start; first < end;)
        {
            int last = first + 1;
            while (last < end && words[last][depth] == words[first][depth])
            {
                last++;
            }

            state.Edges.Add((words[first][depth], EmitTrie(words, first, last, depth + 1, next)));
            first = last;
        }

        if (ends)
        {
            state.Free.Add(next);
        }

        return ends && state.Edges.Count == 0 ? next : AddOnce(state);
    }

    private int AddFree(List<int> targets)
    {
        State state = new();
        state.Free.AddRange(targets);
        return Add(state);
    }

    private int AddOnce(State state)
    {
        PackedWriter packed = new();
        state.Write(packed);
        string key = packed.ToString();
        if (!_known.TryGetValue(key, out int number))
        {
            number = Add(state);
            _known.Add(key, number);
        }

        return number;
    }

    private int Add(State state)
    {
        _states.Add(state);
        return _states.Count - 1;
    }

    /// <summary>A state reads one letter out of its edges or its class, or goes on freely without reading.</summary>
    private sealed class State
    {
        public Expression.CharacterClass? Class { get; init; }

        /// <summary>Where a letter of the class leads.</summary>
        public int Target { get; init; }

        public List<(char Letter, int Target)> Edges { get; } = [];

        public List<int> Free { get; } = [];

        public void Write(PackedWriter packed)
        {
            packed.Add(Class is null ? NoClass : Class.Negated ? AllBut : OneOf);
            if (Class is not null)
            {
                WriteClass(packed, Class);
                return;
            }

            packed.Add(Edges.Count);
            foreach ((char letter, int target) in Edges)
            {
                packed.AddCharacter(letter);
                packed.Add(target);
            }

            packed.Add(Free.Count);
            foreach (int target in Free)
            {
                packed.Add(target);
            }
        }

        private void WriteClass(PackedWriter packed, Expression.CharacterClass letters)
        {
            packed.Add(letters.Ranges.Count);
            foreach (Expression.CharacterRange range in letters.Ranges)
            {
                packed.AddCharacter(range.First);
                packed.AddCharacter(range.Last);
            }

            packed.Add(Target);
        }
    }
}
