using ReportMetrics.Quantities;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Quantities;

public class FigureScannerTests
{
    private static readonly QuantityVocabulary Vocabulary = new(RulePack.BuiltIn("zh").Units, RulePack.BuiltIn("zh").Names);

    [Fact]
    public void A_figure_reaches_from_its_first_digit_through_its_unit()
    {
        FigureMention figure = Scan("协议金额近200余万元。").Figures.Should().ContainSingle().Subject;
        figure.Start.Should().Be(5);
        figure.UnitStart.Should().Be(10);
        figure.End.Should().Be(11);
        figure.Value.Should().Be(2_000_000);
        figure.Approximation.Should().Be(Approximation.MoreThan);
        figure.UnitClasses.Should().Be(Vocabulary.BitOf("CNY"));
    }

    [Fact]
    public void A_word_of_several_classes_has_all_their_bits() =>
        Scan("办理48件。").Figures.Single().UnitClasses.Should().Be(Vocabulary.BitOf("case") | Vocabulary.BitOf("document") | Vocabulary.BitOf("item"));

    [Fact]
    public void A_range_of_years_keeps_the_first_and_the_last()
    {
        FigureBuffer found = Scan("2021至2023年共调解120起，二〇二四年度为31起。");
        found.Years.Select(year => (year.Year, year.LastYear)).Should().Equal((2021, 2023), (2024, 2024));
        found.Figures.Select(figure => figure.Value).Should().Equal(120, 31);
    }

    [Fact]
    public void A_number_that_fills_a_cell_is_a_figure_and_the_first_cell_numbers_the_row()
    {
        FigureBuffer found = Scan("|序号|项目|2024年|\n|1|人民调解员（名）|63|\n|2|成功率|97.5%|");
        found.Figures.Select(figure => figure.Value).Should().Equal(63, 97.5m);
        found.Figures[0].UnitClasses.Should().Be(0);
    }

    [Fact]
    public void A_scan_adds_to_what_the_buffer_holds()
    {
        FigureBuffer buffer = new();
        new FigureScanner(Vocabulary).Scan("3起", buffer);
        new FigureScanner(Vocabulary).Scan("5起", buffer);
        buffer.Figures.Should().HaveCount(2);
        buffer.Clear();
        buffer.Figures.Should().BeEmpty();
    }

    [Fact]
    public void A_class_too_many_is_refused()
    {
        IEnumerable<UnitDefinition> units = Enumerable.Range(0, UnitClasses.Limit).Select(i => new UnitDefinition($"unit{i}", ["个"], 1, Measured: true));
        FluentActions.Invoking(() => new QuantityVocabulary(units, [])).Should().Throw<ArgumentException>().WithMessage("*one too many*62*");
    }

    [Fact]
    public void A_word_of_two_scales_is_refused()
    {
        UnitDefinition[] units = [new("metre", ["里"], 500, Measured: true), new("inside", ["里"], 1, Measured: false)];
        FluentActions.Invoking(() => new QuantityVocabulary(units, [])).Should().Throw<ArgumentException>().WithMessage("*里*different scale*");
    }

    [Fact]
    public void A_name_without_a_numeral_is_refused() =>
        FluentActions.Invoking(() => new QuantityVocabulary([], ["枫桥经验"])).Should().Throw<ArgumentException>().WithMessage("*枫桥经验*no numeral*");

    private static FigureBuffer Scan(string text)
    {
        using NormalizedText normalised = NormalizedText.Create(text);
        FigureBuffer buffer = new();
        new FigureScanner(Vocabulary).Scan(normalised.Chars, buffer);
        return buffer;
    }
}
