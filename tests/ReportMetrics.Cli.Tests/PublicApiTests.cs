namespace ReportMetrics.Cli.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_tool_is_a_program_and_offers_no_types() => typeof(Application).Assembly.GetExportedTypes().Should().BeEmpty();
}
