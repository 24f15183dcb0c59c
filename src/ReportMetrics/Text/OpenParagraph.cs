namespace ReportMetrics.Text;

/// <summary>
/// What is known of the paragraph that may go on in the next line. It only grows, so that each of its characters is looked at once for a question,
/// however many lines it was torn into.
/// </summary>
internal struct OpenParagraph
{
    private const string SentenceEnds = "。！？；";
    private const string PathMarks = ">»›";

    private Search _sentenceEnd;
    private Search _pathMark;
    private Search _clause;

    /// <summary>Width of its last line in half-width columns; 0 in a text that is not wrapped.</summary>
    public int LastWidth { get; set; }

    /// <summary>Whether a sentence ends in it.</summary>
    /// <param name="paragraph">The paragraph so far.</param>
    public bool EndsSentences(ReadOnlySpan<char> paragraph)
    {
        int from = _sentenceEnd.GoOn(paragraph.Length);
        return _sentenceEnd.IsFound |= paragraph[from..].IndexOfAny(SentenceEnds) >= 0;
    }

    /// <summary>Whether it is a site's path.</summary>
    /// <param name="paragraph">The paragraph so far.</param>
    public bool IsPath(ReadOnlySpan<char> paragraph)
    {
        int from = _pathMark.GoOn(paragraph.Length);
        return _pathMark.IsFound |= paragraph[from..].IndexOfAny(PathMarks) >= 0;
    }

    /// <summary>Whether a comma ends a clause in it; the comma of 1,234 ends none.</summary>
    /// <param name="paragraph">The paragraph so far.</param>
    public bool HasClause(ReadOnlySpan<char> paragraph)
    {
        // Its last character cannot be told before the next is there.
        int end = paragraph.Length - 1;
        for (int i = Math.Max(1, _clause.GoOn(end)); i < end && !_clause.IsFound; i++)
        {
            _clause.IsFound = paragraph[i] is '，' or ',' && !(char.IsAsciiDigit(paragraph[i - 1]) && char.IsAsciiDigit(paragraph[i + 1]));
        }

        return _clause.IsFound;
    }

    /// <summary>A search that goes on where it came to the end of what there was.</summary>
    private struct Search
    {
        private int _read;

        public bool IsFound { get; set; }

        /// <summary>Where to go on, now that there is more; at the end if there is nothing left to find.</summary>
        public int GoOn(int end)
        {
            int from = IsFound ? end : _read;
            _read = end;
            return from;
        }
    }
}
