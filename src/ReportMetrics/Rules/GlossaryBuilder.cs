using System.Collections.Immutable;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>Collects the words of packs with their concepts.</summary>
internal sealed class GlossaryBuilder
{
    /// <summary>How many context roles there are; the concepts behind them are terms.</summary>
    public const int RoleCount = (int)ContextRole.TableRemark + 1;

    private readonly Dictionary<string, int> _meaningOfWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _meaningNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _meanings = [];

    /// <summary>The words with the numbers of their meanings.</summary>
    public IReadOnlyDictionary<string, int> Words => _meaningOfWord;

    /// <summary>Whether the words of a role are compared at known places, not scanned for: they would hide words of the rules.</summary>
    public static bool IsUnscanned(ContextRole role) =>
        role is ContextRole.Conjunction or ContextRole.TitleEnd or ContextRole.BodyEnd or ContextRole.AreaEnd
        or ContextRole.TableHead or ContextRole.TableRemark;

    /// <summary>The words of a pack alone: its terms are the concepts behind the roles, in their order.</summary>
    public static Glossary Of(PackScope scope)
    {
        GlossaryBuilder builder = new();
        builder.AddContext(scope);
        int concept = RoleCount;
        foreach (TermDefinition term in scope.Terms)
        {
            builder.Add(term.Words, concept++);
        }

        return builder.Build();
    }

    /// <summary>Adds the words of all roles that are scanned for.</summary>
    public void AddContext(PackScope scope)
    {
        foreach (ContextDefinition context in scope.Context)
        {
            if (!IsUnscanned(context.Role))
            {
                Add(context.Words, (int)context.Role);
            }
        }
    }

    /// <summary>Gives words a concept.</summary>
    public void Add(ImmutableArray<string> words, int concept)
    {
        char added = checked((char)concept);
        foreach (string word in words)
        {
            string known = _meaningOfWord.TryGetValue(word, out int meaning) ? _meanings[meaning] : "";
            if (known.IndexOf(added, StringComparison.Ordinal) < 0)
            {
                _meaningOfWord[word] = NumberOf(known + added);
            }
        }
    }

    /// <summary>The glossary of what was added.</summary>
    public Glossary Build()
    {
        string[] words = [.. _meaningOfWord.Keys];
        Array.Sort(words, StringComparer.Ordinal);
        return new Glossary([.. _meanings], WordStates.Pack(words, word => _meaningOfWord[word]));
    }

    private int NumberOf(string concepts)
    {
        if (!_meaningNumbers.TryGetValue(concepts, out int meaning))
        {
            meaning = _meanings.Count;
            _meaningNumbers.Add(concepts, meaning);
            _meanings.Add(concepts);
        }

        return meaning;
    }
}
