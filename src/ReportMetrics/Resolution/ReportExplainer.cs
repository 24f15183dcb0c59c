using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Explains the figures of a report that was just read.</summary>
/// <param name="reading">The report, resolved; its drafts stand in the order of the observations.</param>
/// <param name="observations">The report's observations.</param>
internal sealed class ReportExplainer(ReportReading reading, IReadOnlyList<Observation> observations)
{
    // Rules that lack something are many; the nearest tell what to change.
    private const int NearestRules = 8;

    /// <summary>Explains each figure that shares a code unit with a span, or in which an empty span lies.</summary>
    public List<FigureExplanation> Explain(TextSpan span)
    {
        List<FigureExplanation> explanations = [];
        for (int draft = 0; draft < reading.Drafts.Count;)
        {
            int end = draft + 1;
            int figure = reading.Drafts[draft].Figure;
            while (figure >= 0 && end < reading.Drafts.Count && reading.Drafts[end].Figure == figure)
            {
                end++;
            }

            TextSpan place = observations[draft].Evidence.Span;
            if (place.Overlaps(span.Length == 0 ? span with { Length = 1 } : span))
            {
                explanations.Add(Explain(draft..end));
            }

            draft = end;
        }

        return explanations;
    }

    private FigureExplanation Explain(Range drafts)
    {
        Draft first = reading.Drafts[drafts.Start.Value];
        FigureSite site = SiteOf(first);
        RuleJudge judge = new(reading, site, NameOf(first));
        List<ObservationReason> reasons = [];
        for (int draft = drafts.Start.Value; draft < drafts.End.Value; draft++)
        {
            reasons.Add(ReasonOf(draft));
        }

        return new FigureExplanation(observations[drafts.Start.Value].Evidence.Span, reasons, WordsAround(site, judge), Sorted(Judge(first, judge)));
    }

    private FigureSite SiteOf(Draft draft)
    {
        if (draft.Figure >= 0)
        {
            return reading.Sites[IndexOfSite(draft.Figure)];
        }

        Denial clause = Denial.Of(reading, draft);
        reading.HitsOfSentence(draft.Sentence, out int firstHit, out _);
        return new FigureSite
        {
            Sentence = draft.Sentence,
            Start = draft.Start,
            End = draft.End,
            SentenceHits = firstHit,
            InheritFirst = firstHit,
            BeforeFirst = clause.HitsFirst,
            BeforeEnd = clause.HitsEnd,
            BehindFirst = clause.HitsEnd,
            BehindEnd = clause.HitsEnd,
        };
    }

    private int NameOf(Draft draft)
    {
        if (draft.Figure < 0)
        {
            return JoinedNames.NotInOrder;
        }

        int index = IndexOfSite(draft.Figure);
        int first = index;
        while (first > 0 && reading.Sites[first - 1].Sentence == draft.Sentence)
        {
            first--;
        }

        return JoinedNames.NameInOrder(reading, index, first);
    }

    private int IndexOfSite(int figure)
    {
        int site = 0;
        while (reading.Sites[site].Figure != figure)
        {
            site++;
        }

        return site;
    }

    private IEnumerable<RuleJudgement> Judge(Draft draft, RuleJudge judge) => draft.Reason switch
    {
        ClaimReason.Denial => reading.Rules.Rules.Where(rule => rule.Quantity == FigureKind.Denied)
            .Select(rule => judge.OfDenial(rule, Denial.Of(reading, draft))).OfType<RuleJudgement>(),
        ClaimReason.List => [judge.OfList(draft.Rule!, Denial.Of(reading, draft) with { HitsEnd = reading.LastHitBefore(draft.QuoteEnd) + 1 })],
        _ => reading.Rules.Rules.Where(rule => rule.Quantity == FigureKind.Stated).Select(judge.OfFigure).OfType<RuleJudgement>(),
    };

    private static List<RuleJudgement> Sorted(IEnumerable<RuleJudgement> judgements)
    {
        ILookup<bool, RuleJudgement> byFit = judgements.ToLookup(judgement => judgement.Fits);
        return
        [
            .. byFit[true].OrderByDescending(judgement => judgement.Score),
            .. byFit[false].OrderBy(Lacking).ThenByDescending(judgement => judgement.Slots.Count).Take(NearestRules),
        ];
    }

    private static int Lacking(RuleJudgement judgement) =>
        judgement.Slots.Count(slot => !slot.IsFilled) + (judgement.RuledOutBy is null ? 0 : 1);

    private ObservationReason ReasonOf(int index)
    {
        Draft draft = reading.Drafts[index];
        return new ObservationReason(
            observations[index],
            draft.Reason,
            draft.ComparisonHit >= 0 ? SpanOf(reading.Hits[draft.ComparisonHit].Start, reading.Hits[draft.ComparisonHit].End)
                : draft.Reason == ClaimReason.Total ? observations[draft.PartOf].Evidence.Span
                : null,
            draft.Period.Basis,
            SpanOf(draft.Period.Start, draft.Period.End),
            draft.Status.Basis,
            SpanOf(draft.Status.Start, draft.Status.End));
    }

    private TextSpan? SpanOf(int start, int end) => end > start ? reading.Normalized.ToSource(start, end) : null;

    private List<EvidenceWord> WordsAround(in FigureSite site, RuleJudge judge)
    {
        SortedSet<int> hits = [];
        Add(hits, Math.Max(site.SentenceHits, site.BeforeFirst - ReportReading.NearHits), site.BeforeEnd);
        Add(hits, site.BehindFirst, site.BehindEnd);
        Add(hits, site.HeadFirst, site.HeadEnd);
        int further = Math.Min(reading.Hits.Count, site.BehindEnd + ReportReading.NearHits);
        Add(hits, site.BehindEnd, Math.Min(further, reading.LastHitBefore(reading.Sentences[site.Sentence].End) + 1));
        if (reading.SentenceBefore(site.Sentence, out int first, out int end))
        {
            Add(hits, Math.Max(first, end - ReportReading.NearHits), end);
        }

        reading.HitsOfSentence(reading.OpeningOf(site.Sentence), out first, out end);
        Add(hits, first, Math.Min(end, Math.Min(site.SentenceHits, first + ReportReading.NearHits)));
        for (int heading = reading.HeadingOf(site.Sentence); heading >= 0; heading = reading.ParentOf(heading))
        {
            reading.HitsOfHeading(heading, out first, out end);
            Add(hits, first, end);
        }

        return [.. hits.Select(judge.WordOf).OrderBy(word => word.Place)];
    }

    private static void Add(SortedSet<int> hits, int first, int end)
    {
        for (int hit = first; hit < end; hit++)
        {
            hits.Add(hit);
        }
    }
}
