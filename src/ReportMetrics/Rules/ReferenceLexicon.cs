using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>The readable twin of <see cref="Lexicon"/>: tries every length at every place, longest first.</summary>
internal sealed class ReferenceLexicon : ITermScanner
{
    private readonly IReadOnlyDictionary<string, int> _words;
    private readonly bool[] _transparent;
    private readonly int _longest;

    /// <summary>Takes the words.</summary>
    /// <param name="words">The words with the numbers of their meanings.</param>
    /// <param name="transparent">For each meaning, whether its words leave those inside them in sight.</param>
    public ReferenceLexicon(IReadOnlyDictionary<string, int> words, bool[] transparent)
    {
        _words = words;
        _transparent = transparent;
        foreach (string word in words.Keys)
        {
            _longest = Math.Max(_longest, word.Length);
        }
    }

    public void Scan(ReadOnlySpan<char> text, ValueList<TermHit> hits, StopCheck stop = default)
    {
        int covered = 0;
        for (int start = 0; start < text.Length; start++)
        {
            stop.At(start);
            for (int length = Math.Min(_longest, text.Length - start); length > 0; length--)
            {
                if (_words.TryGetValue(text.Slice(start, length).ToString(), out int meaning))
                {
                    if (start + length > covered)
                    {
                        hits.Add(new TermHit(start, start + length, meaning));
                        covered = _transparent[meaning] ? covered : start + length;
                    }

                    break;
                }
            }
        }
    }
}
