using System.Collections.Immutable;

namespace ReportMetrics.Text;

/// <summary>Reads what <see cref="PackedWriter"/> wrote, in the same order.</summary>
internal ref struct PackedReader(ReadOnlySpan<char> packed)
{
    private readonly ReadOnlySpan<char> _packed = packed;

    /// <summary>Place of the next character.</summary>
    public int At { get; set; }

    public int ReadNumber()
    {
        int number = _packed[At++];
        return number < 0x8000 ? number : ((number & 0x7FFF) << 15) | _packed[At++];
    }

    public char ReadCharacter() => _packed[At++];

    public string ReadText() => ReadText(ReadNumber());

    /// <summary>Reads a text of known length.</summary>
    public string ReadText(int length)
    {
        At += length;
        return length == 0 ? "" : new string(_packed.Slice(At - length, length));
    }

    /// <summary>Goes past words.</summary>
    public void SkipWords()
    {
        for (int left = ReadNumber(); left > 0; left--)
        {
            int rest = ReadNumber() % (PackedWriter.LongestWord + 1);
            At += rest;
        }
    }

    public ImmutableArray<string> ReadWords()
    {
        string[] words = new string[ReadNumber()];
        string before = "";
        for (int i = 0; i < words.Length; i++)
        {
            int lengths = ReadNumber();
            int rest = lengths % (PackedWriter.LongestWord + 1);
            words[i] = before = string.Concat(before.AsSpan(0, lengths / (PackedWriter.LongestWord + 1)), _packed.Slice(At, rest));
            At += rest;
        }

        return ImmutableArray.Create(words);
    }
}
