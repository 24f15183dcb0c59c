using ReportMetrics.Quantities;
using ReportMetrics.Resolution;
using ReportMetrics.Rules;
using ReportMetrics.Segmentation;
using ReportMetrics.Text;
using ReportMetrics.Validation;

namespace ReportMetrics.Benchmarks;

/// <summary>The stages of the default extractor, to be run one by one.</summary>
internal sealed class Engine
{
    public const string PackId = "zh-rule-of-law";

    private readonly ReportResolver _resolver = new();
    private readonly ReportValidator _validator = new();
    private readonly FigureScanner _figures;
    private readonly FlattenedTables _tables;
    private readonly DocumentReader _documents;

    private Engine(RuleSet rules)
    {
        Rules = rules;
        Reading = new ReportReading(rules);
        _figures = new FigureScanner(rules.Vocabulary);
        _tables = new FlattenedTables(rules.WordsOf(ContextRole.TableHead), rules.WordsOf(ContextRole.TableRemark));
        _documents = new DocumentReader(rules.WordsOf(ContextRole.TitleEnd), rules.WordsOf(ContextRole.BodyEnd), rules.WordsOf(ContextRole.AreaEnd));
    }

    public RuleSet Rules { get; }

    /// <summary>The words, terms and units of the pack.</summary>
    public static PackScope Scope => RulePack.BuiltIn(PackId).Scope;

    /// <summary>The different words that texts are scanned for.</summary>
    public static IEnumerable<string> Words => Scope.Context.Where(context => !GlossaryBuilder.IsUnscanned(context.Role)).SelectMany(context => context.Words)
        .Concat(Scope.Terms.SelectMany(term => term.Words))
        .Distinct(StringComparer.Ordinal);

    public ReportReading Reading { get; }

    /// <summary>The engine with the built-in pack.</summary>
    public static Engine Create() => new(RuleSetBuilder.Build([RulePack.BuiltIn(PackId)]));

    public DocumentInfo ReadDocument(SourceText source, NormalizedText text)
    {
        _tables.Restore(source, text);
        return _documents.Read(source, text);
    }

    /// <summary>Cuts the text into sentences and forgets what was read before.</summary>
    public void ReadSegments(NormalizedText text, DocumentInfo document) => Reading.Begin(text, document);

    public void ScanFigures()
    {
        Reading.Mentions.Clear();
        _figures.Scan(Reading.Text, Reading.Mentions);
    }

    public void ScanTerms()
    {
        Reading.Hits.Clear();
        Rules.Scanner.Scan(Reading.Text, Reading.Hits);
    }

    public void Resolve() => _resolver.Resolve(Reading);

    public Observation[] CreateObservations(SourceText source) => ObservationFactory.Create(source, Reading);

    public IReadOnlyList<Finding> Validate(Observation[] observations) => _validator.Validate(new ReportFigures(Reading, observations));

    /// <summary>All stages up to the drafts; the text stays with the caller.</summary>
    public void Read(SourceText source, NormalizedText text)
    {
        ReadSegments(text, ReadDocument(source, text));
        ScanFigures();
        ScanTerms();
        Resolve();
    }
}
