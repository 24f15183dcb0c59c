using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Text;

public class WordAutomatonTests
{
    [Theory]
    [InlineData("调解协议书", 0, 5)]
    [InlineData("调解协议", 0, 2)]
    [InlineData("调", 0, 1)]
    [InlineData("解", -1, 0)]
    [InlineData("", -1, 0)]
    public void The_longest_word_at_a_place_counts(string text, int number, int length)
    {
        AutomatonOf(["调", "调解", "调解协议书"], _ => 0).MatchForward(text, 0, out int end).Should().Be(number);
        end.Should().Be(length);
    }

    [Fact]
    public void Words_of_one_number_share_their_endings()
    {
        string[] words = ["治安案件", "治安事件", "刑事案件", "刑事事件"];
        int StatesOf(Func<string, int> numberOf) => new PackedReader(Pack(words, numberOf)).ReadNumber();

        // 治安 and 刑事, then 案 or 事, then 件.
        StatesOf(_ => 0).Should().Be(3);
        StatesOf(word => word[0]).Should().Be(6);
    }

    [Fact]
    public void Whatever_the_words_and_their_numbers_each_is_found_as_in_a_list()
    {
        Gen<string> letters = Gen.Elements("案", "件", "事", "调", "\0", "\ud800", "\uffff");
        Gen<string> words = letters.NonEmptyListOf().Select(string.Concat);
        Gen<(string[] Words, string Text)> cases =
            from all in words.ListOf()
            from text in letters.ListOf()
            select (all.Distinct(StringComparer.Ordinal).ToArray(), string.Concat(text));
        Prop.ForAll(cases.ToArbitrary(), pair =>
            {
                WordAutomaton automaton = AutomatonOf(pair.Words, word => word.Length % 3);
                return Enumerable.Range(0, pair.Text.Length).All(start => IsLongest(automaton, pair.Words, pair.Text, start));
            })
            .QuickCheckThrowOnFailure();
    }

    private static bool IsLongest(WordAutomaton automaton, string[] words, string text, int start)
    {
        string? longest = words.Where(word => text.AsSpan(start).StartsWith(word, StringComparison.Ordinal)).MaxBy(word => word.Length);
        return automaton.MatchForward(text, start, out int end) == (longest is null ? -1 : longest.Length % 3) && end == start + (longest?.Length ?? 0);
    }

    private static WordAutomaton AutomatonOf(string[] words, Func<string, int> numberOf) => new(Pack(words, numberOf));

    private static string Pack(string[] words, Func<string, int> numberOf) => WordStates.Pack([.. words.Order(StringComparer.Ordinal)], numberOf);
}
