using ReportMetrics.Tests;

namespace ReportMetrics.Documents.Tests;

public sealed class StaticStateTests
{
    [Fact]
    public void Nothing_that_the_library_keeps_for_the_process_can_change() =>
        StaticState.MutableFields(typeof(ReportDocument).Assembly).Should().BeEmpty("reading one document must not disturb another");
}
