using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>The words that texts are scanned for, each with what it means: the concepts that it has. Words with the same concepts have one meaning.</summary>
/// <param name="Meanings">For each meaning its concepts, a character each, in the order in which its words got them.</param>
/// <param name="Words">The words with the numbers of their meanings, as <see cref="WordAutomaton"/> reads them.</param>
internal sealed record Glossary(string[] Meanings, string Words);
