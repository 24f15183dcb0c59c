using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class FiniteExpressionTests
{
    [Theory]
    [InlineData("纠纷", "纠纷")]
    [InlineData("件次?", "件,件次")]
    [InlineData("[涉家]事", "涉事,家事")]
    [InlineData("[0-2]级", "0级,1级,2级")]
    [InlineData("(矛盾|邻里)?纠纷", "纠纷,矛盾纠纷,邻里纠纷")]
    [InlineData("一|二三", "一,二三")]
    [InlineData("哈{1,3}", "哈,哈哈,哈哈哈")]
    [InlineData("(一|二){2}", "一一,一二,二一,二二")]
    [InlineData("双(随机)?(一公开)?", "双,双一公开,双随机,双随机一公开")]
    [InlineData(@"A\.B\?", "A.B?")]
    [InlineData("a{0,2}b", "b,ab,aab")]
    [InlineData("(a|a)", "a,a")]
    public void An_expression_stands_for_its_words(string expression, string words) =>
        FiniteExpression.Expand(expression, out _).Should().Equal(words.Split(','));

    [Theory]
    [InlineData("纠纷*", 2, "expected a finite number of times: a list of words has no \"*\"")]
    [InlineData("纠纷+", 2, "expected a finite number of times: a list of words has no \"+\"")]
    [InlineData("纠.纷", 1, "expected a literal, found the sign \".\"; put \\ before it if it is meant")]
    [InlineData("^纠", 0, "expected a literal, found the sign \"^\"; put \\ before it if it is meant")]
    [InlineData("[^纠]", 0, "expected the characters themselves: a list of words has no \"[^\"")]
    [InlineData("{case}", 0, "expected something to repeat before \"{\"")]
    [InlineData("(纠", 0, "expected \")\" for this \"(\"")]
    [InlineData("纠)", 1, "expected \"(\" before this \")\"")]
    [InlineData("[纠", 0, "expected \"]\" for this \"[\"")]
    [InlineData("[]", 0, "expected a character between \"[\" and \"]\"")]
    [InlineData("[b-a]", 0, "expected ranges from the lower to the higher character")]
    [InlineData("a??", 2, "expected something to repeat before \"?\"")]
    [InlineData("a{3,2}", 1, "expected {m,n} with m not above n, and n from 1 to 64")]
    [InlineData("a{99999999999}", 1, "expected {m,n} with m not above n, and n from 1 to 64")]
    [InlineData(@"a\b", 1, @"expected one of the signs ()[]{}|?*+.^$\ behind \")]
    [InlineData("a?", 0, "expected a word, found an expression that matches nothing")]
    [InlineData("１件", 0, "expected half-width letters and digits without space, as the text is folded before it is matched")]
    [InlineData("一 件", 0, "expected half-width letters and digits without space, as the text is folded before it is matched")]
    [InlineData("[0-9]{4}", 0, "expected at most 4096 words of at most 64 characters, found more")]
    [InlineData("(((a{64}){64}){64}){64}", 0, "expected at most 4096 words of at most 64 characters, found more")]
    [InlineData("((((((((((((((((((a))))))))))))))))))", 17, "expected at most 16 groups in one another")]
    public void A_bad_expression_is_refused_at_its_place(string expression, int index, string message)
    {
        _ = FiniteExpression.Expand(expression, out ExpressionFault? fault);

        fault.Should().Be(new ExpressionFault(index, message));
    }
}
