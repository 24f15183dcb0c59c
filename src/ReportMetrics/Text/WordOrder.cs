namespace ReportMetrics.Text;

/// <summary>Words and their characters in the order in which they are tried.</summary>
internal static class WordOrder
{
    /// <summary>The words by length, longest first; those of one length stay in their order.</summary>
    public static string[] LongestFirst(IReadOnlyList<string> words)
    {
        List<string> sorted = [];
        for (int i = 0; i < words.Count; i++)
        {
            int place = sorted.Count;
            while (place > 0 && sorted[place - 1].Length < words[i].Length)
            {
                place--;
            }

            sorted.Insert(place, words[i]);
        }

        return sorted.ToArray();
    }

    /// <summary>A word with its characters from the last to the first, for reading backwards.</summary>
    public static string Reversed(string word)
    {
        char[] letters = new char[word.Length];
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = word[word.Length - 1 - i];
        }

        return new string(letters);
    }
}
