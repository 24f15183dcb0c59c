namespace ReportMetrics.Text;

/// <summary>
/// A set of UTF-16 code units as a bitmap of 8 KB. Few characters stand between the places that are looked for, so a look at each costs less than
/// the vector searches of the framework cost to begin; and nothing is left for the compiler to do when a program starts.
/// </summary>
internal sealed class CharacterSet
{
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];

    public CharacterSet(string characters)
    {
        foreach (char character in characters)
        {
            Add(character);
        }
    }

    public void Add(char character) => _bits[character >> 6] |= 1UL << (character & 63);

    public bool Contains(char character) => (_bits[character >> 6] & (1UL << (character & 63))) != 0;

    /// <summary>Index of the first character of a text that is in the set; -1 if none is.</summary>
    public int FirstIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Contains(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the last character of a text that is in the set; -1 if none is.</summary>
    public int LastIn(ReadOnlySpan<char> text)
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (Contains(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether every character of a text is in the set.</summary>
    public bool HoldsAll(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!Contains(character))
            {
                return false;
            }
        }

        return true;
    }
}
