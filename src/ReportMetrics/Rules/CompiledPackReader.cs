using System.Collections.Immutable;
using ReportMetrics.Quantities;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>
/// Reads a pack in the form that the compiler gives it: checked, its words spelled out and made the automaton that texts are scanned with. A list is its length and its items.
/// The generator writes it, in the same order.
/// </summary>
internal ref struct CompiledPackReader
{
    private readonly string _source;
    private PackedReader _packed;

    private CompiledPackReader(string source)
    {
        _source = source;
        _packed = new PackedReader(source);
    }

    /// <summary>Reads a pack.</summary>
    /// <param name="source">The compiled pack.</param>
    /// <param name="find">Finds its base pack by its id.</param>
    public static RulePack Read(string source, Func<string, RulePack> find)
    {
        CompiledPackReader reader = new(source);
        string id = reader.ReadText();
        string version = reader.ReadText();
        string uses = reader.ReadText();
        RulePack? used = uses.Length == 0 ? null : find(uses);
        PackScope scope = new(used?.Scope);
        return new RulePack(scope)
        {
            Id = id,
            Version = version,
            Base = used,
            Units = reader.ReadUnits(scope),
            Terms = reader.ReadTerms(scope),
            Context = reader.ReadContext(scope),
            Names = reader.ReadNames(scope),
            Indicators = reader.ReadIndicators(),
            Relations = reader.ReadRelations(),
            Glossary = reader.ReadGlossary(),
        };
    }

    private ImmutableArray<UnitDefinition> ReadUnits(PackScope scope)
    {
        var units = new UnitDefinition[ReadNumber()];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = new UnitDefinition(ReadText(), ReadWords(), ReadDecimal(), ReadNumber() > 0);
            scope.Add(units[i]);
        }

        return ImmutableArray.Create(units);
    }

    private ImmutableArray<TermDefinition> ReadTerms(PackScope scope)
    {
        var terms = new TermDefinition[ReadNumber()];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = new TermDefinition(ReadText(), ReadWordsLater()) { Line = ReadNumber() };
            scope.Add(terms[i]);
        }

        return ImmutableArray.Create(terms);
    }

    private ImmutableArray<ContextDefinition> ReadContext(PackScope scope)
    {
        var context = new ContextDefinition[ReadNumber()];
        for (int i = 0; i < context.Length; i++)
        {
            context[i] = new ContextDefinition((ContextRole)ReadNumber(), ReadWordsLater());
            scope.Add(context[i]);
        }

        return ImmutableArray.Create(context);
    }

    private ImmutableArray<string> ReadNames(PackScope scope)
    {
        ImmutableArray<string> names = ReadWords();
        scope.Add(names);
        return names;
    }

    private ImmutableArray<IndicatorDefinition> ReadIndicators()
    {
        var indicators = new IndicatorDefinition[ReadNumber()];
        for (int i = 0; i < indicators.Length; i++)
        {
            string id = ReadText();
            indicators[i] = new IndicatorDefinition(id, ReadText(), ReadText(), ReadText(), ReadText(), ReadText(), (Aggregation)ReadNumber(), ReadRules());
        }

        return ImmutableArray.Create(indicators);
    }

    private ImmutableArray<RuleDefinition> ReadRules()
    {
        var rules = new RuleDefinition[ReadNumber()];
        for (int i = 0; i < rules.Length; i++)
        {
            string id = ReadText();
            bool isFrame = ReadNumber() > 0;
            FrameDefinition? frame = isFrame ? ReadFrame() : null;
            PatternDefinition? pattern = isFrame ? null : ReadPattern();
            rules[i] = new RuleDefinition(id, frame, pattern, ReadTexts(), ReadTexts())
            {
                Line = ReadNumber(),
                ExampleLines = ReadNumbers(),
                NearMissLines = ReadNumbers(),
            };
        }

        return ImmutableArray.Create(rules);
    }

    private FrameDefinition ReadFrame() => new(
        (FigureKind)ReadNumber(), ReadTexts(), ReadTexts(), ReadTexts(), ReadTexts(), ReadTexts(), ReadTexts(), ReadTexts(), ReadNumber() > 0);

    private PatternDefinition ReadPattern() => new(ReadText(), ReadTexts()) { Units = ReadTexts(), Openers = ReadTexts(), Machines = new PatternMachines(ReadText(), ReadText()) };

    private RelationDefinitions ReadRelations()
    {
        var totals = new TotalDefinition[ReadNumber()];
        for (int i = 0; i < totals.Length; i++)
        {
            totals[i] = new TotalDefinition(ReadText(), ReadTexts(), ReadNumber() > 0);
        }

        var rates = new RateDefinition[ReadNumber()];
        for (int i = 0; i < rates.Length; i++)
        {
            rates[i] = new RateDefinition(ReadText(), ReadTextOrNone(), ReadTextOrNone(), ReadTexts());
        }

        return new RelationDefinitions(ImmutableArray.Create(totals), ImmutableArray.Create(rates), ReadTexts());
    }

    private Glossary ReadGlossary()
    {
        string[] meanings = new string[ReadNumber()];
        for (int i = 0; i < meanings.Length; i++)
        {
            meanings[i] = ReadText();
        }

        return new Glossary(meanings, ReadText());
    }

    private string? ReadTextOrNone() => ReadText() is { Length: > 0 } text ? text : null;

    private string ReadText() => _packed.ReadText();

    private ImmutableArray<string> ReadTexts()
    {
        int count = ReadNumber();
        if (count == 0)
        {
            return ImmutableArray<string>.Empty;
        }

        string[] texts = new string[count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = ReadText();
        }

        return ImmutableArray.Create(texts);
    }

    private WordList ReadWordsLater()
    {
        string source = _source;
        int at = _packed.At;
        _packed.SkipWords();
        return new WordList(() => new PackedReader(source) { At = at }.ReadWords());
    }

    private ImmutableArray<string> ReadWords() => _packed.ReadWords();

    private ImmutableArray<int> ReadNumbers()
    {
        int[] numbers = new int[ReadNumber()];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = ReadNumber();
        }

        return ImmutableArray.Create(numbers);
    }

    private decimal ReadDecimal()
    {
        int low = ReadNumber() | (ReadNumber() << 16);
        int middle = ReadNumber() | (ReadNumber() << 16);
        int high = ReadNumber() | (ReadNumber() << 16);
        return new decimal(low, middle, high, isNegative: false, (byte)ReadNumber());
    }

    private int ReadNumber() => _packed.ReadNumber();
}
