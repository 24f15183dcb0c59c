using ReportMetrics.Quantities;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Quantities;

public class YearReaderTests
{
    private static readonly QuantityVocabulary Vocabulary = new(RulePack.BuiltIn("zh").Units, RulePack.BuiltIn("zh").Names);

    [Theory]
    [InlineData("2023年", "2023年=2023")]
    [InlineData("2023年度", "2023年度=2023")]
    [InlineData("二〇二三年", "二〇二三年=2023")]
    [InlineData("1800年到2199年", "1800年到2199年=1800/2199")]
    public void A_year_has_four_digits_of_one_kind_and_its_word(string text, string years) => Read(text).Should().Be(years);

    [Theory]
    [InlineData("2023")]
    [InlineData("二〇二三")]
    [InlineData("20二三年")]
    [InlineData("二〇两三年")]
    [InlineData("20231年")]
    [InlineData("12023年")]
    [InlineData("A2023年")]
    [InlineData("1799年")]
    [InlineData("2200年")]
    [InlineData("1990年代")]
    [InlineData("202年")]
    [InlineData("2021-2023号")]
    [InlineData("2021、2022号文件")]
    [InlineData("2021、22年")]
    [InlineData("2021和20")]
    public void Other_numbers_are_no_years(string text) => Read(text).Should().BeEmpty();

    [Theory]
    [InlineData("2021-2023年", "2021-2023年=2021/2023")]
    [InlineData("2021年-2023年度", "2021年-2023年度=2021/2023")]
    [InlineData("二〇二一年至二〇二三年", "二〇二一年至二〇二三年=2021/2023")]
    [InlineData("2020年7月至2021年6月", "2020年7月至2021年=2020/2021")]
    [InlineData("2020年12月15日至2021年6月", "2020年12月15日至2021年=2020/2021")]
    [InlineData("2020年十月至2021年六月", "2020年十月至2021年=2020/2021")]
    public void A_range_reaches_from_its_first_year_to_its_last(string text, string years) => Read(text).Should().Be(years);

    [Theory]
    [InlineData("2023-2021年", "2021年=2021")]
    [InlineData("2021-2021年", "2021年=2021")]
    [InlineData("2020年0012月至2021年", "2020年=2020; 2021年=2021")]
    [InlineData("2020年至2021号", "2020年=2020")]
    public void What_is_no_range_is_read_year_by_year(string text, string years) => Read(text).Should().Be(years);

    [Theory]
    [InlineData("2021、2022年")]
    [InlineData("2021和2022年")]
    [InlineData("2021与2022年")]
    [InlineData("2021及2022年")]
    public void A_year_in_a_list_takes_its_word_from_the_next(string text) => Read(text).Should().Be("2021=2021; 2022年=2022");

    [Fact]
    public void A_semicolon_ends_a_list() => Read("2021；2022年").Should().Be("2022年=2022");

    [Theory]
    [InlineData("|项目|1990|2050|", "1990=1990; 2050=2050")]
    [InlineData("|项目|1989|2051|", "")]
    [InlineData("|项目|二〇二四|", "")]
    [InlineData("|项目|2024号|", "")]
    public void A_cell_with_a_number_of_our_time_is_a_year(string text, string years) => Read(text).Should().Be(years);

    private static string Read(string text)
    {
        FigureBuffer found = new();
        new FigureScanner(Vocabulary).Scan(text, found);
        return string.Join("; ", found.Years.Select(year => $"{text[year.Start..year.End]}={new ReferencePeriod(year.Year, year.LastYear)}"));
    }
}
