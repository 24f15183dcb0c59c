using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests;

public class CancellationTests
{
    /// <summary>Figures, words, resolution, observations, findings; a text of one line is normalised in one piece, some 5 ns a character.</summary>
    private const int Passes = 5;

    public static TheoryData<string, string> Texts => new()
    {
        { "many sentences", string.Concat(Enumerable.Repeat("全年调解矛盾纠纷154起，调解成功率98.1%。\n", 40_000)) },
        { "one sentence", string.Concat(Enumerable.Repeat("调解矛盾纠纷154起，成功率98.1%，", 40_000)) },
        { "one line", string.Concat(Enumerable.Repeat("全年调解矛盾纠纷154起。", 60_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Every_pass_asks_at_bounded_distances_whether_to_stop(string kind, string text)
    {
        List<int> asked = [];
        new ReportReader(RuleSetBuilder.Build([RulePack.BuiltIn("zh-rule-of-law")])).Read(new SourceText(text), new StopCheck(CancellationToken.None, asked));
        List<int[]> passes = PassesOf(asked);
        passes.Should().HaveCountGreaterThanOrEqualTo(Passes, kind);
        foreach (int[] pass in passes.Where(pass => pass.Length > 1))
        {
            pass.Zip(pass.Skip(1), (before, next) => next - before).Max().Should().BeLessThan(StopCheck.Stretch * 5 / 4, kind);
            (text.Length - pass[^1]).Should().BeLessThan(StopCheck.Stretch * 5 / 4, kind);
        }
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Cancelling_throws_and_the_extractor_goes_on_with_the_next_text(string kind, string text)
    {
        MetricExtractor extractor = MetricExtractor.CreateBuilder().AddPack(RulePack.BuiltIn("zh-rule-of-law")).Build();
        using CancellationTokenSource stop = new();
        stop.CancelAfter(TimeSpan.FromMilliseconds(1));
        while (!stop.IsCancellationRequested)
        {
            extractor.Invoking(e => e.Extract(new SourceText(text), stop.Token)).Should().Throw<OperationCanceledException>(kind);
        }

        extractor.Extract("全年调解矛盾纠纷154起。").Disputes.Mediated!.Value.Should().Be(154);
    }

    // A pass begins where the positions go back to the start.
    private static List<int[]> PassesOf(List<int> asked)
    {
        List<List<int>> passes = [];
        foreach (int position in asked)
        {
            if (passes.Count == 0 || position < passes[^1][^1])
            {
                passes.Add([]);
            }

            passes[^1].Add(position);
        }

        return passes.ConvertAll(pass => pass.ToArray());
    }
}
