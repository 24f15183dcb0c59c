namespace ReportMetrics.Segmentation;

/// <summary>Finds places by the words that end their names (县, 镇, 街道); works on normalised text.</summary>
internal sealed class PlaceNames
{
    private const int LongestName = 14;
    private const string NoPartOfName = "0123456789〇年、，。：；:;“”《》（）和与及的";

    private readonly string[] _ends;
    private readonly string[] _bodyEnds;

    /// <summary>Takes the words that end names of places, and those that no place's name holds.</summary>
    /// <param name="ends">The words, those of large places before those of small ones.</param>
    /// <param name="bodyEnds">Words that end names of bodies.</param>
    internal PlaceNames(IReadOnlyList<string> ends, IReadOnlyList<string> bodyEnds)
    {
        _ends = [.. ends];
        _bodyEnds = [.. bodyEnds];
    }

    /// <summary>The most local of the places that a name starts with: in 甲县乙镇人民政府 it is 乙镇.</summary>
    /// <param name="text">The text, from the first place's first character on.</param>
    /// <param name="place">Where in the text the most local place stands.</param>
    internal bool TryReadChain(ReadOnlySpan<char> text, out Range place)
    {
        place = default;
        bool found = false;
        int start = 0;
        int rank = -1;
        while (TryReadPlace(text[start..], rank, out int length, out int nextRank))
        {
            place = start..(start + length);
            found = true;
            rank = nextRank;
            start += length;
        }

        return found;
    }

    /// <summary>Length of the word that ends a place's name at the end of a text; 0 if none does.</summary>
    internal int EndLength(ReadOnlySpan<char> text)
    {
        int longest = 0;
        foreach (string end in _ends)
        {
            longest = end.Length > longest && text.EndsWith(end, StringComparison.Ordinal) ? end.Length : longest;
        }

        return longest;
    }

    /// <summary>Where a text names the most local place of a name in full: its characters with an ending behind them; <see langword="null"/> if nowhere.</summary>
    internal Range? FindNamed(ReadOnlySpan<char> text, ReadOnlySpan<char> stem)
    {
        Range? named = null;
        int highest = -1;
        for (int from = 0; text[from..].IndexOf(stem) is var found and >= 0;)
        {
            int start = from + found;
            from = start + stem.Length;
            int ending = ReadEnd(text, from, out int rank);
            if (ending > 0 && rank > highest)
            {
                (named, highest) = (start..(from + ending), rank);
            }
        }

        return named;
    }

    // A name runs to the first ending with something before it, unless another ending follows at once (新乡市, 沙市区);
    // but for counties and districts no place's name is one character and an ending (白市驿镇).
    private bool TryReadPlace(ReadOnlySpan<char> text, int aboveRank, out int length, out int rank)
    {
        for (int i = 1; i < text.Length && i < LongestName && !EndsName(text[(i - 1)..]); i++)
        {
            length = ReadEnd(text, i, out rank);
            if (length == 0)
            {
                continue;
            }

            length += i;
            int more = i == 1 && length < text.Length ? ReadEnd(text, length, out int moreRank) : Ignore(out moreRank);
            if (more > 0 && moreRank != rank)
            {
                length += more;
                rank = moreRank;
            }

            if (i == 1 && more == 0 && text[1] is not ('县' or '区'))
            {
                continue;
            }

            return rank > aboveRank && !IsCommonNoun(text[..i], text[i]);
        }

        length = 0;
        rank = -1;
        return false;
    }

    private bool EndsName(ReadOnlySpan<char> text)
    {
        if (NoPartOfName.Contains(text[0], StringComparison.Ordinal))
        {
            return true;
        }

        foreach (string end in _bodyEnds)
        {
            if (text.StartsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int Ignore(out int rank)
    {
        rank = -1;
        return 0;
    }

    private int ReadEnd(ReadOnlySpan<char> text, int index, out int rank)
    {
        int longest = 0;
        rank = -1;
        for (int i = 0; i < _ends.Length; i++)
        {
            if (_ends[i].Length > longest && text[index..].StartsWith(_ends[i], StringComparison.Ordinal))
            {
                longest = _ends[i].Length;
                rank = i;
            }
        }

        return longest;
    }

    // 城乡, 城镇, 社区 are no places.
    private static bool IsCommonNoun(ReadOnlySpan<char> stem, char end) =>
        (stem is "城" && end is '乡' or '镇') || (stem[^1] == '社' && end == '区');
}
