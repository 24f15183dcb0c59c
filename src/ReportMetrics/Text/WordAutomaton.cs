namespace ReportMetrics.Text;

/// <summary>
/// Words with a number each, as the smallest automaton that tells them apart (see <see cref="WordStates"/>) in one table of steps.
/// Finds the longest word at a place without allocating.
/// </summary>
internal sealed class WordAutomaton
{
    private const int Root = StepTable.None;

    private readonly CharacterSet _singles = new("");
    private readonly StepTable _steps;

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
        _steps = new StepTable(steps + openings + singles);
        filters?.MakeRoom(openings, triples);
        int[] places = new int[states.Length];
        _numbers = NumberStates(reader, states, places, out _firstEnd, out _firstLast);
        ReadStates(ref reader, states);
        for (int opening = 0; opening < openings; opening++)
        {
            char first = reader.ReadCharacter();
            char second = reader.ReadCharacter();
            int state = reader.ReadNumber();
            _steps.Add(Opening(first), second, states[state]);
            AddTo(filters, first, second, states[state] >= _firstEnd, new PackedReader(packed) { At = places[state] });
        }

        for (int single = 0; single < singles; single++)
        {
            char character = reader.ReadCharacter();
            _singles.Add(character);
            _steps.Add(Root, character, states[reader.ReadNumber()]);
        }
    }

    /// <summary>Whether a character alone is a word.</summary>
    public bool HoldsSingle(char character) => _singles.Contains(character);

    /// <summary>The longest word that begins at <paramref name="start"/>.</summary>
    /// <returns>The word's number, or -1 if no word stands there.</returns>
    public int MatchForward(ReadOnlySpan<char> text, int start, out int end)
    {
        int found = start < text.Length && HoldsSingle(text[start]) ? _steps.Find(Root, text[start]) : Root;
        end = found == Root ? start : start + 1;
        int next = start + 1;
        int state = next < text.Length ? _steps.Find(Opening(text[start]), text[next]) : Root;
        while (state != Root)
        {
            next++;
            if (state >= _firstEnd)
            {
                found = state;
                end = next;
            }

            bool goesOn = state < _firstLast && next < text.Length;
            state = goesOn ? _steps.Find(state, text[next]) : Root;
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
                _steps.Add(states[state], reader.ReadCharacter(), states[reader.ReadNumber()]);
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
}
