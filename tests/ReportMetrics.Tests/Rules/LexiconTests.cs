using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Rules;

public class LexiconTests
{
    private static readonly string[] Words = ["调解", "调解协议书", "人民调解", "人民", "协议", "书", "矛盾纠纷", "纠纷", "解协"];

    // One meaning, or one for each word.
    private static readonly Dictionary<string, int> Alike = Words.ToDictionary(word => word, _ => 0, StringComparer.Ordinal);
    private static readonly Dictionary<string, int> Different = Words.ToDictionary(word => word, word => Array.IndexOf(Words, word), StringComparer.Ordinal);
    private static readonly bool[] NoneTransparent = [false];
    private static readonly bool[] FirstCompoundTransparent = [.. Words.Select(word => word is "调解协议书")];

    [Theory]
    [InlineData("调解协议书", "0-5 调解协议书")]
    [InlineData("人民调解协议", "0-4 人民调解|3-5 解协|4-6 协议")]
    [InlineData("矛盾纠纷解协", "0-4 矛盾纠纷|4-6 解协")]
    [InlineData("矛盾纠纷，纠纷", "0-4 矛盾纠纷|5-7 纠纷")]
    [InlineData("矛盾", "")]
    [InlineData("", "")]
    public void The_longest_word_hides_what_lies_inside_it(string text, string expected) =>
        Print(Scanner(Alike, NoneTransparent), text).Should().Be(expected);

    [Fact]
    public void The_concepts_of_terms_begin_behind_those_of_all_roles() => GlossaryBuilder.RoleCount.Should().Be(Enum.GetValues<ContextRole>().Length);

    [Fact]
    public void A_transparent_word_leaves_those_inside_it_in_sight() =>
        Print(Scanner(Different, FirstCompoundTransparent), "调解协议书").Should().Be("0-5 调解协议书|1-3 解协|2-4 协议|4-5 书");

    [Fact]
    public void The_automaton_and_the_reference_find_the_same()
    {
        Gen<string> pieces = Gen.Elements([.. Words, "人", "民", "调", "解", "，", "x", "\ud800", "\0"]);
        Gen<string> texts = pieces.ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text => string.Equals(Print(Scanner(Different, FirstCompoundTransparent), text), Print(new ReferenceLexicon(Different, FirstCompoundTransparent), text), StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();
    }

    private static Lexicon Scanner(Dictionary<string, int> meanings, bool[] transparent) =>
        new(WordStates.Pack([.. Words.Order(StringComparer.Ordinal)], word => meanings[word]), transparent);

    private static string Print(ITermScanner scanner, string text)
    {
        ValueList<TermHit> hits = new();
        scanner.Scan(text, hits);
        return string.Join('|', hits.Select(hit => $"{hit.Start}-{hit.End} {text[hit.Start..hit.End]}"));
    }
}
