namespace ReportMetrics.Text;

/// <summary>What words of two characters and more begin with: filters of their first two and three characters, which tell at most places that no word begins there.</summary>
internal sealed class PrefixFilters
{
    private PrefixFilter _pairs = new(0);
    private PrefixFilter _pairWords = new(0);
    private PrefixFilter _triples = new(0);

    /// <summary>Forgets all and makes room.</summary>
    /// <param name="pairs">How many beginnings of two characters there will be at most.</param>
    /// <param name="triples">How many of three.</param>
    public void MakeRoom(int pairs, int triples)
    {
        _pairs = new PrefixFilter(pairs);
        _pairWords = new PrefixFilter(pairs);
        _triples = new PrefixFilter(triples);
    }

    /// <summary>Adds a beginning of two characters.</summary>
    public void Add(char first, char second, bool isWord)
    {
        _pairs.Add(PrefixFilter.Of(first, second));
        if (isWord)
        {
            _pairWords.Add(PrefixFilter.Of(first, second));
        }
    }

    /// <summary>Adds a beginning of three characters.</summary>
    public void Add(char first, char second, char third) => _triples.Add(PrefixFilter.Of(first, second, third));

    /// <summary>Whether a word may begin at a place; if not, surely none does.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int index)
    {
        if (index + 1 >= text.Length)
        {
            return false;
        }

        uint pair = PrefixFilter.Of(text[index], text[index + 1]);
        return _pairs.MayHold(pair)
            && (_pairWords.MayHold(pair) || (index + 2 < text.Length && _triples.MayHold(PrefixFilter.Of(text[index], text[index + 1], text[index + 2]))));
    }
}
