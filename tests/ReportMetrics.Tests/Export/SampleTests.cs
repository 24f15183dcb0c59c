using ReportMetrics.Export;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Export;

public class SampleTests
{
    public static TheoryData<string> Samples { get; } =
        [.. Directory.EnumerateFiles(Repository.Path("samples"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_gives_the_figures_that_are_expected_of_it(string name) =>
        ApprovedFile.ShouldHold($"samples/expected/{name}.json", JsonReportWriter.ToJson(MetricExtractor.Default.Extract(Source(name), TestContext.Current.CancellationToken)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_evidence_is_the_text_at_its_offsets(string name)
    {
        SourceText source = Source(name);
        MetricReport report = MetricExtractor.Default.Extract(source, TestContext.Current.CancellationToken);
        report.Observations.Should().NotBeEmpty().And.AllSatisfy(o =>
        {
            o.Evidence.Text.Should().Be(source.Text[o.Evidence.Span.Start..o.Evidence.Span.End]).And.NotBeEmpty();
            o.Evidence.Quote.Should().Contain(o.Evidence.Text);
        });
    }

    private static SourceText Source(string name) => new(File.ReadAllText(Repository.Path($"samples/{name}.txt")), $"samples/{name}.txt");
}
