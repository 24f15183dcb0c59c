namespace ReportMetrics.Rules;

/// <summary>What the words of a glossary mean: the concepts of each meaning, in one array. Immutable.</summary>
internal sealed class WordMeanings
{
    private readonly int[] _starts;
    private readonly ushort[] _concepts;

    /// <summary>Collects them.</summary>
    /// <param name="meanings">For each meaning its concepts, a character each.</param>
    public WordMeanings(string[] meanings)
    {
        _starts = new int[meanings.Length + 1];
        for (int meaning = 0; meaning < meanings.Length; meaning++)
        {
            _starts[meaning + 1] = _starts[meaning] + meanings[meaning].Length;
        }

        _concepts = new ushort[_starts[^1]];
        int at = 0;
        foreach (string meaning in meanings)
        {
            foreach (char concept in meaning)
            {
                _concepts[at++] = concept;
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The concepts of a meaning.</summary>
    public ReadOnlySpan<ushort> this[int meaning] => _concepts.AsSpan(_starts[meaning], _starts[meaning + 1] - _starts[meaning]);

    /// <summary>For each meaning whether it has a concept.</summary>
    public bool[] With(ushort concept)
    {
        bool[] with = new bool[Count];
        for (int meaning = 0; meaning < with.Length; meaning++)
        {
            foreach (ushort known in this[meaning])
            {
                with[meaning] |= known == concept;
            }
        }

        return with;
    }
}
