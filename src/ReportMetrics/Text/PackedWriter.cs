using System.Text;

namespace ReportMetrics.Text;

/// <summary>
/// Writes numbers, texts and words one character after the other, as <see cref="PackedReader"/> reads them. A number below 0x8000 is one character,
/// others are two, fifteen bits each; a text is its length and its characters; a list of words says for each how much it shares with the beginning of the word before.
/// </summary>
internal sealed class PackedWriter
{
    /// <summary>Most characters of a word in a list.</summary>
    public const int LongestWord = 64;

    private const int OneCharacter = 0x8000;

    private readonly StringBuilder _packed = new();

    /// <summary>Appends a number from 0 to 0x3FFFFFFF.</summary>
    public void Add(int number)
    {
        if (number >= OneCharacter)
        {
            _packed.Append((char)(OneCharacter | (number >> 15)));
            number &= OneCharacter - 1;
        }

        _packed.Append((char)number);
    }

    /// <summary>Appends a text.</summary>
    public void Add(string text)
    {
        Add(text.Length);
        _packed.Append(text);
    }

    /// <summary>Appends a character as it is.</summary>
    public void AddCharacter(char character) => _packed.Append(character);

    /// <summary>Appends what another writer has written.</summary>
    public void AddAll(string packed) => _packed.Append(packed);

    /// <summary>Appends words of at most <see cref="LongestWord"/> characters.</summary>
    public void AddWords(IReadOnlyList<string> words)
    {
        Add(words.Count);
        string before = "";
        foreach (string word in words)
        {
            int shared = 0;
            while (shared < word.Length && shared < before.Length && word[shared] == before[shared])
            {
                shared++;
            }

            Add((shared * (LongestWord + 1)) + word.Length - shared);
            _packed.Append(word, shared, word.Length - shared);
            before = word;
        }
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _packed.Clear();

    /// <summary>What was written.</summary>
    public override string ToString() => _packed.ToString();
}
