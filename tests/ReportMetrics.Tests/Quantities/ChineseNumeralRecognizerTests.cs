using System.Globalization;
using ReportMetrics.Quantities;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Quantities;

/// <summary>Numbers by themselves, without regard to units.</summary>
public class ChineseNumeralRecognizerTests
{
    private static readonly ChineseNumeralRecognizer Recognizer = new(RulePack.BuiltIn("zh").Units, RulePack.BuiltIn("zh").Names);

    [Theory]
    [InlineData("一百零五", "105")]
    [InlineData("1百零5", "105")]
    [InlineData("二百十五", "215")]
    [InlineData("百廿", "120")]
    [InlineData("三百五", "350")]
    [InlineData("三千零五", "3005")]
    [InlineData("一千零一十", "1010")]
    [InlineData("一千十", "1010")]
    [InlineData("一万零三", "10003")]
    [InlineData("一万三百", "10300")]
    [InlineData("三十万五", "305000")]
    [InlineData("五百万零三十", "5000030")]
    [InlineData("三万万", "300000000")]
    [InlineData("一万亿", "1000000000000")]
    [InlineData("三千万亿", "3000000000000000")]
    [InlineData("三兆二千亿", "3200000000000")]
    [InlineData("一百陆拾伍", "165")]
    [InlineData("一百零陆", "106")]
    [InlineData("参佰", "300")]
    public void Multipliers_build_a_number(string text, string value) => Read(text).Should().Be($"{text}={value}");

    [Theory]
    [InlineData("二〇二三", "2023")]
    [InlineData("二〇五", "205")]
    [InlineData("零零七", "7")]
    [InlineData("三二一", "321")]
    [InlineData("一二三五", "1235")]
    [InlineData("八七折", "87")]
    public void Digits_in_a_row_are_places(string text, string value) => Read(text).Should().StartWith($"{text.TrimEnd('折')}={value}");

    [Theory]
    [InlineData("一二三四")]
    [InlineData("两两")]
    [InlineData("八七")]
    [InlineData("七五")]
    [InlineData("一两")]
    [InlineData("零")]
    [InlineData("陆")]
    [InlineData("一二三四五六七八九〇一二三四五六七八九〇一二三四五六七八九")]
    [InlineData("123456789012345678901")]
    [InlineData("1234567890123456789012345678")]
    public void Counting_lone_words_and_rows_too_long_for_a_number_are_none(string text) => Read(text).Should().BeEmpty();

    [Theory]
    [InlineData("二三", "2..3")]
    [InlineData("三五百", "300..500")]
    [InlineData("一两百", "100..200")]
    [InlineData("一二百", "100..200")]
    [InlineData("七八十", "70..80")]
    [InlineData("二十四五", "24..25")]
    public void Neighbours_are_a_range(string text, string value) => Read(text).Should().Be($"{text}={value}");

    [Theory]
    [InlineData("十几", ">10")]
    [InlineData("三千几", ">3000")]
    [InlineData("三千几百", ">3000")]
    [InlineData("三百几十", ">300")]
    [InlineData("卅几", ">30")]
    [InlineData("10+", "≥10")]
    public void What_goes_beyond_the_number_belongs_to_it(string text, string value) => Read(text).Should().Be($"{text}={value}");

    [Theory]
    [InlineData("零点五", "0.5")]
    [InlineData("九点零五", "9.05")]
    [InlineData("一百二十三点四五六", "123.456")]
    [InlineData("三万二千点五", "32000.5")]
    [InlineData("3k", "3000")]
    [InlineData("3.5k", "3500")]
    [InlineData("百分之三十", "30", "三十")]
    [InlineData("万分之十五", "15", "十五")]
    public void Points_and_thousands_scale_it(string text, string value, string? number = null) => Read(text).Should().Be($"{number ?? text}={value}");

    [Theory]
    [InlineData("三点五分", "三=3; 五=5")]
    [InlineData("三点十分", "三=3")]
    [InlineData("三点一刻", "三=3; 一=1")]
    [InlineData("1.5点2", "1.5=1.5; 2=2")]
    [InlineData("10+5", "10=10; 5=5")]
    [InlineData("3km", "3=3")]
    [InlineData("一百5", "一百=100; 5=5")]
    [InlineData("一百千", "一百=100")]
    [InlineData("二十千", "二十=20")]
    [InlineData("五十百", "五十=50")]
    [InlineData("三千百", "三千=3000")]
    [InlineData("十六三", "十=10")]
    [InlineData("五兆瓦", "五=5")]
    [InlineData("几千", "")]
    public void A_number_ends_where_no_number_goes_on(string text, string found) => Read(text).Should().Be(found);

    [Fact]
    public void A_text_must_be_given() => FluentActions.Invoking(() => Recognizer.Recognize(null!)).Should().Throw<ArgumentNullException>();

    private static string Read(string text) => string.Join("; ", Recognizer.Recognize(text).Select(mention => text[mention.Span.Start..mention.Span.End] + "=" + Write(mention)));

    private static string Write(NumeralMention mention)
    {
        string value = PlainNumber.WithoutTrailingZeros(mention.Value).ToString(CultureInfo.InvariantCulture);
        return mention.Approximation switch
        {
            Approximation.Between => string.Create(CultureInfo.InvariantCulture, $"{value}..{mention.Upper}"),
            Approximation.MoreThan => ">" + value,
            Approximation.AtLeast => "≥" + value,
            Approximation.About => "~" + value,
            _ => value,
        };
    }
}
