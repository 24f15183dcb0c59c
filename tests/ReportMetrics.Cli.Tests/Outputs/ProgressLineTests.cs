using ReportMetrics.Cli.Outputs;

namespace ReportMetrics.Cli.Tests.Outputs;

public class ProgressLineTests
{
    [Theory]
    [InlineData(1200, 3600, 3, "━━━━━━━━──────────────── 1,200 of 3,600 reports, 400 a second, 6 s left")]
    [InlineData(10, 1000, 2, "──────────────────────── 10 of 1,000 reports, 5.0 a second, 3:18 min left")]
    [InlineData(100, 2000000, 2, "──────────────────────── 100 of 2,000,000 reports, 50 a second, 11:06 h left")]
    [InlineData(5, 5, 2, "━━━━━━━━━━━━━━━━━━━━━━━━ 5 of 5 reports, 2.5 a second, 0 s left")]
    [InlineData(1200, null, 3, "1,200 reports, 400 a second")]
    [InlineData(7, 5, 1, "7 reports, 7.0 a second")]
    public void The_line_tells_how_far_how_fast_and_how_long(int done, int? total, int seconds, string line) =>
        ProgressLine.Describe(done, total, TimeSpan.FromSeconds(seconds)).Should().Be(line);
}
