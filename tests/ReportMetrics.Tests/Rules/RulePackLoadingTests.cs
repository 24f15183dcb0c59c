using System.Text;
using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

public sealed class RulePackLoadingTests : IDisposable
{
    private const string BaseJson = """
        { "id": "base", "version": "1.0.0",
          "units": { "case": { "words": ["件"], "scale": 2 } },
          "terms": { "dispute": ["纠纷"] },
          "context": { "negation": ["未"] },
          "names": ["三项制度"] }
        """;

    private const string DerivedJson = """
        { "id": "derived", "version": "1.0.0", "uses": "base.rules.json",
          "units": { "case": { "words": ["起", "件"] }, "person": { "words": ["人"] } },
          "terms": { "dispute": ["矛盾"] },
          "context": { "negation": ["无"], "part": ["其中"] },
          "names": ["七进"] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("rule-packs").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_pack_adds_its_words_to_those_of_its_base()
    {
        Write("base.rules.json", BaseJson);

        var pack = RulePack.Load(Write("derived.rules.json", DerivedJson));

        pack.Base!.Id.Should().Be("base");
        pack.Units.Select(unit => unit.Id).Should().Equal("case", "person");
        pack.Scope.FindUnit("case")!.Words.Should().Equal("件", "起");
        pack.Scope.FindUnit("case")!.Scale.Should().Be(2);
        pack.Scope.FindTerm("dispute")!.Words.Should().Equal("纠纷", "矛盾");
        pack.Scope.Context.Select(context => context.Role).Should().Equal(ContextRole.Negation, ContextRole.Part);
        pack.Scope.Context[0].Words.Should().Equal("未", "无");
        pack.Scope.Context[1].Words.Should().Equal("其中");
        pack.Scope.Names.Should().Equal("三项制度", "七进");
    }

    [Fact]
    public void A_pack_must_not_change_what_a_unit_of_its_base_means()
    {
        Write("base.rules.json", BaseJson);
        string path = Write("derived.rules.json", DerivedJson.Replace("[\"起\", \"件\"]", "[\"起\"], \"scale\": 3", StringComparison.Ordinal));

        Errors(path).Should().ContainSingle().Which.Message
            .Should().Be("expected words only: the base pack or the library already says the \"scale\" of \"case\"");
    }

    [Fact]
    public void Mistakes_of_the_base_are_told_with_its_file()
    {
        string basePath = Write("base.rules.json", BaseJson.Replace("1.0.0", "1", StringComparison.Ordinal));
        string path = Write("derived.rules.json", DerivedJson);

        Errors(path).Select(error => (error.File, error.Path)).Should().Equal((path, "$.uses"), (basePath, "$.version"));
    }

    [Fact]
    public void Packs_that_build_on_each_other_are_refused()
    {
        Write("base.rules.json", BaseJson.Replace("\"version\"", "\"uses\": \"derived.rules.json\", \"version\"", StringComparison.Ordinal));

        Errors(Write("derived.rules.json", DerivedJson)).Should()
            .Contain(error => error.Message == "expected a base pack that does not build on this one, found \"derived.rules.json\"");
    }

    [Fact]
    public void A_base_that_is_not_there_is_told_and_hides_no_other_mistake()
    {
        string path = Write("derived.rules.json", DerivedJson.Replace("\"id\": \"derived\"", "\"id\": 1", StringComparison.Ordinal));

        Errors(path).Select(error => error.Path).Should().Equal("$.id", "$.uses");
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        string path = Path.Combine(_folder, "marked.rules.json");
        File.WriteAllText(path, SamplePack.Json, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        RulePack.Load(path).Id.Should().Be("sample");
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        string path = Path.Combine(_folder, "latin.rules.json");
        File.WriteAllBytes(path, [(byte)'{', 0xE9, (byte)'}']);

        Errors(path).Should().ContainSingle().Which.Message.Should().Be("no JSON: expected UTF-8, found other bytes at offset 1");
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_input_error() =>
        FluentActions.Invoking(() => RulePack.Load(Path.Combine(_folder, "none.rules.json"))).Should().Throw<FileNotFoundException>();

    [Fact]
    public void A_built_in_pack_that_is_not_there_is_an_argument_error() =>
        FluentActions.Invoking(() => RulePack.BuiltIn("nothing-such")).Should().Throw<ArgumentException>().WithParameterName("id");

    [Fact]
    public void Every_built_in_pack_is_sound_and_read_once() =>
        RulePack.BuiltInIds.Should().OnlyContain(id => RulePack.BuiltIn(id).Id == id && ReferenceEquals(RulePack.BuiltIn(id), RulePack.BuiltIn(id)));

    [Fact]
    public void Percent_percentage_points_and_multiples_need_no_pack() =>
        SamplePack.Pack.Scope.Units.Select(unit => unit.Id).Should().StartWith(["percent", "percentagePoint", "multiple"]);

    private static IReadOnlyList<RulePackError> Errors(string path) =>
        FluentActions.Invoking(() => RulePack.Load(path)).Should().Throw<RulePackException>().Which.Errors;

    private string Write(string name, string json)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, json);
        return path;
    }
}
