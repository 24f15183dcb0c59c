using System.Globalization;
using System.Text;
using ReportMetrics.Quantities;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public class CompiledPackTests
{
    public static TheoryData<string> Ids => [.. RulePack.BuiltInIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_compiled_pack_is_the_pack_that_its_file_gives(string id)
    {
        string file = Repository.Path($"src/ReportMetrics/Packs/{id}.rules.json");
        Describe(RulePack.BuiltIn(id)).Should().Be(Describe(RulePack.Load(file)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_words_compiled_with_a_pack_are_those_of_its_terms_and_roles(string id)
    {
        Glossary words = GlossaryBuilder.Of(RulePack.Load(Repository.Path($"src/ReportMetrics/Packs/{id}.rules.json")).Scope);
        RulePack.BuiltIn(id).Glossary.Should().BeEquivalentTo(words);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_machines_compiled_with_a_pack_are_those_of_its_patterns(string id)
    {
        RulePack pack = RulePack.Load(Repository.Path($"src/ReportMetrics/Packs/{id}.rules.json"));
        PatternsOf(RulePack.BuiltIn(id)).Select(pattern => pattern.Machines)
            .Should().Equal(PatternsOf(pack).Select(pattern => PatternSyntax.Split(pattern, pack.Scope).Compile(pack.Scope)));
    }

    [Fact]
    public void Every_pack_of_the_library_is_compiled() =>
        Directory.EnumerateFiles(Repository.Path("src/ReportMetrics/Packs"), "*.rules.json")
            .Select(file => Path.GetFileName(file).Replace(".rules.json", "", StringComparison.Ordinal))
            .Should().BeEquivalentTo(RulePack.BuiltInIds);

    private static IEnumerable<PatternDefinition> PatternsOf(RulePack pack) =>
        pack.Indicators.SelectMany(indicator => indicator.Rules).Select(rule => rule.Pattern).OfType<PatternDefinition>();

    private static string Describe(RulePack pack)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{pack} on {pack.Base}");
        Describe(text, pack.Units, pack.Terms, pack.Context, pack.Names);
        Describe(text, pack.Scope.Units, pack.Scope.Terms, pack.Scope.Context, pack.Scope.Names);
        foreach (IndicatorDefinition indicator in pack.Indicators)
        {
            text.AppendLine((indicator with { Rules = [] }).ToString());
            foreach (RuleDefinition rule in indicator.Rules)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{rule.Id} {rule.Line} {List(rule.Examples)} {List(rule.ExampleLines)} {List(rule.NearMisses)} {List(rule.NearMissLines)}");
                text.AppendLine(rule.Frame is { } frame ? Describe(frame) : Describe(rule.Pattern!));
            }
        }

        foreach (TotalDefinition total in pack.Relations.Totals)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{total.Total} {List(total.Parts)} {total.Complete}");
        }

        foreach (RateDefinition rate in pack.Relations.Rates)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{rate.Rate} {rate.Numerator ?? "none"} {rate.Denominator ?? "none"} {List(rate.Not)}");
        }

        return text.AppendLine(List(pack.Relations.Repeated)).ToString();
    }

    private static void Describe(StringBuilder text, IEnumerable<UnitDefinition> units, IEnumerable<TermDefinition> terms, IEnumerable<ContextDefinition> context, IEnumerable<string> names)
    {
        foreach (UnitDefinition unit in units)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{unit.Id} {unit.Scale} {unit.Measured} {List(unit.Words)}");
        }

        foreach (TermDefinition term in terms)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{term.Id} {term.Line} {List(term.Words)}");
        }

        foreach (ContextDefinition role in context)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{role.Role} {List(role.Words)}");
        }

        text.AppendLine(List(names));
    }

    private static string Describe(FrameDefinition frame) =>
        $"{frame.Quantity} {List(frame.Units)} {List(frame.Action)} {List(frame.Object)} {List(frame.Context)} {List(frame.Not)} {List(frame.NotContext)} {List(frame.Member)} {frame.Change}";

    private static string Describe(PatternDefinition pattern) => $"{pattern.Source} {List(pattern.Not)} {List(pattern.Units)} {List(pattern.Openers)}";

    private static string List<T>(IEnumerable<T> items) => $"[{string.Join('|', items)}]";
}
