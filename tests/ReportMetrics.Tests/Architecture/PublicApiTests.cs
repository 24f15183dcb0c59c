namespace ReportMetrics.Tests.Architecture;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        ApprovedFile.ShouldHold("tests/ReportMetrics.Tests/Architecture/ApprovedApi.txt", PublicApi.Describe(typeof(MetricReport).Assembly));
}
