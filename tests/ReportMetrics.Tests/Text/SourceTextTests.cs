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

    [Theory]
    [InlineData("", 1, "")]
    [InlineData("a\nb", 2, "b")]
    [InlineData("a\r\nb\rc\n", 1, "a\r\n")]
    [InlineData("a\r\nb\rc\n", 2, "b\r")]
    [InlineData("a\r\nb\rc\n", 4, "")]
    public void A_line_has_its_span(string text, int line, string content)
    {
        SourceText source = new(text);
        TextSpan span = source.GetLine(line);
        text.Substring(span.Start, span.Length).Should().Be(content);
        FluentActions.Invoking(() => source.GetLine(source.LineCount + 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => source.GetLine(0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_place_holds_up_to_the_next_one_and_reaches_the_evidence()
    {
        DocumentPlace first = new() { Page = 1 };
        DocumentPlace cell = new() { Part = DocumentPart.Body, Table = 1, Row = 2, Column = 3 };
        SourceText source = new("题目。调解5起。", name: null, [new PlaceMark(1, first), new PlaceMark(3, cell)]);
        source.GetPlace(0).Should().Be(default(DocumentPlace));
        source.GetPlace(2).Should().Be(first);
        source.GetPlace(source.Length).Should().Be(cell);
        source.Invoking(s => s.GetPlace(source.Length + 1)).Should().Throw<ArgumentOutOfRangeException>();
        MetricExtractor.Default.Extract(source, TestContext.Current.CancellationToken).Observations.Should().ContainSingle()
            .Which.Evidence.Place.ToString().Should().Be("table 1, row 2, column 3");
    }
}
