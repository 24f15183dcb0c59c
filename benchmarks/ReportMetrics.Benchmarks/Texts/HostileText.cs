using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Texts;

/// <summary>Texts that a careless reader would need more than linear time for.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Write">Writes it with so many of the things repeated.</param>
/// <param name="Count">How many of them make the text hostile.</param>
internal sealed record HostileText(string Name, Func<int, string> Write, int Count)
{
    private const int Million = 1_000_000;

    /// <summary>The texts.</summary>
    /// <param name="rules">The rules of whose words the commonest is repeated.</param>
    public static IReadOnlyList<HostileText> All(RuleSet rules)
    {
        string commonest = CommonestOpener(rules);
        return
        [
            new("digits", count => new string('7', count), Million),
            new($"the commonest term ({commonest})", count => Repeat(commonest, count), Million),
            new("characters in one sentence", GeneratedReport.OneSentence, Million),
            new("a table in one line", count => GeneratedReport.OneSentence(count).Replace('，', '|'), Million / 10),
            new("nested parentheses", count => new string('（', count) + "12件" + new string('）', count), Million / 10),
            new("headings", count => Repeat("一、矛盾纠纷调解\n", count), Million / 10),
            new("names of columns on lines of their own", count => Repeat("项目\n", count), Million / 10),
            new("figures on lines of their own", count => Repeat("7\n", count), Million / 10),
            new("names of columns before each figure", count => Repeat("项目\n数量\n7\n", count), Million / 10),
            new("lines that a paragraph was torn into", count => new string('山', 70) + "\n" + Repeat("水田\n", count), Million / 10),
            new("十", count => new string('十', count), Million),
            new("（", count => new string('（', count), Million),
        ];
    }

    // Of the words that open rules: no other costs more.
    private static string CommonestOpener(RuleSet rules)
    {
        List<string> openers = [];
        foreach (ReportText report in ReportTexts.All)
        {
            ValueList<TermHit> hits = new();
            rules.Scanner.Scan(report.Text, hits);
            openers.AddRange(hits.Where(hit => OpensRule(rules, hit.Meaning)).Select(hit => report.Text[hit.Start..hit.End]));
        }

        return openers.CountBy(word => word, StringComparer.Ordinal).MaxBy(pair => pair.Value).Key;
    }

    private static bool OpensRule(RuleSet rules, int meaning)
    {
        foreach (ushort concept in rules.ConceptsOf(meaning))
        {
            if (rules.FramesOpenedBy(concept, ulong.MaxValue).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
