using System.Collections.Immutable;

namespace ReportMetrics.Rules;

/// <summary>The terms that the rules and relations of a pack can name.</summary>
internal sealed class TermNames
{
    private readonly RulePackErrors _errors;
    private readonly PackScope _scope;
    private readonly bool _complete;

    /// <summary>Prepares to read.</summary>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="scope">The terms.</param>
    /// <param name="complete">Whether the scope has all of them; if not, unknown names are let pass.</param>
    public TermNames(RulePackErrors errors, PackScope scope, bool complete)
    {
        _errors = errors;
        _scope = scope;
        _complete = complete;
        All = scope.Terms.ConvertAll(term => term.Id);
    }

    public List<string> All { get; }

    /// <summary>The names of one term or of several.</summary>
    public ImmutableArray<string> Read(JsonValue? value)
    {
        List<JsonValue> names = PackObject.Texts(value, _errors, single: true);
        foreach (JsonValue name in names)
        {
            if (_complete && _scope.FindTerm(name.Text) is null)
            {
                _errors.UnknownTerm(name, All);
            }
        }

        return names.ConvertAll(name => name.Text).ToImmutableArray();
    }
}
