using System.Globalization;
using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>The unit words and the names with numerals of all packs, ready for the scan. Immutable and thread-safe.</summary>
internal sealed class QuantityVocabulary
{
    private const ulong RatioBits = 0b111;

    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly ValueList<UnitWord> _unitWords = new();
    private readonly List<string[]> _namePrefixes = [];
    private readonly WordTrie _units;
    private readonly WordTrie _names;

    /// <summary>Builds the vocabulary.</summary>
    /// <param name="units">Unit classes; several definitions of one id add up.</param>
    /// <param name="names">Names that contain a numeral and are no quantity.</param>
    /// <exception cref="ArgumentException">There are too many classes, a word stands in classes of different scale, or a name has no numeral.</exception>
    public QuantityVocabulary(IEnumerable<UnitDefinition> units, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(names);
        WordNumbers words = new();
        foreach (UnitDefinition unit in UnitClasses.BuiltIn)
        {
            Add(unit, words);
        }

        foreach (UnitDefinition unit in units)
        {
            Add(unit, words);
        }

        _units = WordTrie.Build(words.ToArray());
        _names = ReadNames(names);
    }

    /// <summary>The mask bit of <see cref="UnitClasses.Percent"/>.</summary>
    public ulong PercentBit => 1;

    /// <summary>Whether a mask is of a class that compares: percent, percentage points, multiples.</summary>
    public static bool IsRatio(ulong classes) => (classes & RatioBits) != 0;

    /// <summary>How many classes there are.</summary>
    public int ClassCount => _ids.Count;

    /// <summary>Id of the class with a number, from 0 to <see cref="ClassCount"/> - 1.</summary>
    public string ClassId(int number) => _ids[number];

    /// <summary>The mask bit of a class, or 0 if there is no such class.</summary>
    public ulong BitOf(string id) => _bits.TryGetValue(id, out int number) ? 1UL << number : 0;

    /// <summary>The longest unit word at a place.</summary>
    public bool TryMatchUnit(ReadOnlySpan<char> text, int start, out UnitWord unit, out int end)
    {
        int index = _units.MatchForward(text, start, out end);
        bool cutsLatinWord = index >= 0 && end < text.Length && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]);
        unit = index < 0 || cutsLatinWord ? default : _unitWords[index];
        return unit.Classes != 0;
    }

    /// <summary>The longest name whose first numeral character stands at a place.</summary>
    public bool TryMatchName(ReadOnlySpan<char> text, int numeral, out int end)
    {
        int index = _names.MatchForward(text, numeral, out end);
        if (index < 0)
        {
            return false;
        }

        foreach (string prefix in _namePrefixes[index])
        {
            if (text[..numeral].EndsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(UnitDefinition unit, WordNumbers words)
    {
        if (unit.Scale is <= 0 or > UnitClasses.ScaleLimit)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The scale {unit.Scale} of unit class '{unit.Id}' must be above 0 and at most {UnitClasses.ScaleLimit}."), nameof(unit));
        }

        if (!_bits.TryGetValue(unit.Id, out int number))
        {
            number = _ids.Count;
            if (number == UnitClasses.Limit)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Unit class '{unit.Id}' is one too many: there can be {UnitClasses.Limit} unit classes."), nameof(unit));
            }

            _bits.Add(unit.Id, number);
            _ids.Add(unit.Id);
        }

        for (int i = 0; i < unit.Words.Length; i++)
        {
            AddWord(unit.Words[i], unit, new UnitWord(1UL << number, unit.Scale, unit.Measured, !unit.Measured, number, i), words);
        }
    }

    private void AddWord(string word, UnitDefinition unit, UnitWord own, WordNumbers words)
    {
        int number = words.NumberOf(word, out bool isNew);
        if (isNew)
        {
            _unitWords.Add(own);
            return;
        }

        UnitWord other = _unitWords[number];
        if (other.Scale != own.Scale)
        {
            throw new ArgumentException($"Unit word '{word}' stands in '{unit.Id}' and in another class with a different scale.", nameof(unit));
        }

        UnitWord foremost = own.Place < other.Place ? own : other;
        _unitWords[number] = foremost with
        {
            Classes = own.Classes | other.Classes,
            Measured = own.Measured || other.Measured,
            AlsoUnmeasured = own.AlsoUnmeasured || other.AlsoUnmeasured,
        };
    }

    // Names are found by what stands from their first numeral on.
    private WordTrie ReadNames(IEnumerable<string> names)
    {
        WordNumbers rests = new();
        List<List<string>> prefixes = [];
        foreach (string name in names)
        {
            int numeral = NumeralCharacters.Starts.FirstIn(name);
            if (numeral < 0)
            {
                throw new ArgumentException($"The name '{name}' contains no numeral.", nameof(names));
            }

            int rest = rests.NumberOf(name[numeral..], out bool isNew);
            if (isNew)
            {
                prefixes.Add([]);
            }

            string prefix = name[..numeral];
            if (!prefixes[rest].Contains(prefix))
            {
                prefixes[rest].Add(prefix);
            }
        }

        foreach (List<string> before in prefixes)
        {
            _namePrefixes.Add(before.ToArray());
        }

        return WordTrie.Build(rests.ToArray());
    }
}

/// <summary>What a unit word means.</summary>
/// <param name="Classes">Bits of the classes it stands in; 0 for no word.</param>
/// <param name="Scale">What a figure is multiplied by to be in the class's own unit.</param>
/// <param name="Measured">Whether a figure with this word is an observation.</param>
/// <param name="AlsoUnmeasured">Whether the word also stands in a class that is not measured (分: points, minutes).</param>
/// <param name="Class">Number of the class in whose list it stands foremost: a class gives its own words first.</param>
/// <param name="Place">Its place in that list.</param>
internal readonly record struct UnitWord(ulong Classes, decimal Scale, bool Measured, bool AlsoUnmeasured, int Class, int Place);
