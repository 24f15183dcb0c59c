using System.Text;

namespace ReportMetrics.Rules;

/// <summary>A rule pack is wrong. All its mistakes are listed at once, in file order; nothing was built.</summary>
public sealed class RulePackException : Exception
{
    internal RulePackException(string file, IReadOnlyList<RulePackError> errors)
        : base(Describe(file, errors)) => Errors = errors;

    /// <summary>Every mistake, in file order, those of a base pack last; at least one, at most 1,000 for a file.</summary>
    public IReadOnlyList<RulePackError> Errors { get; }

    private static string Describe(string file, IReadOnlyList<RulePackError> errors)
    {
        var text = new StringBuilder("The rule pack ").Append(file).Append(errors.Count == 1 ? " has a mistake:" : " has mistakes:");
        foreach (RulePackError error in errors)
        {
            text.Append('\n').Append(error);
        }

        return text.ToString();
    }
}
