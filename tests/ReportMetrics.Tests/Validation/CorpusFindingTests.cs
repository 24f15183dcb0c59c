using ReportMetrics.Text;

namespace ReportMetrics.Tests.Validation;

public class CorpusFindingTests
{
    // Their totals stand elsewhere or not at all: new hazards beside those on record, letters beside visits, disputes passed on by a platform, a year only in a name.
    private static readonly string[] Doubtful = ["liubo-justice-station-2024", "lubu-street-2024", "mingchuan-natural-resources-bureau-2022"];

    public static TheoryData<string> Reports { get; } =
    [
        .. new[] { "samples", "tests/Corpus/work", "tests/Corpus/measure" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.txt").Select(file => folder + "/" + Path.GetFileName(file)))
            .Where(path => !Doubtful.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_whose_figures_add_up_has_no_findings(string path) =>
        MetricExtractor.Default.Extract(new SourceText(Repository.Read(path), path), TestContext.Current.CancellationToken).Findings.Should().BeEmpty();
}
