using ReportMetrics.Tests;

namespace ReportMetrics.Documents.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        ApprovedFile.ShouldHold("tests/ReportMetrics.Documents.Tests/ApprovedApi.txt", PublicApi.Describe(typeof(ReportDocument).Assembly));
}
