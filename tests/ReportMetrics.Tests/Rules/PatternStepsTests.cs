using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class PatternStepsTests
{
    // What it does with a letter depends on the twelve before it: far more sets of states than are kept.
    private const string ManySets = "(调|解)*调(调|解){12}好{mediate}";

    [Theory]
    [InlineData("{mediate}好?", false)]
    [InlineData("[^，0-9]{0,12}{mediate}", true)]
    [InlineData(".*(调解|解调){2,3}", true)]
    [InlineData("([一-龥]|\uffff)*{mediate}", false)]
    [InlineData("[^\0-\uffff]{mediate}|{mediate}", false)]
    public void Steps_that_are_kept_lead_where_the_machine_leads(string source, bool backwards)
    {
        PatternMachine machine = MachineOf(source, backwards);
        PatternSteps steps = new(machine);

        Prop.ForAll(Texts.ToArbitrary(), text => steps.Match(text) == machine.Match(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void More_steps_than_are_kept_change_no_answer()
    {
        PatternMachine machine = MachineOf(ManySets, backwards: false);
        PatternSteps steps = new(machine);
        string[] texts = RandomTexts(count: 1500);

        texts.Select(text => steps.Match(text)).Should().Equal(texts.Select(text => machine.Match(text)));

        steps.Count.Should().Be(PatternSteps.MostSteps);
        texts.Select(text => steps.Match(text)).Should().Contain(length => length > 0).And.Contain(-1);
    }

    private static Gen<string> Texts => Gen.Elements("调", "解", "好", "了", "，", "7", "\0", "\uffff", "\ud800", "调解").ListOf().Select(string.Concat);

    // Half of them match.
    private static string[] RandomTexts(int count)
    {
        Random random = new(20241122);
        return [.. Enumerable.Range(0, count).Select(i => string.Concat(Enumerable.Range(0, 40).Select(_ => random.Next(2) == 0 ? '调' : '解')) + (i % 2 == 0 ? "好调解" : "好"))];
    }

    private static PatternMachine MachineOf(string source, bool backwards)
    {
        PackScope scope = RulePatternTests.Scope;
        PatternSyntax syntax = PatternSyntax.Parse(backwards ? $"({source}){{mediate}}{{case}}" : $"{{mediate}}{{case}}({source})", scope, out _)!;
        PatternMachines machines = syntax.Compile(scope);
        return new PatternMachine(backwards ? machines.Left : machines.Right, backwards);
    }
}
