using ReportMetrics.Quantities;
using ReportMetrics.Rules;
using ReportMetrics.Tests;
using ReportMetrics.Tests.Quantities;

namespace ReportMetrics.Recognizers.Tests;

public class MicrosoftNumeralRecognizerTests
{
    private const string Head = """
        # Two recognisers of numbers, one specification

        The phrases of [the specification](../tests/ReportMetrics.Tests/Specs/quantities.md) of which `QuantityRecognizer` makes something else when
        Microsoft.Recognizers.Text.Number finds the numbers, in the notation of that file. A test writes this table; [quantities.md](quantities.md) says what to make of it.

        | phrase | our own numbers | Microsoft's numbers |
        | --- | --- | --- |

        """;

    private static readonly MicrosoftNumeralRecognizer Numerals = new();
    private static readonly QuantityRecognizer Quantities = new(RulePack.BuiltIn("zh"), Numerals);

    [Theory]
    [InlineData("调解154起", 2, 3, 154)]
    [InlineData("一百零五处", 0, 4, 105)]
    [InlineData("三分之二的村", 0, 4, 0.6666666667)]
    [InlineData("投入1.5万元", 2, 4, 15000)]
    public void A_number_stands_where_the_library_finds_it(string text, int start, int length, double value)
    {
        NumeralMention mention = Numerals.Recognize(text).Should().ContainSingle().Subject;
        mention.Span.Start.Should().Be(start);
        mention.Span.Length.Should().Be(length);
        mention.Value.Should().BeApproximately((decimal)value, 0.000001m);
        mention.Approximation.Should().Be(Approximation.Exact);
        mention.Upper.Should().BeNull();
    }

    [Fact]
    public void Another_language_is_a_matter_of_its_name() =>
        new MicrosoftNumeralRecognizer("en-us").Recognize("twenty-one villages and 7 towns").Select(mention => mention.Value).Should().Equal(21, 7);

    [Fact]
    public void A_language_without_a_model_is_refused() =>
        FluentActions.Invoking(() => new MicrosoftNumeralRecognizer("xx-xx")).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("")]
    [InlineData("没有数字。")]
    [InlineData("\0\uD83D")]
    public void A_text_without_numbers_has_none(string text) => Numerals.Recognize(text).Should().BeEmpty();

    [Fact]
    public void Quantities_are_built_around_its_numbers()
    {
        IReadOnlyList<QuantityMention> found = Quantities.Recognize("近200户，满意率98.5%以上，罚款3～5万元，百分之九十。");
        SpecificationRow.Write(found).Should().Be("200户 = <200 household; 98.5% = ≥98.5 percent; 3～5万元 = 30000..50000 CNY; 百分之九十 = 90 percent");
    }

    [Fact]
    public void What_differs_on_the_specification_is_documented()
    {
        IEnumerable<string> rows =
            from row in SpecificationRow.All
            let found = SpecificationRow.Write(Quantities.Recognize(row.Phrase))
            where !string.Equals(found, row.Expected, StringComparison.Ordinal)
            select $"| {Cell(row.Phrase)} | {Cell(row.Expected)} | {Cell(found)} |\n";
        ApprovedFile.ShouldHold("docs/quantities-compared.md", Head + string.Concat(rows));
    }

    private static string Cell(string text) => text.Replace("|", @"\|", StringComparison.Ordinal).Replace('\n', '⏎');
}
