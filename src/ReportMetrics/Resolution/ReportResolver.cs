using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>From words and figures to drafts of observations, sentence by sentence.</summary>
internal sealed class ReportResolver
{
    // To either side of a figure: what is written of a report grows with its length, whatever its clauses are like.
    private const int LongestQuote = 300;

    private readonly ValueList<Claim> _further = new();
    private readonly DraftOrder _order = new();
    private readonly HeadlineSelector _headlines = new();

    /// <summary>Fills <see cref="ReportReading.Drafts"/>, in text order.</summary>
    public void Resolve(ReportReading reading, StopCheck stop = default)
    {
        reading.AssignHits(stop);
        int figure = 0;
        for (int sentence = 0; sentence < reading.Sentences.Length; sentence++)
        {
            stop.At(reading.Sentences[sentence].Start);
            int end = reading.Sentences[sentence].End;
            int first = figure = reading.FigureFrom(reading.Sentences[sentence].Start);
            while (figure < reading.Figures.Count && reading.Figures[figure].Start < end)
            {
                figure++;
            }

            reading.HitsOfSentence(sentence, out int firstHit, out int endHit);
            uint roles = reading.RolesOfSentence(sentence);
            if (figure > first)
            {
                ResolveFigures(reading, sentence, first..figure, firstHit..endHit, ref stop);
            }

            if ((roles & RuleSet.Bit(ContextRole.Negation)) != 0)
            {
                DenialReader.Read(reading, sentence, firstHit..endHit, ref stop);
            }

            if ((roles & RuleSet.OpensList) != 0)
            {
                ListReader.Read(reading, sentence, firstHit..endHit, ref stop);
            }
        }

        _order.Sort(reading, stop);
        _headlines.Select(reading);
    }

    private void ResolveFigures(ReportReading reading, int sentence, Range figures, Range hits, ref StopCheck stop)
    {
        int firstSite = reading.Sites.Count;
        SiteReader.Read(reading, sentence, figures, hits, ref stop);
        TableReader.Read(reading, sentence, firstSite);
        bool planned = false;
        for (int site = firstSite; site < reading.Sites.Count; site++)
        {
            stop.At(reading.Sites[site].Start);
            int draft = reading.Drafts.Count;
            AddDrafts(reading, site, firstSite, planned);
            planned = reading.Drafts[draft].Status.Status == ObservationStatus.Planned;
            reading.AddFirstDraft(draft);
        }

        PartReader.Read(reading, firstSite, ref stop);
        OtherYearReader.Read(reading, firstSite, ref stop);
    }

    private void AddDrafts(ReportReading reading, int index, int firstSite, bool previousIsPlanned)
    {
        int comparison = ComparisonReader.Read(reading, index, firstSite, out ClaimReason reason);
        FigureSite site = reading.Sites[index];
        GroundedPeriod? inOrder = PeriodInOrder.Read(reading, index, firstSite);
        Draft draft = NewDraft(reading, index, inOrder, previousIsPlanned) with { ComparisonHit = comparison };
        bool isListed = index > firstSite && JoinedNames.IsListedBehind(reading, index) && (site.GoesOn || reading.JoinAt(reading.Sites[index - 1].End) > 0);
        if (isListed && inOrder is null)
        {
            draft.Period = reading.Drafts[reading.DraftOf(index - 1)].Period;
        }

        int name = JoinedNames.NameInOrder(reading, index, firstSite);
        Claim claim = comparison < 0 || site.IsChange ? RuleMatcher.Best(reading, site, name) : Claim.None;
        reason = comparison < 0 || claim.Rule is not null ? ReasonOf(reading, site, name, claim) : reason;
        reading.Drafts.Add(draft with { Rule = claim.Rule, NameWithoutVerb = claim.ActionIsInherited ? claim.ObjectHit : -1, Reason = reason });
        if (claim.Rule is null || name >= 0)
        {
            return;
        }

        _further.Clear();
        JoinedNames.ShareFigure(reading, site, claim, _further);
        foreach (Claim other in _further)
        {
            reading.Drafts.Add(draft with { Rule = other.Rule, Reason = ClaimReason.JoinedName });
        }
    }

    private static ClaimReason ReasonOf(ReportReading reading, in FigureSite site, int name, Claim claim) =>
        reading.UnitsOf(site) == 0 ? ClaimReason.NoUnit
        : name != JoinedNames.NotInOrder ? ClaimReason.NameInOrder
        : claim.Rule is null ? ClaimReason.NoRule : ClaimReason.BestRule;

    private static Draft NewDraft(ReportReading reading, int index, GroundedPeriod? inOrder, bool previousIsPlanned)
    {
        FigureSite site = reading.Sites[index];
        ClausePlace place = ClausePlace.Of(reading, site.Sentence, site.ClauseStart, site.Start);
        GroundedPeriod period = PeriodReader.OfColumn(reading, site) ?? inOrder ?? PeriodReader.OfLevelBefore(reading, index, place) ?? PeriodReader.Read(reading, place);
        GroundedStatus status = StatusReader.Read(reading, place, period.Period, previousIsPlanned, reading.Figures[site.Figure].Approximation == Approximation.AtLeast);
        bool hasNoYear = status.Status == ObservationStatus.Planned && period.Basis == PeriodBasis.Document;
        return new Draft
        {
            Start = site.Start,
            End = site.End,
            QuoteStart = Whole(reading, Math.Max(site.ClauseStart, site.Start - LongestQuote)),
            QuoteEnd = Whole(reading, Math.Min(site.ClauseEnd, site.End + LongestQuote)),
            Sentence = site.Sentence,
            Figure = site.Figure,
            Value = reading.Figures[site.Figure].Value,
            Method = ObservationMethod.Stated,
            Period = (hasNoYear ? HeadingPeriod.OfPlanOpening(reading, site.Sentence) : null) ?? period,
            Status = status,
            PartOf = -1,
            NameWithoutVerb = -1,
            SpeaksOfWhole = ScopeReader.SpeaksOfWhole(reading, place),
            SpeaksOfPart = ScopeReader.SpeaksOfPart(place),
        };
    }

    // A quote that is cut keeps both halves of a character outside the basic plane.
    private static int Whole(ReportReading reading, int cut) =>
        cut > 0 && cut < reading.Text.Length && char.IsSurrogatePair(reading.Text[cut - 1], reading.Text[cut]) ? cut - 1 : cut;
}
