using ReportMetrics.Cli.Outputs;

namespace ReportMetrics.Cli.Tests.Outputs;

public class TerminalTextTests
{
    [Theory]
    [InlineData("调解154起", "调解154起")]
    [InlineData("347\r\n件", "347  件")]
    [InlineData("\u001b[31m红", "\uFFFD[31m红")]
    [InlineData("a\0b\u0085", "a\uFFFDb\uFFFD")]
    [InlineData("\u202E12", "\uFFFD12")]
    public void What_a_terminal_would_obey_is_replaced_place_by_place(string text, string shown) => TerminalText.Of(text).Should().Be(shown);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_a_whole_one_is_not() =>
        TerminalText.Of("\uDFB7𠮷\uD842").Should().Be("\uFFFD𠮷\uFFFD");
}
