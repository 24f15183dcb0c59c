using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ReportMetrics.Rules;

namespace ReportMetrics.Generators;

/// <summary>
/// Writes the typed view of each rule pack (<c>*.rules.json</c>) among the additional files, and reports the mistakes of a pack at their lines.
/// The item metadata <c>RulePackView</c> names the type; <c>ReportMetrics.MetricReport</c> puts the view on the report itself. The library's own
/// project has the property <c>RulePacksCompiled</c>: its packs are written in the form that it loads without parsing.
/// </summary>
[Generator]
public sealed class RulePackGenerator : IIncrementalGenerator
{
    private const string Suffix = ".rules.json";
    private const string ViewOption = "build_metadata.AdditionalFiles.RulePackView";
    private const string CompiledOption = "build_property.RulePacksCompiled";
    private const string NamespaceOption = "build_property.RootNamespace";

    private static readonly DiagnosticDescriptor Mistake = new(
        "RM0001", "A rule pack has a mistake", "{0}: {1}", "RulePack", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor SameView = new(
        "RM0002",
        "Two rule packs have the same typed view",
        "The view \"{0}\" is already that of another rule pack; give this one another name by the item metadata RulePackView",
        "RulePack",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<PackFile>> packs = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((file, cancellation) => Read(file.Left, file.Right, cancellation))
            .Collect();
        context.RegisterSourceOutput(packs, Generate);
    }

    private static PackFile Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(file);
        string? view = metadata.TryGetValue(ViewOption, out string? named) && named.Length > 0 ? named : null;
        bool isCompiled = options.GlobalOptions.TryGetValue(CompiledOption, out string? compiled) && string.Equals(compiled, "true", StringComparison.OrdinalIgnoreCase);
        options.GlobalOptions.TryGetValue(NamespaceOption, out string? root);
        string prefix = string.IsNullOrEmpty(root) ? "" : root + ".";
        view ??= isCompiled ? null : prefix + DefaultView(file.Path);
        return new PackFile(file.Path, file.GetText(cancellation)?.ToString() ?? "", view, isCompiled);
    }

    /// <summary>The file's name in Pascal case: <c>SmallShopView</c> for <c>small-shop.rules.json</c>.</summary>
    private static string DefaultView(string path)
    {
        var name = new StringBuilder();
        bool starts = true;
        string file = Path.GetFileName(path);
        foreach (char letter in file.Substring(0, file.Length - Suffix.Length))
        {
            if (char.IsLetterOrDigit(letter))
            {
                name.Append(starts ? char.ToUpperInvariant(letter) : letter);
            }

            starts = !char.IsLetterOrDigit(letter);
        }

        return (name.Length == 0 || char.IsDigit(name[0]) ? "Pack" : "") + name + "View";
    }

    private static void Generate(SourceProductionContext context, ImmutableArray<PackFile> files)
    {
        HashSet<string> views = new(StringComparer.Ordinal);
        List<RulePack> compiled = [];
        foreach (PackFile file in files)
        {
            if (file.View is not null && !views.Add(file.View))
            {
                context.ReportDiagnostic(Diagnostic.Create(SameView, LocationOf(file.Path, 1, 1), file.View));
                continue;
            }

            try
            {
                RulePack pack = RulePackReader.Read(file.Text, file.Path, (uses, asker) => Find(uses, asker, files), BuiltInPacks.Ids);
                if (file.View is not null)
                {
                    context.AddSource(file.View + ".g.cs", new ViewWriter(pack, file.View).Write());
                }

                if (file.IsCompiled)
                {
                    compiled.Add(pack);
                }
            }
            catch (RulePackException exception)
            {
                foreach (RulePackError error in exception.Errors)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Mistake, LocationOf(error.File, error.Line, error.Column), error.Path, error.Message));
                }
            }
        }

        if (compiled.Count > 0)
        {
            context.AddSource("CompiledPacks.g.cs", CompiledPackWriter.Write(compiled));
        }
    }

    private static FoundPack? Find(string uses, string asker, ImmutableArray<PackFile> files)
    {
        if (!uses.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return BuiltInPacks.Find(uses) is { } text ? new FoundPack(uses, text, Pack: null) : null;
        }

        string path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(asker) ?? "", uses));
        PackFile? found = files.FirstOrDefault(file => string.Equals(Path.GetFullPath(file.Path), path, StringComparison.Ordinal));
        return found is null ? null : new FoundPack(found.Path, found.Text, Pack: null);
    }

    private static Location LocationOf(string path, int line, int column)
    {
        var position = new LinePosition(line - 1, column - 1);
        return Location.Create(path, default, new LinePositionSpan(position, position));
    }
}
