using System.Globalization;

namespace ReportMetrics.Rules;

/// <summary>What is wrong with a rule pack that can be read.</summary>
public enum RulePackFindingKind
{
    /// <summary>The figure marked in an example is not claimed by the rule's indicator.</summary>
    ExampleNotClaimed,

    /// <summary>The figure marked in a near miss is claimed by the rule's indicator.</summary>
    NearMissClaimed,

    /// <summary>In each of the rule's examples another rule of its indicator wins, so the rule may be superfluous or its examples do not show it.</summary>
    RuleNeverWins,

    /// <summary>No rule of the pack names the term, nor a rate of its relations.</summary>
    UnusedTerm,

    /// <summary>The word is not written as text is read (simplified, half width, without spaces), so it is never found.</summary>
    UnreachableWord,

    /// <summary>In an example that the rule does not win, a word that the rule names is hidden by a longer word of another term.</summary>
    HiddenWord,
}

/// <summary>One thing found wrong with a rule pack.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Subject">Id of the rule or of the term.</param>
/// <param name="Line">Line of the sentence, rule or term in the pack's file, from 1.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record RulePackFinding(RulePackFindingKind Kind, string Subject, int Line, string Message)
{
    /// <summary>Writes line, subject and message: <c>12: disputes.mediated/1: …</c>.</summary>
    /// <returns>The finding in one line.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1}: {2}", Line, Subject, Message);
}
