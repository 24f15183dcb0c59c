using System.Runtime.InteropServices;
using ReportMetrics.Quantities;
using ReportMetrics.Rules;
using ReportMetrics.Segmentation;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>
/// All that is known of one report while it is read: its words, figures and years with their places, and the
/// observations in the making. Kept from report to report, so that a report costs no new lists; not thread-safe.
/// </summary>
internal sealed class ReportReading(RuleSet rules)
{
    /// <summary>How many words back anything is looked for in a sentence; keeps a sentence of any length linear.</summary>
    public const int NearHits = 48;

    // How far a pattern sees on each side; keeps a sentence of any length linear.
    private const int PatternReach = 120;

    private readonly List<int> _firstHitOfSentence = [];
    private readonly List<int> _firstDraftOfSite = [];
    private readonly List<int> _openingOfSentence = [];
    private int _sentenceOfAbove;
    private ConceptSet _above;

    public RuleSet Rules { get; } = rules;

    public NormalizedText Normalized { get; private set; } = null!;

    public SegmentedText Segments { get; } = new();

    public DocumentInfo Document { get; private set; } = null!;

    public FigureBuffer Mentions { get; } = new();

    public List<FigureMention> Figures => Mentions.Figures;

    public List<YearMention> Years => Mentions.Years;

    public List<TermHit> Hits { get; } = [];

    public List<FigureSite> Sites { get; } = [];

    public List<Draft> Drafts { get; } = [];

    /// <summary>The normalised text.</summary>
    public ReadOnlySpan<char> Text => Normalized.Chars;

    public ReadOnlySpan<Sentence> Sentences => Segments.Sentences;

    public ReadOnlySpan<TermHit> HitSpan => CollectionsMarshal.AsSpan(Hits);

    public Span<FigureSite> SiteSpan => CollectionsMarshal.AsSpan(Sites);

    public Span<Draft> DraftSpan => CollectionsMarshal.AsSpan(Drafts);

    /// <summary>Begins a report; what was read of the one before is dropped.</summary>
    public void Begin(NormalizedText text, DocumentInfo document)
    {
        Normalized = text;
        Document = document;
        Segments.Read(text);
        Mentions.Clear();
        Hits.Clear();
        Sites.Clear();
        Drafts.Clear();
        _firstDraftOfSite.Clear();
        _firstHitOfSentence.Clear();
        _sentenceOfAbove = -1;
        _openingOfSentence.Clear();
    }

    /// <summary>Notes which hits stand in which sentence; to be called once all hits are found.</summary>
    public void AssignHits()
    {
        int hit = 0;
        int opening = 0;
        for (int i = 0; i < Sentences.Length; i++)
        {
            Sentence sentence = Sentences[i];
            opening = sentence.Paragraph == Sentences[opening].Paragraph ? opening : i;
            _openingOfSentence.Add(opening);
            while (hit < Hits.Count && Hits[hit].Start < sentence.Start)
            {
                hit++;
            }

            _firstHitOfSentence.Add(hit);
        }

        _firstHitOfSentence.Add(Hits.Count);
    }

    /// <summary>Notes where the drafts of the next site begin; -1 if it has none.</summary>
    public void AddFirstDraft(int draft) => _firstDraftOfSite.Add(draft);

    /// <summary>First draft of a site, -1 if it has none.</summary>
    public int DraftOf(int site) => _firstDraftOfSite[site];

    public bool Has(int hit, ContextRole role) => Rules.Has(Hits[hit].Word, role);

    /// <summary>Whether a pattern matches around a figure within its sentence.</summary>
    public bool TryMatch(RulePattern pattern, in FigureSite site, out int length)
    {
        int start = Math.Max(Sentences[site.Sentence].Start, site.Start - PatternReach);
        int end = Math.Min(Sentences[site.Sentence].End, site.End + PatternReach);
        bool matches = pattern.TryMatch(Text, start, end, site.Start, site.End, out int matchStart, out int matchEnd);
        length = matchEnd - matchStart;
        return matches;
    }

    public ulong UnitsOf(in FigureSite site) => Figures[site.Figure].UnitClasses;

    public void HitsOfSentence(int sentence, out int first, out int end)
    {
        first = _firstHitOfSentence[sentence];
        end = first;
        int stop = Sentences[sentence].End;
        end = HitsBefore(stop, first);
    }

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
    public int OpeningOf(int sentence) => _openingOfSentence[sentence];

    /// <summary>Innermost heading that a sentence stands under, -1 if none.</summary>
    public int HeadingOf(int sentence) => Sentences[sentence].Heading;

    public int ParentOf(int heading) => Segments.Headings[heading].Parent;

    public void TextOfHeading(int heading, out int start, out int end) =>
        (start, end) = (Segments.Headings[heading].Start, Segments.Headings[heading].End);

    public void HitsOfHeading(int heading, out int first, out int end)
    {
        TextOfHeading(heading, out int start, out int stop);
        first = HitsBefore(start, 0);
        end = HitsBefore(stop, first);
    }

    /// <summary>Index of the last hit that starts before a place, -1 if none.</summary>
    public int LastHitBefore(int place) => HitsBefore(place, 0) - 1;

    /// <summary>Index of the first hit to look at when looking back from a place: near, and not before <paramref name="start"/>.</summary>
    public int FirstNearHit(int start, int place)
    {
        int end = HitsBefore(place, 0);
        int first = Math.Max(0, end - NearHits);
        while (first < end && Hits[first].Start < start)
        {
            first++;
        }

        return first;
    }

    /// <summary>Index of the last year that starts before a place, -1 if none.</summary>
    public int LastYearBefore(int place)
    {
        int low = 0;
        int high = Years.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Years[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Whether a figure starts in <c>[start, end)</c>.</summary>
    public bool HasFigureWithin(int start, int end)
    {
        int figure = FigureFrom(start);
        return figure < Figures.Count && Figures[figure].Start < end;
    }

    /// <summary>Index of the first figure that starts at a place or behind it.</summary>
    public int FigureFrom(int place)
    {
        int low = 0;
        int high = Figures.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Figures[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Length of the joining word at a place, 0 if there is none.</summary>
    public int JoinAt(int place)
    {
        foreach (string join in Rules.Conjunctions)
        {
            if (Text[place..].StartsWith(join, StringComparison.Ordinal))
            {
                return join.Length;
            }
        }

        return 0;
    }

    private void AddConcepts(int first, int end)
    {
        for (int hit = first; hit < end; hit++)
        {
            _above.Add(Rules.ConceptsOf(Hits[hit].Word));
        }
    }

    private int HitsBefore(int place, int from)
    {
        int low = from;
        int high = Hits.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Hits[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
