using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ReportMetrics.Generators.Tests;

/// <summary>A compilation of a user's program with rule packs beside it.</summary>
internal sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(MetricReport).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Compilation _compilation;
    private readonly GeneratorDriver _driver;

    private GeneratorRun(Compilation compilation, GeneratorDriver driver)
    {
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out _compilation, out _);
    }

    public GeneratorDriverRunResult Result => _driver.GetRunResult();

    /// <summary>What the generator wrote; fails if it is not one file.</summary>
    public string Source => Result.GeneratedTrees.Should().ContainSingle().Subject.ToString();

    /// <summary>Diagnostics of the generator, as the compiler prints them.</summary>
    public IEnumerable<string> Mistakes => Result.Diagnostics.Select(diagnostic => diagnostic.ToString());

    /// <summary>What the compiler has to say of the program with the view.</summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics => _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);

    public static GeneratorRun Of(string program, params IEnumerable<PackText> packs)
    {
        ImmutableArray<PackText> files = [.. packs];
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(program, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(
            [new RulePackGenerator().AsSourceGenerator()],
            files,
            new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose),
            new PackOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(compilation, driver);
    }

    /// <summary>Runs again after the program has changed and its packs have not.</summary>
    public GeneratorRun AfterChangeOfProgram() =>
        new(_compilation.RemoveSyntaxTrees(Result.GeneratedTrees).AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added;")), _driver);

    internal sealed class PackText(string path, string text, string? view = null) : AdditionalText
    {
        public override string Path => path;

        public string? View => view;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class PackOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.RootNamespace", "Shop");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options("", null);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options("build_metadata.AdditionalFiles.RulePackView", ((PackText)textFile).View);
    }

    private sealed class Options(string key, string? value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found)
        {
            found = string.Equals(name, key, StringComparison.Ordinal) ? value : null;
            return found is not null;
        }
    }
}
