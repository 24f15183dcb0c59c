using System.Text.RegularExpressions;

namespace ReportMetrics.Tests.Architecture;

public partial class HouseRulesTests
{
    /// <summary>The way text flows; the model is the vocabulary of all that comes behind the text.</summary>
    private static readonly string[] Order = ["Text", "Model", "Segmentation", "Quantities", "Rules", "Resolution", "Validation", "Export", Facade];

    private const string Facade = "";

    [Fact]
    public void Every_folder_of_the_library_has_its_place_in_the_order() =>
        LibrarySources().Select(s => s.Folder).Distinct(StringComparer.Ordinal).Should().BeSubsetOf(Order);

    [Fact]
    public void A_folder_uses_only_what_stands_before_it()
    {
        SourceFile[] sources = [.. LibrarySources()];
        ILookup<string, string> homes = sources
            .SelectMany(s => DeclaredTypes(s.Code).Select(type => (type, s.Folder)))
            .ToLookup(d => d.type, d => d.Folder, StringComparer.Ordinal);
        homes.Should().NotBeEmpty();

        IEnumerable<string> offences =
            from source in sources
            from name in UsedTypes(source.Code)
            where homes[name].Any() && homes[name].All(home => Array.IndexOf(Order, home) > Array.IndexOf(Order, source.Folder))
            select $"{source.Path} uses {name} of {string.Join(", ", homes[name].Distinct(StringComparer.Ordinal))}";
        offences.Distinct(StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact]
    public void No_type_is_named_after_nothing() =>
        AllSources().SelectMany(s => DeclaredTypes(s.Code))
            .Where(name => EmptyName().IsMatch(name))
            .Should().BeEmpty("a name says what a thing is in the field");

    [Fact]
    public void The_library_runs_no_backtracking_regex() =>
        LibrarySources().Where(s => s.Code.Contains("System.Text.RegularExpressions", StringComparison.Ordinal))
            .Select(s => s.Path).Should().BeEmpty("text of users must be read in linear time");

    [Theory]
    [InlineData("class Rule { }", "Rule")]
    [InlineData("public readonly record struct Span2(int X);", "Span2")]
    [InlineData("enum Kind { A }", "Kind")]
    [InlineData("interface INumeralRecognizer;", "INumeralRecognizer")]
    public void A_declaration_is_found(string code, string type) => DeclaredTypes(code).Should().Equal(type);

    [Theory]
    [InlineData("Rule Make();", true)]
    [InlineData("var x = new Rule(1);", true)]
    [InlineData("List<Rule> rules;", true)]
    [InlineData("Rules.Rule rule;", true)]
    [InlineData("public int Rule { get; }", false)]
    [InlineData("int a = b.Rule;", false)]
    [InlineData("enum Kind\n{\n    Rule,\n}", false)]
    [InlineData("enum Kind\n{\n    Rule = 3,\n}", false)]
    [InlineData("new A { Rule = 3 }", true)]
    public void A_type_is_told_from_a_member(string code, bool isType) => UsedTypes(code).Contains("Rule", StringComparer.Ordinal).Should().Be(isType);

    [Fact]
    public void Comments_and_literals_are_no_code() =>
        SourceFile.WithoutComments("// Rule\n/* Rule */ var a = \"Rule \\\" x\"; /// <see cref=\"Rule\"/>\nRaw(\"\"\"a \"Rule\" \"\"\"); char c = '\"'; B();")
            .Should().NotContain("Rule").And.Contain("B()").And.Contain("Raw(");

    private static IEnumerable<string> DeclaredTypes(string code) => Declaration().Matches(code).Select(m => m.Groups["name"].Value);

    /// <summary>Names in the place of a type: behind no dot but that of a namespace, and not the names of members that are declared.</summary>
    private static IEnumerable<string> UsedTypes(string code) => TypeUse().Matches(code).Select(m => m.Groups["name"].Value);

    private static IEnumerable<SourceFile> LibrarySources() => SourceFile.Under("src/ReportMetrics");

    private static IEnumerable<SourceFile> AllSources() => SourceFile.Under("src").Concat(SourceFile.Under("tests"));

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?!\s+(?:class|struct)\b))\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex("""
        (?: (?<![\w.]) | (?<=\b(?:Text|Segmentation|Quantities|Rules|Resolution|Validation|Export)\.) )
        (?<name>[A-Z]\w*)\b
        (?! \s* (?: \{\s*get | => | : ) )             # a property, a named argument
        (?! (?<=^\s*\w+) \s* (?: ,? \s*$ | = ) )      # a member of an enum, on a line of its own
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex TypeUse();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Processor)$")]
    private static partial Regex EmptyName();
}
