using System.Globalization;

namespace ReportMetrics.Rules;

/// <summary>One mistake in a rule pack.</summary>
/// <param name="File">The pack's path, or the name given for it.</param>
/// <param name="Line">Line of the mistake, from 1.</param>
/// <param name="Column">Column of the mistake, from 1, in UTF-16 code units.</param>
/// <param name="Path">JSON path of the value concerned: <c>$.indicators[3].rules[0].frame.object</c>.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record RulePackError(string File, int Line, int Column, string Path, string Message)
{
    /// <summary>Writes the mistake as compilers do: <c>my.rules.json(12,5): $.units: …</c>.</summary>
    /// <returns>File, line, column, path and message.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}({1},{2}): {3}: {4}", File, Line, Column, Path, Message);
}
