using ReportMetrics.Text;

namespace ReportMetrics.Tests.Validation;

public class CorpusFindingTests
{
    public static TheoryData<string> Reports { get; } =
    [
        .. new[] { "samples", "tests/Corpus/work", "tests/Corpus/measure" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.txt").Select(file => folder + "/" + Path.GetFileName(file)))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_whose_figures_add_up_has_no_findings(string path) =>
        MetricExtractor.Default.Extract(new SourceText(Repository.Read(path), path), TestContext.Current.CancellationToken).Findings.Should().BeEmpty();
}
