using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Links parts to their total: 办件1854件，其中线上347件，代办181件.</summary>
internal static class PartReader
{
    // How many figures back a total is looked for; keeps a sentence of any length linear.
    private const int FarthestTotal = 16;

    /// <summary>Links the figures of a sentence; a part that no rule claims takes the indicator of its total.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="firstSite">First site of the sentence.</param>
    public static void Read(ReportReading reading, int firstSite)
    {
        Chain chain = Chain.None;
        for (int site = firstSite; site < reading.Sites.Count; site++)
        {
            chain = Opens(reading, site, firstSite)
                ? Chain.From(TotalOf(reading, site, firstSite), HasOwnAction(reading, site))
                : Continue(reading, chain, site);
            if (chain.Total >= 0)
            {
                Link(reading, site, chain.Total);
                chain = chain with { Sum = chain.Sum + reading.Figures[reading.Sites[site].Figure].Value };
            }
        }
    }

    // 其中 or the like since the figure before, or a parenthesis straight behind it.
    private static bool Opens(ReportReading reading, int site, int firstSite)
    {
        FigureSite current = reading.Sites[site];
        int from = site > firstSite ? reading.Sites[site - 1].End : reading.Sentences[current.Sentence].Start;
        for (int hit = reading.LastHitBefore(current.Start); hit >= 0 && reading.Hits[hit].Start >= from; hit--)
        {
            // 分别为 splits a total too, where no name of a rule takes its figure.
            if (reading.Has(hit, ContextRole.Part) || (reading.Has(hit, ContextRole.Respectively) && reading.Drafts[reading.DraftOf(site)].Rule is null))
            {
                return true;
            }
        }

        return site > firstSite && reading.Text[from] is '（' or '(' && current.OwnStart == from + 1;
    }

    private static Chain Continue(ReportReading reading, Chain chain, int site)
    {
        if (chain.Total < 0)
        {
            return Chain.None;
        }

        FigureSite current = reading.Sites[site];
        FigureSite total = reading.Sites[chain.Total];
        bool closed = reading.Text[reading.Sites[site - 1].End..current.Start].IndexOfAny("；;）)") >= 0;
        bool fits = (reading.UnitsOf(current) & reading.UnitsOf(total)) != 0
            && chain.Sum + reading.Figures[current.Figure].Value <= reading.Figures[total.Figure].Value
            && (chain.HasAction || !HasOwnAction(reading, site));
        return fits && !closed ? chain : Chain.None;
    }

    // A figure before that counts the same things: the one that the parts add up to, else the nearest that is not smaller.
    // For 其中 at the head of a sentence, in the sentence before.
    private static int TotalOf(ReportReading reading, int site, int firstSite)
    {
        FigureSite part = reading.Sites[site];
        decimal value = reading.Figures[part.Figure].Value;
        decimal sum = SumFrom(reading, site);
        int nearest = -1;
        for (int candidate = site - 1; candidate >= Math.Max(0, site - FarthestTotal); candidate--)
        {
            FigureSite total = reading.Sites[candidate];
            if (candidate < firstSite && (part.Sentence - total.Sentence > 1 || firstSite < site))
            {
                break;
            }

            bool isPart = reading.DraftOf(candidate) is var draft && draft >= 0 && reading.Drafts[draft].PartOf >= 0;
            if (isPart || (reading.UnitsOf(total) & reading.UnitsOf(part)) == 0 || reading.Figures[total.Figure].Value < value)
            {
                continue;
            }

            if (reading.Figures[total.Figure].Value == sum)
            {
                return candidate;
            }

            nearest = nearest < 0 ? candidate : nearest;
        }

        return nearest;
    }

    private static decimal SumFrom(ReportReading reading, int site)
    {
        decimal sum = 0;
        ulong units = reading.UnitsOf(reading.Sites[site]);
        int end = Math.Min(reading.Sites.Count, site + FarthestTotal);
        for (int part = site; part < end && (reading.UnitsOf(reading.Sites[part]) & units) != 0; part++)
        {
            sum += reading.Figures[reading.Sites[part].Figure].Value;
        }

        return sum;
    }

    private static bool HasOwnAction(ReportReading reading, int site)
    {
        FigureSite current = reading.Sites[site];
        ulong units = reading.UnitsOf(current);
        for (int hit = current.BeforeFirst; hit < current.BeforeEnd; hit++)
        {
            if (reading.Rules.IsAction(reading.Hits[hit].Word, units))
            {
                return true;
            }
        }

        return false;
    }

    private static void Link(ReportReading reading, int site, int totalSite)
    {
        int total = reading.DraftOf(totalSite);
        for (int i = reading.DraftOf(site); i >= 0 && i < reading.Drafts.Count && reading.Drafts[i].Figure == reading.Sites[site].Figure; i++)
        {
            ref Draft draft = ref reading.DraftSpan[i];
            if (total < 0 || draft.ComparisonHit >= 0)
            {
                continue;
            }

            draft.PartOf = total;
            CompiledRule? rule = reading.Drafts[total].Rule;
            if (rule is not null && IsOpenTo(reading, draft, rule) && MayCount(reading, reading.Sites[site], rule))
            {
                draft.Rule = rule;
                draft.Reason = ClaimReason.Total;
            }
        }
    }

    // What the rule of a total refuses is none of what it counts: in 查处违法行为90起，其中酒驾30起 the 30 are of one offence.
    private static bool MayCount(ReportReading reading, in FigureSite part, CompiledRule rule) =>
        (rule.Units & reading.UnitsOf(part)) != 0 && (!rule.Not.IsAsked || SlotFinder.RulingOut(reading, part, rule.Not, evidenceIsBefore: false) < 0);

    // 其中邻里纠纷41件 took the nearest verb before; its total, a count of 纠纷 too, knows the right one.
    private static bool IsOpenTo(ReportReading reading, in Draft part, CompiledRule total) =>
        part.Rule is null
        || (part.NameWithoutVerb >= 0 && part.Rule.Indicator != total.Indicator
            && total.Object.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[part.NameWithoutVerb].Word)));

    /// <summary>The parts of one total, as far as read.</summary>
    private readonly record struct Chain(int Total, bool HasAction, decimal Sum)
    {
        public static readonly Chain None = new(-1, HasAction: false, 0);

        public static Chain From(int total, bool hasAction) => total < 0 ? None : new Chain(total, hasAction, 0);
    }
}
