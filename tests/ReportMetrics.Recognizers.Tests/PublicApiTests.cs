using ReportMetrics.Tests;

namespace ReportMetrics.Recognizers.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        ApprovedFile.ShouldHold("tests/ReportMetrics.Recognizers.Tests/ApprovedApi.txt", PublicApi.Describe(typeof(MicrosoftNumeralRecognizer).Assembly));
}
