using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>The readable twin of <see cref="Lexicon"/>: tries every length at every place, longest first.</summary>
internal sealed class ReferenceLexicon : ITermScanner
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly bool[] _transparent;
    private readonly int _longest;

    public ReferenceLexicon(IReadOnlyList<string> words, bool[] transparent)
    {
        _transparent = transparent;
        for (int word = 0; word < words.Count; word++)
        {
            _numbers[words[word]] = word;
            _longest = Math.Max(_longest, words[word].Length);
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
                if (_numbers.TryGetValue(text.Slice(start, length).ToString(), out int word))
                {
                    if (start + length > covered)
                    {
                        hits.Add(new TermHit(start, start + length, word));
                        covered = _transparent[word] ? covered : start + length;
                    }

                    break;
                }
            }
        }
    }
}
