using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Quantities;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class RulePatternTests
{
    internal static readonly PackScope Scope = CreateScope();

    [Theory]
    [InlineData("{mediate}{case}", "全年调解<12件>。", "调解12件")]
    [InlineData("{mediate}结案.{0,4}{case}", "调处结案共计<12件>。", "调处结案共计12件")]
    [InlineData("{case}.*{mediate}", "有<12件>经村里调解，再调解", "12件经村里调解")]
    [InlineData("(经|由)[^，]+{mediate}{case}了?", "经村里，由镇里调解<12件>了", "由镇里调解12件")]
    [InlineData("{case|session}的?{mediate}", "<12次>的调解", "12次的调解")]
    [InlineData("({mediate}|{settle})好?{case}", "化解好<12件>", "化解好12件")]
    [InlineData("{mediate}[0-9]{2}号{case}", "调解07号<12件>", "调解07号12件")]
    [InlineData(@"{mediate}\({case}\)", "调解(<12件>)", "调解(12件)")]
    [InlineData("{mediate}，{case}", "调解,<12件>", "调解,12件")]
    [InlineData("{mediate}[：；]共{case}", "调解:共<12件>", "调解:共12件")]
    public void A_pattern_takes_the_shortest_match_around_the_figure(string source, string text, string match) =>
        Match(source, text).Should().Be(match);

    [Theory]
    [InlineData("{mediate}{case}", "调解了<12件>")]
    [InlineData("{mediate}.{0,2}{case}", "调解矛盾纠纷<12件>")]
    [InlineData("{mediate}{case}起", "调解<12件>")]
    [InlineData("{mediate}[^，；]{0,4}{case}", "调解,共<12件>")]
    [InlineData("{mediate},{case}", "调解，<12件>")]
    public void A_pattern_without_a_match_says_so(string source, string text) => Match(source, text).Should().BeNull();

    [Fact]
    public void Readers_share_the_machines_of_a_pattern()
    {
        PatternDefinition definition = new("{mediate}{case}", Not: []) { Units = ["case"], Openers = ["mediate"] };

        MachinesAfterMatch().Should().BeSameAs(MachinesAfterMatch()).And.NotBeNull();

        PatternMachines? MachinesAfterMatch()
        {
            RulePattern.Of(definition, Scope).TryMatch("调解12件", 0, 5, 2, 5, out _, out _).Should().BeTrue();
            return definition.Machines;
        }
    }

    [Fact]
    public void A_match_stays_inside_the_sentence()
    {
        RulePattern pattern = RulePattern.Parse("{mediate}.*{case}.*{settle}", Scope);

        pattern.TryMatch("调解。有12件。化解", 3, 8, 4, 7, out _, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("{mediate}{case}", "mediate")]
    [InlineData("{mediate}?{settle}{case}", "settle")]
    [InlineData("({mediate}|{settle}){case}", "mediate,settle")]
    [InlineData("({mediate}|{settle}){case}{succeed}", "succeed")]
    [InlineData("({mediate}好)+{case}{settle}*", "mediate")]
    public void The_openers_are_terms_that_no_match_can_do_without(string source, string openers) =>
        RulePattern.Parse(source, Scope).Openers.Should().Equal(openers.Split(','));

    [Theory]
    [InlineData("调解{case}", 0, "expected a term in braces that no match can do without")]
    [InlineData("{mediate}?{case}", 0, "expected a term in braces that no match can do without")]
    [InlineData("({mediate}|了){case}", 0, "expected a term in braces that no match can do without")]
    [InlineData("{mediate}", 0, "expected the figure as a unit class in braces, outside all groups")]
    [InlineData("{mediate}({case})", 11, "expected a term here: unit classes stand once, outside all groups, for the figure")]
    [InlineData("{mediate}{case}{session}", 16, "expected a term here: unit classes stand once, outside all groups, for the figure")]
    [InlineData("{mediate|settle}{case}", 1, "expected a term here: unit classes stand once, outside all groups, for the figure")]
    [InlineData("{mediate{case}", 1, "", "mediate{case")]
    [InlineData("{mediat}{case}", 1, "", "mediat")]
    [InlineData("{case}{}", 6, "expected the name of a term or a unit class and \"}\" behind this \"{\"")]
    [InlineData("(({mediate}{64}){64}){64}{case}", 0, "expected a smaller pattern: its repetitions and the words of its terms come to too many states")]
    public void A_bad_pattern_is_refused_at_its_place(string source, int index, string message, string? unknown = null)
    {
        PatternSyntax.Parse(source, Scope, out ExpressionFault? fault).Should().BeNull();

        fault.Should().Be(new ExpressionFault(index, message, unknown));
    }

    [Fact]
    public void A_pattern_made_to_backtrack_takes_linear_time()
    {
        string text = new('好', 200_000);
        RulePattern pattern = RulePattern.Parse("{case}((好*)*)*(好|好好)*{mediate}", Scope);

        pattern.TryMatch("9件" + text, 0, text.Length + 2, 0, 2, out _, out _).Should().BeFalse();
    }

    [Fact]
    public void Patterns_agree_with_trying_everything() =>
        Prop.ForAll(Arb.From(Gen.Two(Sides)), Arb.From(Gen.Two(Texts)), Agree).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Gen<string> Sides => Gen.Sized(size => Side(Math.Min(size / 8, 4)));

    private static Gen<string> Texts => Gen.ListOf(Gen.Elements('调', '解', '好', '了')).Select(letters => string.Concat(letters.Take(12)));

    private static Gen<string> Side(int depth)
    {
        Gen<string> atom = Gen.Elements("调", "解", "好", ".", "[调解]", "[^调]", "{first}", "{second}");
        if (depth == 0)
        {
            return atom;
        }

        Gen<string> inner = Side(depth - 1);
        return Gen.OneOf(
            atom,
            inner.SelectMany(first => inner.Select(second => first + second)),
            inner.SelectMany(first => inner.Select(second => $"({first}|{second})")),
            inner.SelectMany(item => Gen.Elements("?", "*", "+", "{2}", "{0,2}", "{1,3}").Select(sign => $"({item}){sign}")));
    }

    private static bool Agree((string Left, string Right) sides, (string Left, string Right) texts)
    {
        // The literal before the figure opens the rule, so that sides without a term are tried as well.
        string source = $"{sides.Left}{{succeed}}{{case}}{sides.Right}";
        string text = $"{texts.Left}成9件{texts.Right}";
        PatternSyntax syntax = PatternSyntax.Parse(source, Scope, out _)!;
        int figure = texts.Left.Length + 1;
        bool found = RulePattern.Parse(source, Scope)
            .TryMatch(text, 0, text.Length, figure, figure + 2, out int start, out int end);

        List<int> starts = [.. Enumerable.Range(0, figure + 1).Where(at => ReferenceMatcher.Lengths(syntax.Left, text[at..figure], Scope).Contains(figure - at))];
        SortedSet<int> ends = ReferenceMatcher.Lengths(syntax.Right, texts.Right, Scope);
        return starts.Count > 0 && ends.Count > 0
            ? found && start == starts[^1] && end == figure + 2 + ends.Min
            : !found;
    }

    /// <summary>The match around the figure that the text marks with angle brackets.</summary>
    private static string? Match(string source, string marked)
    {
        int start = marked.IndexOf('<', StringComparison.Ordinal);
        int end = marked.IndexOf('>', StringComparison.Ordinal) - 1;
        string text = marked.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);
        bool found = RulePattern.Parse(source, Scope).TryMatch(text, 0, text.Length, start, end, out int from, out int to);
        return found ? text[from..to] : null;
    }

    private static PackScope CreateScope()
    {
        var scope = new PackScope(inherited: null);
        scope.Add(new UnitDefinition("case", ["件"], 1, Measured: true));
        scope.Add(new UnitDefinition("session", ["次"], 1, Measured: true));
        scope.Add(new TermDefinition("mediate", ["调解", "调处"]));
        scope.Add(new TermDefinition("settle", ["化解"]));
        scope.Add(new TermDefinition("succeed", ["成"]));
        scope.Add(new TermDefinition("first", ["调", "调解", "解调"]));
        scope.Add(new TermDefinition("second", ["解", "解好", "好解"]));
        return scope;
    }
}
