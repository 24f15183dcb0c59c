namespace ReportMetrics.Text;

/// <summary>Different words, numbered as they come.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>The words, by number.</summary>
    public string[] ToArray() => _words.ToArray();

    /// <summary>The number of a word, from 0; a new word gets the next one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isNew">Whether it was not there before.</param>
    public int NumberOf(string word, out bool isNew)
    {
        isNew = !_numbers.TryGetValue(word, out int number);
        if (isNew)
        {
            number = _words.Count;
            _numbers.Add(word, number);
            _words.Add(word);
        }

        return number;
    }

    /// <summary>Numbers words.</summary>
    public void AddAll(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            NumberOf(words[i], out _);
        }
    }
}
