using ReportMetrics.Quantities;

namespace ReportMetrics.Tests.Quantities;

public class QuantityVocabularyTests
{
    [Theory]
    [InlineData("个百分点", UnitClasses.PercentagePoint)]
    [InlineData("百分点", UnitClasses.PercentagePoint)]
    [InlineData("倍", UnitClasses.Multiple)]
    public void Points_and_multiples_are_always_known_and_compare(string word, string unit)
    {
        UnitWord found = Match(new QuantityVocabulary([], []), word);
        found.Classes.Should().Be(new QuantityVocabulary([], []).BitOf(unit));
        found.Measured.Should().BeTrue();
        QuantityVocabulary.IsRatio(found.Classes).Should().BeTrue();
    }

    [Theory]
    [InlineData("件", "case")]
    [InlineData("份", "document")]
    [InlineData("起", "case")]
    public void A_word_of_several_classes_belongs_most_to_the_one_that_names_it_foremost(string word, string unit)
    {
        QuantityVocabulary vocabulary = new([Unit("case", "件", "起"), Unit("item", "项", "件"), Unit("place", "处", "份"), Unit("document", "份", "起")], []);
        UnitWord found = Match(vocabulary, word);
        vocabulary.ClassId(found.Class).Should().Be(unit);
        found.Classes.Should().NotBe(vocabulary.BitOf(unit), "it is a word of another class too");
    }

    [Fact]
    public void A_word_that_is_also_no_measure_is_measured_where_one_class_says_so()
    {
        QuantityVocabulary vocabulary = new([Unit("score", "分"), new UnitDefinition("minute", ["分", "秒"], 1, Measured: false)], []);
        Match(vocabulary, "分").Should().Match<UnitWord>(word => word.Measured && word.AlsoUnmeasured);
        Match(vocabulary, "秒").Should().Match<UnitWord>(word => !word.Measured && word.AlsoUnmeasured);
    }

    [Theory]
    [InlineData("km2", false)]
    [InlineData("kmh", false)]
    [InlineData("km", true)]
    [InlineData("km。", true)]
    [InlineData("km处", true)]
    public void A_Latin_unit_ends_where_its_word_ends(string text, bool isUnit) =>
        new QuantityVocabulary([Unit("kilometre", "km")], []).TryMatchUnit(text, 0, out _, out _).Should().Be(isUnit);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_0000_0001)]
    public void A_scale_out_of_range_is_refused(int scale) =>
        FluentActions.Invoking(() => new QuantityVocabulary([new UnitDefinition("mass", ["斤"], scale, Measured: true)], [])).Should().Throw<ArgumentException>().WithMessage("*scale*mass*");

    [Fact]
    public void The_largest_scale_is_taken() =>
        Match(new QuantityVocabulary([new UnitDefinition("mass", ["斤"], UnitClasses.ScaleLimit, Measured: true)], []), "斤").Scale.Should().Be(UnitClasses.ScaleLimit);

    [Fact]
    public void Units_and_names_must_be_given()
    {
        FluentActions.Invoking(() => new QuantityVocabulary(null!, [])).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new QuantityVocabulary([], null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new FigureScanner(null!)).Should().Throw<ArgumentNullException>();
    }

    private static UnitDefinition Unit(string id, params string[] words) => new(id, [.. words], 1, Measured: true);

    private static UnitWord Match(QuantityVocabulary vocabulary, string text)
    {
        vocabulary.TryMatchUnit(text, 0, out UnitWord word, out int end).Should().BeTrue();
        end.Should().Be(text.Length);
        return word;
    }
}
