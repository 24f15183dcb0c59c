namespace ReportMetrics.Tests.Architecture;

public class StaticStateTests
{
    /// <summary>Tries that count their free slots while they are built, and are only asked from then on.</summary>
    private static readonly string[] BuiltOnce =
        ["ReportMetrics.Quantities.ApproximationWords.BeforeNumber", "ReportMetrics.Quantities.ApproximationWords.AfterUnit"];

    private static int s_counter;

    [Fact]
    public void Nothing_that_the_library_keeps_for_the_process_can_change() =>
        StaticState.MutableFields(typeof(MetricReport).Assembly).Except(BuiltOnce, StringComparer.Ordinal).Should().BeEmpty("one extraction must not disturb another");

    [Fact]
    public void A_field_that_can_change_is_found()
    {
        s_counter++;
        StaticState.MutableFields(typeof(StaticStateTests).Assembly).Should().Contain($"{typeof(StaticStateTests).FullName}.{nameof(s_counter)}");
    }
}
