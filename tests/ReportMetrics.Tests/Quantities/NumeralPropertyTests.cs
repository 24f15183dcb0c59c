using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Quantities;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Quantities;

public class NumeralPropertyTests
{
    private const int Runs = 300;

    /// <summary>Pieces of figures and of what surrounds them, to be put together at random.</summary>
    private static readonly string[] Pieces =
    [
        "154", "18 000", "15,000", "97.8", "%", "‰", "余", "多", "几", "万", "亿", "百", "千", "十", "一", "两", "三", "五", "零", "点", "分之", "百分之", "成", "折",
        "起", "件", "人次", "万元", "个", "个百分点", "倍", "村", "年", "月", "第", "近", "约", "上", "不少于", "以上", "左右", "至", "到", "-", "—", "～", "、", "和", "，",
        "。", "\n", " ", "|", "“", "”", "《", "》", "\"", "(", "（", "/", ".", "·", "2023", "壹", "拾", "陆", "又", "k", "+", "负", "\uD83D", "\0", "A", "三项制度",
    ];

    public static TheoryData<string> Styles() => [.. NumeralStyle.All.Keys];

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_number_written_in_a_style_is_read_back_exactly(string style)
    {
        Func<long, string> write = NumeralStyle.All[style];
        Holds(Gen.Choose(0, 15).SelectMany(size => Gen.Choose(1, int.MaxValue - 1).Select(n => 7 + ((long)n * n % (long)Math.Pow(10, size)))), number =>
        {
            string text = $"共{write(number)}件。";
            QuantityMention mention = QuantityRecognizer.Default.Recognize(text).Should().ContainSingle(text).Subject;
            mention.Quantity.Value.Should().Be(number, text);
            mention.Quantity.Approximation.Should().Be(Approximation.Exact, text);
            mention.Text.Should().Be(text[1..^1]);
        });
    }

    [Fact]
    public void A_decimal_is_read_back_exactly() =>
        Holds(Gen.Choose(0, 999_999).Zip(Gen.Choose(0, 4), (digits, places) => digits / (decimal)Math.Pow(10, places)), number =>
        {
            string written = number.ToString(CultureInfo.InvariantCulture);
            Values($"占{written}%").Should().Equal(number);
            Values($"占百分之{NumeralStyle.Spoken(written)}。").Should().Equal(number);
            Values($"款{written}万元").Should().Equal(number * 10000);
        });

    [Fact]
    public void The_full_width_twin_of_a_text_has_the_same_quantities_at_the_same_places() =>
        Holds(Texts(), text => Describe(FullWidth(text)).Should().Be(Describe(text), text));

    [Fact]
    public void Spans_index_the_original_and_never_overlap() =>
        Holds(Texts(), text =>
        {
            int end = 0;
            foreach (QuantityMention mention in QuantityRecognizer.Default.Recognize(text))
            {
                mention.Span.Start.Should().BeGreaterThanOrEqualTo(end, text);
                mention.Span.Length.Should().BePositive();
                text.Substring(mention.Span.Start, mention.Span.Length).Should().Be(mention.Text);
                end = mention.Span.End;
            }
        });

    [Fact]
    public void Cutting_a_text_anywhere_never_throws() =>
        Holds(Texts(), text =>
        {
            for (int cut = 0; cut <= text.Length; cut++)
            {
                FluentActions.Invoking(() => QuantityRecognizer.Default.Recognize(text[..cut])).Should().NotThrow(text[..cut]);
                FluentActions.Invoking(() => QuantityRecognizer.Default.Recognize(text[cut..])).Should().NotThrow(text[cut..]);
            }
        });

    [Fact]
    public void Numbers_of_a_text_are_found_in_order_and_inside_it() =>
        Holds(Texts(), text =>
        {
            ChineseNumeralRecognizer recognizer = new(RulePack.BuiltIn("zh").Units, RulePack.BuiltIn("zh").Names);
            int end = 0;
            foreach (NumeralMention mention in recognizer.Recognize(text))
            {
                mention.Span.Start.Should().BeGreaterThanOrEqualTo(end, text);
                mention.Span.End.Should().BeLessThanOrEqualTo(text.Length, text);
                end = mention.Span.End;
            }
        });

    [Theory]
    [InlineData("9")]
    [InlineData("十")]
    [InlineData("（")]
    [InlineData("一")]
    [InlineData("万")]
    [InlineData("“")]
    [InlineData("1、")]
    [InlineData("1-")]
    [InlineData("百分之")]
    [InlineData("零")]
    [InlineData("1/")]
    [InlineData("三又")]
    [InlineData("3件到")]
    public void A_long_run_of_anything_is_read(string piece)
    {
        int count = piece.Length == 1 ? 1_000_000 : 50_000;
        string text = string.Concat(Enumerable.Repeat(piece, count));
        FluentActions.Invoking(() => QuantityRecognizer.Default.Recognize(text)).Should().NotThrow();
    }

    private static void Holds<T>(Gen<T> values, Action<T> check) =>
        Prop.ForAll(Arb.From(values), check).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    private static Gen<string> Texts() => Gen.Elements(Pieces).ListOf().Select(string.Concat);

    private static IEnumerable<decimal> Values(string text) => QuantityRecognizer.Default.Recognize(text).Select(mention => mention.Quantity.Value);

    private static string Describe(string text) => string.Join(
        "; ",
        QuantityRecognizer.Default.Recognize(text).Select(mention => $"{mention.Span} {mention.Quantity}"));

    private static string FullWidth(string text)
    {
        StringBuilder wide = new(text.Length);
        foreach (char c in text)
        {
            wide.Append(char.IsAsciiLetterOrDigit(c) || c is '%' ? (char)(c + 0xFEE0) : c);
        }

        return wide.ToString();
    }
}
