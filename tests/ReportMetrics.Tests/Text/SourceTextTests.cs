using ReportMetrics.Text;

namespace ReportMetrics.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 5, 2, 2)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("\n\n", 2, 3, 1)]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab\n", 2, 1, 3)]
    public void A_position_counts_lines_and_columns_from_one(string text, int offset, int line, int column) =>
        new SourceText(text).GetPosition(offset).Should().Be(new LinePosition(line, column));

    [Fact]
    public void A_position_outside_the_text_is_refused() =>
        FluentActions.Invoking(() => new SourceText("ab").GetPosition(3)).Should().Throw<ArgumentOutOfRangeException>();
}
