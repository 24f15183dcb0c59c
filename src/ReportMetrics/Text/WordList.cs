using System.Collections.Immutable;

namespace ReportMetrics.Text;

/// <summary>Words that are spelled out when they are first asked for: texts are scanned with an automaton of them. Thread-safe.</summary>
/// <param name="spell">Spells them out; asked again if two threads ask at once.</param>
internal sealed class WordList(Func<ImmutableArray<string>> spell)
{
    private ImmutableArray<string> _all;

    /// <summary>Words that are there already.</summary>
    public WordList(ImmutableArray<string> words)
        : this(() => words) => _all = words;

    /// <summary>The words.</summary>
    public ImmutableArray<string> All => _all.IsDefault ? _all = spell() : _all;

    /// <summary>The different words of both, the first list's before the second's.</summary>
    public static WordList Union(WordList first, WordList second) => new(() => Union(first.All, second.All));

    /// <summary>The different words of both, the first list's before the second's.</summary>
    public static ImmutableArray<string> Union(ImmutableArray<string> first, ImmutableArray<string> second)
    {
        if (first.IsEmpty)
        {
            return second;
        }

        WordNumbers words = new();
        words.AddAll(first);
        words.AddAll(second);
        return ImmutableArray.Create(words.ToArray());
    }
}
