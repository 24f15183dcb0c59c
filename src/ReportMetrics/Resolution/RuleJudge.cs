using ReportMetrics.Rules;
using ReportMetrics.Segmentation;

namespace ReportMetrics.Resolution;

/// <summary>Tells slot by slot how a rule fares, by asking what extraction asks.</summary>
/// <param name="reading">The report.</param>
/// <param name="site">The figure.</param>
/// <param name="name">The hit that must fill the object slot where figures follow names in the same order, as <see cref="JoinedNames.NameInOrder"/> says.</param>
internal sealed class RuleJudge(ReportReading reading, FigureSite site, int name)
{
    private static readonly string[] Denied = ["denied"];
    private static readonly string[] Listed = ["listed"];

    /// <summary>A rule for stated figures; <see langword="null"/> if none of its words stands beside the figure.</summary>
    public RuleJudgement? OfFigure(CompiledRule rule)
    {
        bool isAsked = IsOpenedByName(rule) && (rule.Units & reading.UnitsOf(site)) != 0 && (rule.Pattern is null || (name < 0 && RuleMatcher.Opens(reading, site, rule)));
        Claim claim = isAsked ? RuleMatcher.Ask(reading, site, rule, name) : Claim.None;
        return rule.Pattern is null ? OfFrame(rule, claim) : OfPattern(rule, claim);
    }

    /// <summary>A rule for denials; <see langword="null"/> if none of its words stands in the denying clause.</summary>
    public RuleJudgement? OfDenial(CompiledRule rule, Denial denial)
    {
        List<SlotJudgement> slots = [new SlotJudgement(RuleSlot.Quantity, Denied, IsFilled: true, Word: null, 0)];
        AddSlot(slots, RuleSlot.Object, rule.Object, InClause(rule.Object, denial));
        AddSlot(slots, RuleSlot.Action, rule.Action, InClause(rule.Action, denial));
        bool isNear = slots.Exists(slot => slot.Word is not null);
        SlotHit context = InClause(rule.Context, denial);
        AddSlot(slots, RuleSlot.Context, rule.Context, context.IsFilled ? context : SlotFinder.Above(reading, denial.Site, rule.Context));
        int ruledOut = DenialReader.RulingOut(reading, rule, denial);
        int? score = DenialReader.Fits(reading, rule, denial) ? DenialReader.Asked(rule) : null;
        return isNear ? Judgement(rule, score, slots, ruledOut) : null;
    }

    /// <summary>The rule that counted a list.</summary>
    public RuleJudgement OfList(CompiledRule rule, Denial clause)
    {
        List<SlotJudgement> slots = [new SlotJudgement(RuleSlot.Quantity, Listed, IsFilled: true, Word: null, 0)];
        AddSlot(slots, RuleSlot.Object, rule.Object, InClause(rule.Object, clause));
        AddSlot(slots, RuleSlot.Action, rule.Action, InClause(rule.Action, clause));
        return Judgement(rule, DenialReader.Asked(rule), slots, ruledOut: -1);
    }

    /// <summary>A hit as a word with its place.</summary>
    public EvidenceWord WordOf(int hit)
    {
        TermHit found = reading.Hits[hit];
        List<string> meanings = [];
        foreach (ushort concept in reading.Rules.ConceptsOf(found.Meaning))
        {
            meanings.Add(reading.Rules.NameOf(concept));
        }

        return new EvidenceWord(reading.Text[found.Start..found.End].ToString(), reading.Normalized.ToSource(found.Start, found.End), PlaceOf(hit), meanings);
    }

    // Of names in order each asks its own rules only.
    private bool IsOpenedByName(CompiledRule rule)
    {
        if (name < 0)
        {
            return name != JoinedNames.Unnamed;
        }

        ReadOnlySpan<ushort> concepts = reading.Rules.ConceptsOf(reading.Hits[name].Meaning);
        return rule.Object.IsFilledBy(concepts) || rule.Action.IsFilledBy(concepts);
    }

    private RuleJudgement? OfFrame(CompiledRule rule, Claim claim)
    {
        SlotHit named = name == JoinedNames.Unnamed ? SlotHit.None : RuleMatcher.FindObject(reading, site, rule.Object, name);
        SlotHit done = RuleMatcher.FindAction(reading, site, rule.Action);
        if (!named.IsBeside && !done.IsBeside)
        {
            return null;
        }

        List<SlotJudgement> slots = [Quantity(rule)];
        AddSlot(slots, RuleSlot.Object, rule.Object, named);
        AddSlot(slots, RuleSlot.Action, rule.Action, done);
        AddSlot(slots, RuleSlot.Context, rule.Context, RuleMatcher.FindContext(reading, site, rule.Context));
        int ruledOut = RuleMatcher.RulingOut(reading, site, rule, named.IsBeside ? named.Hit : -1);
        return Judgement(rule, claim.Rule is null ? null : claim.Score, slots, ruledOut);
    }

    private RuleJudgement? OfPattern(CompiledRule rule, Claim claim)
    {
        bool matches = RuleMatcher.Opens(reading, site, rule) && reading.TryMatch(rule.Pattern!, site, out _);
        if (!matches && !SlotFinder.Beside(reading, site, rule.Openers).IsFilled)
        {
            return null;
        }

        SlotJudgement pattern = new(RuleSlot.Pattern, [rule.Definition.Pattern!.Source], matches, Word: null, claim.Rule is null ? 0 : claim.Score);
        int ruledOut = RuleMatcher.RulingOut(reading, site, rule, objectHit: -1);
        return Judgement(rule, claim.Rule is null ? null : claim.Score, [Quantity(rule), pattern], ruledOut);
    }

    private SlotJudgement Quantity(CompiledRule rule)
    {
        IReadOnlyList<string> units = rule.Definition.Frame is not { } frame ? rule.Pattern!.Units
            : frame.Change ? [.. frame.Units.Select(unit => unit + " (change)")]
            : frame.Units;
        return new SlotJudgement(RuleSlot.Quantity, units, (rule.Units & reading.UnitsOf(site)) != 0 && rule.ClaimsChange == site.IsChange, Word: null, 0);
    }

    private SlotHit InClause(FrameSlot slot, Denial denial)
    {
        int hit = DenialReader.Find(reading, slot, denial);
        return hit < 0 ? SlotHit.None : new SlotHit(0, hit, IsBeside: true);
    }

    private void AddSlot(List<SlotJudgement> slots, RuleSlot kind, FrameSlot slot, SlotHit found)
    {
        if (slot.IsAsked)
        {
            string[] terms = new string[slot.Concepts.Length];
            for (int i = 0; i < terms.Length; i++)
            {
                terms[i] = reading.Rules.NameOf(slot.Concepts[i]);
            }

            slots.Add(new SlotJudgement(kind, terms, found.IsFilled, found.IsFilled ? WordOf(found.Hit) : null, Math.Max(found.Score, 0)));
        }
    }

    private RuleJudgement Judgement(CompiledRule rule, int? score, List<SlotJudgement> slots, int ruledOut) =>
        new(rule.Definition.Id, rule.Indicator.Id, rule.Pack, score, slots, ruledOut < 0 ? null : WordOf(ruledOut));

    private EvidencePlace PlaceOf(int hit)
    {
        TermHit found = reading.Hits[hit];
        return hit >= site.HeadFirst && hit < site.HeadEnd ? EvidencePlace.ColumnHead
            : found.Start >= site.Start && found.End <= site.End ? EvidencePlace.Inside
            : hit >= site.BeforeFirst && hit < site.BeforeEnd ? EvidencePlace.Before
            : hit >= site.BehindFirst && hit < site.BehindEnd ? EvidencePlace.Behind
            : found.Start >= site.End ? EvidencePlace.Further
            : hit >= site.SentenceHits ? EvidencePlace.Earlier
            : reading.SentenceBefore(site.Sentence, out int first, out _) && hit >= first ? EvidencePlace.SentenceBefore
            : IsInOpening(hit) ? EvidencePlace.Opening
            : EvidencePlace.Heading;
    }

    private bool IsInOpening(int hit)
    {
        int opening = reading.OpeningOf(site.Sentence);
        reading.HitsOfSentence(opening, out int first, out int end);
        return hit >= first && hit < end && reading.Sentences[opening].Kind != SentenceKind.Heading;
    }
}
