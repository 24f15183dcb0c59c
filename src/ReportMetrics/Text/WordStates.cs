namespace ReportMetrics.Text;

/// <summary>
/// Makes the smallest automaton of words that have a number each: words share their beginnings, and words of one number their endings too. The words come
/// sorted, and a state is finished as soon as no further word goes through it (Daciuk, Mihov, Watson and Watson,
/// Incremental construction of minimal acyclic finite-state automata, Computational Linguistics 26, 2000). The first two characters are one step.
/// Written so that <see cref="WordAutomaton"/> reads it.
/// </summary>
internal sealed class WordStates
{
    /// <summary>State numbers are below this.</summary>
    public const int Limit = 1 << 23;

    private const int Opening = 2;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly PackedWriter _states = new();
    private readonly PackedWriter _openings = new();
    private readonly PackedWriter _singles = new();
    private readonly PackedWriter _state = new();

    // The states on the way of the word before that are not finished, by how many characters were read behind the opening.
    private readonly List<OpenState> _open = [];
    private string _before = "";
    private int _steps;
    private int _openingCount;
    private int _tripleCount;
    private int _singleCount;

    private WordStates()
    {
    }

    /// <summary>The automaton of some words.</summary>
    /// <param name="words">Different words, in ordinal order; none is empty.</param>
    /// <param name="numberOf">The number of each, 0 or more.</param>
    /// <returns>The automaton in packed form.</returns>
    /// <exception cref="InvalidOperationException">It would have too many states.</exception>
    public static string Pack(IReadOnlyList<string> words, Func<string, int> numberOf)
    {
        WordStates states = new();
        foreach (string word in words)
        {
            states.Add(word, numberOf(word));
        }

        return states.Finish();
    }

    private void Add(string word, int number)
    {
        int shared = 0;
        while (shared < _before.Length && shared < word.Length && word[shared] == _before[shared])
        {
            shared++;
        }

        Close(shared);
        for (int depth = Math.Max(shared + 1 - Opening, 0); depth <= word.Length - Opening; depth++)
        {
            Open(depth);
        }

        if (word.Length < Opening)
        {
            AddSingle(word[0], number);
        }
        else
        {
            _open[word.Length - Opening].End = number + 1;
        }

        _before = word;
    }

    private void Open(int depth)
    {
        if (depth == _open.Count)
        {
            _open.Add(new OpenState());
        }

        _open[depth].Clear();
    }

    // Finishes the states behind so many characters of the word before.
    private void Close(int length)
    {
        for (int depth = _before.Length - Opening; depth >= 0 && depth + Opening > length; depth--)
        {
            int state = NumberOf(_open[depth]);
            if (depth > 0)
            {
                _open[depth - 1].Add(_before[depth + 1], state);
                continue;
            }

            _openings.AddCharacter(_before[0]);
            _openings.AddCharacter(_before[1]);
            _openings.Add(state);
            _openingCount++;
            _tripleCount += _open[depth].Count;
        }
    }

    private void AddSingle(char character, int number)
    {
        OpenState alone = new() { End = number + 1 };
        _singles.AddCharacter(character);
        _singles.Add(NumberOf(alone));
        _singleCount++;
    }

    // States from which the same words go on with the same numbers are one.
    private int NumberOf(OpenState open)
    {
        _state.Clear();
        open.Write(_state);
        string state = _state.ToString();
        if (!_numbers.TryGetValue(state, out int number))
        {
            number = _numbers.Count + 1;
            if (number == Limit)
            {
                throw new InvalidOperationException("The words are too many for one automaton.");
            }

            _numbers.Add(state, number);
            _states.AddAll(state);
            _steps += open.Count;
        }

        return number;
    }

    private string Finish()
    {
        Close(0);
        PackedWriter all = new();
        all.Add(_numbers.Count);
        all.Add(_steps);
        all.Add(_openingCount);
        all.Add(_tripleCount);
        all.Add(_singleCount);
        all.AddAll(_states.ToString());
        all.AddAll(_openings.ToString());
        all.AddAll(_singles.ToString());
        return all.ToString();
    }

    /// <summary>A state that further words may go through.</summary>
    private sealed class OpenState
    {
        private readonly PackedWriter _steps = new();

        /// <summary>The number of the word that ends here, and one; 0 if none does.</summary>
        public int End { get; set; }

        /// <summary>How many characters lead on from here.</summary>
        public int Count { get; private set; }

        public void Add(char character, int state)
        {
            _steps.AddCharacter(character);
            _steps.Add(state);
            Count++;
        }

        public void Clear()
        {
            _steps.Clear();
            End = 0;
            Count = 0;
        }

        public void Write(PackedWriter output)
        {
            output.Add(End);
            output.Add(Count);
            output.AddAll(_steps.ToString());
        }
    }
}
