using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// The steps of a <see cref="PatternMachine"/> that texts have led it through, so that a letter costs one look at a table: each set of states that it was in
/// is one state here (Cox, Regular Expression Matching in the Wild, 2010). When <see cref="MostSteps"/> are kept, or so many states that they take half a megabyte,
/// no more are, and the machine itself is asked. Not thread-safe.
/// </summary>
internal sealed class PatternSteps
{
    /// <summary>How many steps are kept at most.</summary>
    public const int MostSteps = 1 << 13;

    private const int FewestSteps = 1 << 5;
    private const int MostStates = 1 << 18;

    // Which states the machine is in at a state of the table, by half its number; the lowest bit of the number tells whether that is a match.
    // The first is of no state, as its number is StepTable.None.
    private readonly List<string> _sets = [""];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly PatternMachine _machine;
    private readonly int _nowhere;
    private readonly int _entry;
    private StepTable _steps = new(FewestSteps);
    private int _states;

    /// <summary>Knows no step yet.</summary>
    /// <param name="machine">The machine.</param>
    public PatternSteps(PatternMachine machine)
    {
        _machine = machine;
        _nowhere = NumberOf("");
        _entry = NumberOf(machine.Entry);
    }

    /// <summary>How many steps are kept.</summary>
    public int Count => _steps.Count;

    /// <summary>The length of the shortest match at the start of the text, or at its end if the machine reads backwards; -1 if there is none.</summary>
    public int Match(ReadOnlySpan<char> text)
    {
        int state = _entry;
        int length = 0;
        while (!IsMatch(state) && state != _nowhere && length < text.Length)
        {
            char letter = _machine.Like(text[_machine.IsBackwards ? text.Length - 1 - length : length]);
            int next = _steps.Find(state, letter);
            state = next != StepTable.None ? next : Learn(state, letter);
            if (state == StepTable.None)
            {
                return _machine.Match(text);
            }

            length++;
        }

        return IsMatch(state) ? length : -1;
    }

    private static bool IsMatch(int state) => (state & 1) != 0;

    private int Learn(int state, char letter)
    {
        if (Count == MostSteps || _states >= MostStates)
        {
            return StepTable.None;
        }

        int next = NumberOf(_machine.Next(_sets[state >> 1], letter));
        if (_steps.IsFull)
        {
            _steps = _steps.Doubled();
        }

        _steps.Add(state, letter, next);
        return next;
    }

    private int NumberOf(string states)
    {
        if (!_numbers.TryGetValue(states, out int number))
        {
            number = (_sets.Count << 1) | (PatternMachine.IsMatch(states) ? 1 : 0);
            _states += states.Length;
            _sets.Add(states);
            _numbers.Add(states, number);
        }

        return number;
    }
}
