using ReportMetrics.Quantities;
using ReportMetrics.Rules;
using ReportMetrics.Segmentation;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>
/// All that is known of one report while it is read: its words, figures and years with their places, and the
/// observations in the making. Kept from report to report, so that a report costs no new lists; not thread-safe.
/// </summary>
internal sealed partial class ReportReading(RuleSet rules)
{
    /// <summary>How many words back anything is looked for in a sentence; keeps a sentence of any length linear.</summary>
    public const int NearHits = 48;

    // How far a pattern sees on each side; keeps a sentence of any length linear.
    private const int PatternReach = 120;

    // In place of a role, a year in a heading.
    private const uint Year = RuleSet.OpensList;

    private readonly ValueList<SentenceWords> _sentences = new();
    private readonly ValueList<HeadingWords> _headings = new();
    private uint[] _roles = new uint[NearHits];
    private readonly List<int> _firstDraftOfSite = [];
    private readonly int[] _askedAt = new int[rules.Rules.Length];
    private int _asking;
    private int _sentenceOfAbove;
    private ConceptSet _above;

    public RuleSet Rules { get; } = rules;

    public NormalizedText Normalized { get; private set; } = null!;

    public SegmentedText Segments { get; } = new();

    public DocumentInfo Document { get; private set; } = null!;

    public FigureBuffer Mentions { get; } = new();

    public ValueList<FigureMention> Figures => Mentions.Figures;

    public ValueList<YearMention> Years => Mentions.Years;

    public ValueList<TermHit> Hits { get; } = new();

    public ValueList<FigureSite> Sites { get; } = new();

    public ValueList<Draft> Drafts { get; } = new();

    /// <summary>The words of units as strings, from report to report the same ones.</summary>
    public RecentStrings UnitTexts { get; } = new();

    /// <summary>The normalised text.</summary>
    public ReadOnlySpan<char> Text => Normalized.Chars;

    public ReadOnlySpan<Sentence> Sentences => Segments.Sentences;

    public ReadOnlySpan<TermHit> HitSpan => Hits.Items;

    public Span<FigureSite> SiteSpan => Sites.Span;

    public Span<Draft> DraftSpan => Drafts.Span;

    /// <summary>Begins a report; what was read of the one before is dropped.</summary>
    public void Begin(NormalizedText text, DocumentInfo document, StopCheck stop = default)
    {
        Normalized = text;
        Document = document;
        Segments.Read(text, stop);
        Mentions.Clear();
        Hits.Clear();
        Sites.Clear();
        Drafts.Clear();
        _firstDraftOfSite.Clear();
        _sentences.Clear();
        _headings.Clear();
        _sentenceOfAbove = -1;
    }

    /// <summary>Notes which hits stand in which sentence and heading, and their roles; to be called once all hits are found.</summary>
    public void AssignHits(StopCheck stop = default)
    {
        if (_roles.Length < Hits.Count)
        {
            _roles = new uint[Hits.Count * 2];
        }

        AssignToSentences(ref stop);
        foreach (ref readonly SectionHeading heading in Segments.Headings)
        {
            int first = HitsBefore(heading.Start, 0);
            int end = HitsBefore(heading.End, first);
            uint roles = RolesOf(first, end) & ~Year;
            int year = LastYearBefore(heading.End);
            roles |= year >= 0 && Years[year].Start >= heading.Start ? Year : 0;
            _headings.Add(new HeadingWords(first, end, roles | RolesAbove(heading.Parent)));
        }
    }

    private void AssignToSentences(ref StopCheck stop)
    {
        int hit = 0;
        int opening = 0;
        for (int i = 0; i < Sentences.Length; i++)
        {
            ref readonly Sentence sentence = ref Sentences[i];
            stop.At(sentence.Start);
            opening = sentence.Paragraph == Sentences[opening].Paragraph ? opening : i;
            int first = AssignRoles(hit, sentence.Start, out _);
            hit = AssignRoles(first, sentence.End, out uint roles);
            _sentences.Add(new SentenceWords(first, hit, opening, roles));
        }

        AssignRoles(hit, int.MaxValue, out _);
    }

    // Notes the roles of the hits from one on that start before a place; returns the first behind them.
    private int AssignRoles(int hit, int end, out uint roles)
    {
        ReadOnlySpan<TermHit> hits = HitSpan;
        roles = 0;
        while (hit < hits.Length && hits[hit].Start < end)
        {
            uint own = Rules.RolesOf(hits[hit].Meaning);
            _roles[hit++] = own;
            roles |= own;
        }

        return hit;
    }

    /// <summary>Notes where the drafts of the next site begin.</summary>
    public void AddFirstDraft(int draft) => _firstDraftOfSite.Add(draft);

    /// <summary>First draft of a site.</summary>
    public int DraftOf(int site) => _firstDraftOfSite[site];

    public bool Has(int hit, ContextRole role) => (_roles[hit] & RuleSet.Bit(role)) != 0;

    /// <summary>Whether a word has one of some roles, given as bits.</summary>
    public bool HasAny(int hit, uint roles) => (_roles[hit] & roles) != 0;

    /// <summary>Whether a word names a kind of things and is no word of a rule.</summary>
    public bool IsMereKind(int hit) => _roles[hit] == RuleSet.Bit(ContextRole.Kind) && Rules.ConceptsOf(Hits[hit].Meaning).Length == 1;

    /// <summary>The roles of some hits together, a bit each.</summary>
    public uint RolesOf(int first, int end)
    {
        uint roles = 0;
        for (int hit = first; hit < end; hit++)
        {
            roles |= _roles[hit];
        }

        return roles;
    }

    /// <summary>The roles of all words of a sentence, a bit each.</summary>
    public uint RolesOfSentence(int sentence) => _sentences[sentence].Roles;

    /// <summary>Whether a word of a role stands in a heading or in one above it.</summary>
    /// <param name="heading">Index of the heading; -1 for none.</param>
    /// <param name="role">The role.</param>
    public bool IsAbove(int heading, ContextRole role) => (RolesAbove(heading) & RuleSet.Bit(role)) != 0;

    /// <summary>Whether a year stands in a heading or in one above it.</summary>
    /// <param name="heading">Index of the heading; -1 for none.</param>
    public bool HasYearAbove(int heading) => (RolesAbove(heading) & Year) != 0;

    /// <summary>Begins to ask rules of another figure.</summary>
    public void BeginAsking() => _asking++;

    /// <summary>Whether a rule is asked of the figure for the first time: several words can open it, and its answer is always the same.</summary>
    public bool IsFirstAsked(CompiledRule rule)
    {
        ref int asked = ref _askedAt[rule.Number];
        bool isFirst = asked != _asking;
        asked = _asking;
        return isFirst;
    }

    /// <summary>Whether a pattern matches around a figure within its sentence.</summary>
    public bool TryMatch(RulePattern pattern, in FigureSite site, out int length)
    {
        int start = Math.Max(Sentences[site.Sentence].Start, site.Start - PatternReach);
        int end = Math.Min(Sentences[site.Sentence].End, site.End + PatternReach);
        bool matches = pattern.TryMatch(Text, start, end, site.Start, site.End, out int matchStart, out int matchEnd);
        length = matchEnd - matchStart;
        return matches;
    }

    /// <summary>The unit classes of a figure; a zero without a unit is one of all (案件数为0).</summary>
    public ulong UnitsOf(in FigureSite site)
    {
        ref readonly FigureMention figure = ref Figures.Items[site.Figure];
        return figure.UnitClasses == 0 && figure.Value == 0 ? TableReader.AnyUnit : figure.UnitClasses;
    }

    public void HitsOfSentence(int sentence, out int first, out int end) => (first, end) = (_sentences[sentence].First, _sentences[sentence].End);

    /// <summary>The hits of the sentence before, if it is of the same paragraph.</summary>
    public bool SentenceBefore(int sentence, out int first, out int end)
    {
        first = end = 0;
        if (sentence == 0 || Sentences[sentence].Paragraph != Sentences[sentence - 1].Paragraph || Sentences[sentence - 1].Kind != SentenceKind.Prose)
        {
            return false;
        }

        HitsOfSentence(sentence - 1, out first, out end);
        return true;
    }

    /// <summary>The concepts of the sentence before and of the headings above a sentence.</summary>
    public ref readonly ConceptSet ConceptsAbove(int sentence)
    {
        if (_sentenceOfAbove != sentence)
        {
            _sentenceOfAbove = sentence;
            _above = default;
            if (SentenceBefore(sentence, out int first, out int end))
            {
                AddConcepts(Math.Max(first, end - NearHits), end);
            }

            for (int heading = HeadingOf(sentence); heading >= 0; heading = ParentOf(heading))
            {
                HitsOfHeading(heading, out first, out end);
                AddConcepts(first, end);
            }
        }

        return ref _above;
    }

    /// <summary>The first sentence of a sentence's paragraph, which says what the paragraph is about.</summary>
    public int OpeningOf(int sentence) => _sentences[sentence].Opening;

    /// <summary>Innermost heading that a sentence stands under, -1 if none.</summary>
    public int HeadingOf(int sentence) => Sentences[sentence].Heading;

    public int ParentOf(int heading) => Segments.Headings[heading].Parent;

    public void TextOfHeading(int heading, out int start, out int end) =>
        (start, end) = (Segments.Headings[heading].Start, Segments.Headings[heading].End);

    public void HitsOfHeading(int heading, out int first, out int end) => (first, end) = (_headings[heading].First, _headings[heading].End);

    private void AddConcepts(int first, int end)
    {
        for (int hit = first; hit < end; hit++)
        {
            _above.Add(Rules.SetOf(Hits[hit].Meaning));
        }
    }

    private uint RolesAbove(int heading) => heading < 0 ? 0 : _headings[heading].RolesAbove;

    /// <summary>The words of a sentence.</summary>
    /// <param name="First">First hit.</param>
    /// <param name="End">Behind the last hit.</param>
    /// <param name="Opening">The first sentence of its paragraph.</param>
    /// <param name="Roles">The roles of all hits.</param>
    private readonly record struct SentenceWords(int First, int End, int Opening, uint Roles);

    /// <summary>The words of a heading.</summary>
    /// <param name="First">First hit.</param>
    /// <param name="End">Behind the last hit.</param>
    /// <param name="RolesAbove">The roles of all hits, and of those of the headings above it.</param>
    private readonly record struct HeadingWords(int First, int End, uint RolesAbove);
}
