using ReportMetrics.Quantities;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Quantities;

/// <summary>Units, signs, 余 and lists around the numbers of another recogniser are read as around our own.</summary>
public class OtherRecognizerTests
{
    [Theory]
    [InlineData("调解154起。", "154", "154起 = 154 Exact")]
    [InlineData("调解一百五十四余起。", "一百五十四=154", "一百五十四余起 = 154 MoreThan")]
    [InlineData("发放1.5万多份。", "1.5万=15000", "1.5万多份 = 15000 MoreThan")]
    [InlineData("成功率为百分之九十八。", "九十八=98", "百分之九十八 = 98 Exact")]
    [InlineData("占三分之二。", "三分之二=0.666666666666666666666666", "三分之二 = 66.666667 Exact")]
    [InlineData("同比增长-5%。", "-5", "-5% = -5 Exact")]
    [InlineData("调解12起、13起和14起。", "12 13 14", "12起 = 12 Exact; 13起 = 13 Exact; 14起 = 14 Exact")]
    [InlineData("款1.1和0.8万元。", "1.1 0.8万=8000", "1.1 = 11000 Exact; 0.8万元 = 8000 Exact")]
    [InlineData("调解7起，办理“8件事”，走访9户。", "7 8 9", "7起 = 7 Exact; 9户 = 9 Exact")]
    [InlineData("调解154起。", "", "")]
    public void A_quantity_is_read_around_the_number_of_another_recogniser(string text, string numbers, string expected) =>
        string.Join("; ", new QuantityRecognizer(RulePack.BuiltIn("zh"), new ListedNumbers(numbers)).Recognize(text)
            .Select(mention => $"{mention.Text} = {PlainNumber.WithoutTrailingZeros(mention.Quantity.Value)} {mention.Quantity.Approximation}")).Should().Be(expected);

    /// <summary>Knows the numbers that it is told, as <c>WRITTEN=VALUE</c> or a number by itself, in text order.</summary>
    private sealed class ListedNumbers(string numbers) : INumeralRecognizer
    {
        public IReadOnlyList<NumeralMention> Recognize(string text)
        {
            List<NumeralMention> found = [];
            int from = 0;
            foreach (string[] number in numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => number.Split('=')))
            {
                int start = text.IndexOf(number[0], from, StringComparison.Ordinal);
                from = start + number[0].Length;
                found.Add(new NumeralMention(TextSpan.FromBounds(start, from), decimal.Parse(number[^1], System.Globalization.CultureInfo.InvariantCulture), Upper: null, Approximation.Exact));
            }

            return found;
        }
    }
}
