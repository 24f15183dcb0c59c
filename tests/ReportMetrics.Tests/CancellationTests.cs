using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests;

public class CancellationTests
{
    private const int MostAttempts = 30;

    /// <summary>A text and how many passes go over it at least; each row names those that the rows above it have not, or have as part of another.</summary>
    public static TheoryData<string, int, string> Texts => new()
    {
        // Characters, sentences, figures, words, their places, resolution, observations, repetitions, rates and totals.
        { "one line", 9, string.Concat(Enumerable.Repeat("全年调解矛盾纠纷154起。", 60_000)) },

        // The signature.
        { "many lines", 10, string.Concat(Enumerable.Repeat("全年调解矛盾纠纷154起，调解成功率98.1%。\n", 40_000)) },

        // Resolution within a sentence: figures, those that go on from the one before, claims, parts.
        { "one sentence", 10, string.Concat(Enumerable.Repeat("调解矛盾纠纷154起，成功率98.1%，", 40_000)) },

        // Denials, the order of the text, years.
        { "one sentence with denials", 13, "2024年" + string.Concat(Enumerable.Repeat("调解矛盾纠纷154起，无行政诉讼案件，", 40_000)) },

        // The rows of a table whose cells stand on lines of their own: looked for, taken, merged, shifted, set.
        { "one table on lines of its own", 15, "项目\n数量\n" + string.Concat(Enumerable.Repeat("甲\n7\n", 150_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Every_pass_asks_at_bounded_distances_whether_to_stop(string kind, int leastPasses, string text)
    {
        List<int> asked = [];
        new ReportReader(RuleSetBuilder.Build([RulePack.BuiltIn("zh-rule-of-law")])).Read(new SourceText(text), new StopCheck(CancellationToken.None, asked));
        List<int[]> passes = PassesOf(asked);
        passes.Should().HaveCountGreaterThanOrEqualTo(leastPasses, kind);
        foreach (int[] pass in passes.Where(pass => pass.Length > 1))
        {
            pass.Zip(pass.Skip(1), (before, next) => next - before).Max().Should().BeLessThan(StopCheck.Stretch * 5 / 4, kind);
            (text.Length - pass[^1]).Should().BeLessThan(StopCheck.Stretch * 5 / 4, kind);
        }
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Cancelling_throws_and_the_extractor_goes_on_with_the_next_text(string kind, int _, string text)
    {
        MetricExtractor extractor = MetricExtractor.CreateBuilder().AddPack(RulePack.BuiltIn("zh-rule-of-law")).Build();
        bool isStopped = false;

        // A machine that is busy elsewhere may hear of the cancelling when the text is read.
        for (int attempt = 0; attempt < MostAttempts && !isStopped; attempt++)
        {
            using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(1));
            try
            {
                extractor.Extract(new SourceText(text), stop.Token);
            }
            catch (OperationCanceledException)
            {
                isStopped = true;
            }
        }

        isStopped.Should().BeTrue(kind);
        extractor.Extract("全年调解矛盾纠纷154起。").Disputes.Mediated!.Value.Should().Be(154);
    }

    // A pass begins where the positions go back; by less than a stretch they do within a sentence.
    private static List<int[]> PassesOf(List<int> asked)
    {
        List<List<int>> passes = [];
        foreach (int position in asked)
        {
            if (passes.Count == 0 || position < passes[^1][^1] - StopCheck.Stretch)
            {
                passes.Add([]);
            }

            passes[^1].Add(position);
        }

        return passes.ConvertAll(pass => pass.ToArray());
    }
}
