using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Links parts to their total: 办件1854件，其中线上347件，代办181件.</summary>
internal static class PartReader
{
    // Of the cells of a table's head before the column's own.
    private const int LongestHead = 40;

    /// <summary>Links the figures of a sentence; a part that no rule claims takes the indicator of its total.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="firstSite">First site of the sentence.</param>
    /// <param name="stop">Asked at each figure.</param>
    public static void Read(ReportReading reading, int firstSite, ref StopCheck stop)
    {
        Chain chain = Chain.None;
        Chain around = Chain.None;
        for (int site = firstSite; site < reading.Sites.Count; site++)
        {
            stop.At(reading.Sites[site].Start);
            if (chain.Total >= 0 && (IsShareOfPart(reading, chain.Total, site) || IsToldAside(reading, chain.Total, site)))
            {
                continue;
            }

            Chain before = chain;
            chain = Next(reading, site, firstSite, before);
            chain = chain.Total < 0 && around.Total >= 0 ? Continue(reading, around, site, firstSite) : chain;
            around = OpensBrackets(reading, chain, site) ? before : chain.Total == around.Total || IsRefused(reading, chain, site, firstSite) ? Chain.None : around;
            if (chain.Total < 0)
            {
                Link(reading, site, Chain.Of(TotalFinder.ByName(reading, site, firstSite)));
                LinkBack(reading, site, firstSite);
            }
            else
            {
                Link(reading, site, chain);
                chain = chain with { Last = site, Sum = chain.Sum + reading.Figures[reading.Sites[site].Figure].Value };
            }
        }
    }

    private static bool IsShareOfPart(ReportReading reading, int total, int site) => TotalFinder.IsShare(reading, site) && !TotalFinder.IsShare(reading, total);

    // 审查86件，其中合同61件（涉及金额2亿元）、文件25件: brackets that count something else than the parts do not end them.
    private static bool IsToldAside(ReportReading reading, int total, int site) =>
        site > total + 1 && TotalFinder.IsInBrackets(reading, site - 1, site) && !TotalFinder.ShareUnit(reading, total, site);

    // 村级140件（邻里90件、家庭50件），镇级40件: behind the brackets the parts around them go on.
    private static bool OpensBrackets(ReportReading reading, Chain chain, int site) =>
        chain.First == site && chain.Total == site - 1 && Brackets.Open(reading.Text[reading.Sites[site - 1].End]);

    private static bool IsRefused(ReportReading reading, Chain chain, int site, int firstSite) =>
        chain.Total < 0 && site > firstSite && Brackets.FirstClosing(TotalFinder.Gap(reading, site)) >= 0;

    private static void LinkBack(ReportReading reading, int total, int firstSite)
    {
        for (int part = Sum.FirstBehindWhichItStands(reading, total, firstSite); part < total; part++)
        {
            Link(reading, part, Chain.Of(total));
        }
    }

    /// <summary>Whether 其中 or the like since the figure before, a mark straight behind it, or 在156件纠纷中 around it makes a figure a part.</summary>
    public static bool IsAnnounced(ReportReading reading, int site, int firstSite)
    {
        FigureSite current = reading.Sites[site];
        int from = site > firstSite ? reading.Sites[site - 1].End : reading.Sentences[current.Sentence].Start;
        // 公开信息417条，其中预算单列；办理建议18件: what 其中 announces ends at the ；.
        from += site > firstSite ? TotalFinder.Gap(reading, site).LastIndexOfAny('；', ';') + 1 : 0;
        for (int hit = reading.LastHitBefore(current.Start); hit >= 0 && reading.Hits[hit].Start >= from; hit--)
        {
            // 分别为 splits a total too, where no name of a rule takes its figure.
            if (reading.Has(hit, ContextRole.Part) || (reading.Has(hit, ContextRole.Respectively) && reading.Drafts[reading.DraftOf(site)].Rule is null))
            {
                return true;
            }
        }

        return site > firstSite && !IsOfItsOwn(reading, site) && (IsSetOff(reading, current, reading.Sites[site - 1].End) || IsAmongTotal(reading, site, from));
    }

    private static Chain Next(ReportReading reading, int site, int firstSite, Chain chain)
    {
        if (IsTablePart(reading, site))
        {
            return Chain.Of(TotalFinder.InColumn(reading, site));
        }

        if (IsAnnounced(reading, site, firstSite))
        {
            return Announced(reading, site, firstSite);
        }

        Chain next = site == firstSite ? FromListAbove(reading, site) : Continue(reading, chain, site, firstSite);
        next = next.Total < 0 ? From(reading, TotalFinder.Among(reading, site, firstSite), site, hasAction: false) : next;
        next = next.Total < 0 && chain.Total < 0 ? From(reading, Sum.ByAddingUp(reading, site, firstSite), site, hasAction: false) : next;
        next = next.Total < 0 && site > firstSite && ThoseReader.SpeaksOfThose(reading, site) ? Announced(reading, site, firstSite) with { IsByKind = true } : next;
        return next.Total < 0 ? From(reading, KindReader.TotalOf(reading, site, firstSite), site, hasAction: false) with { IsByKind = true } : next;
    }

    private static Chain Announced(ReportReading reading, int site, int firstSite) =>
        From(reading, TotalFinder.Announced(reading, site, firstSite), site, SlotFinder.HasOwnAction(reading, reading.Sites[site]));

    private static Chain From(ReportReading reading, int total, int site, bool hasAction) =>
        total < 0 ? Chain.None : Chain.Of(total) with { HasAction = hasAction, Whole = Sum.PartsOfWhole(reading, total, site), First = site };

    // 其中：代办 as a row's label speaks of each of its figures.
    private static bool IsTablePart(ReportReading reading, int site)
    {
        FigureSite current = reading.Sites[site];
        bool isPart = false;
        for (int hit = current.BeforeFirst; hit < current.BeforeEnd && current.HeadStop > 0; hit++)
        {
            isPart |= reading.Has(hit, ContextRole.Part);
        }

        return isPart;
    }

    /// <summary>Whether its verb makes a figure another thing than the one before counts: 持证人员33名（新增持证4名）.</summary>
    public static bool IsOfItsOwn(ReportReading reading, int site) =>
        SlotFinder.HasOwnAction(reading, reading.Sites[site]) && reading.Drafts[reading.DraftOf(site)].Rule is { } rule && rule.Indicator != reading.Drafts[reading.DraftOf(site - 1)].Rule?.Indicator;

    // 88名（专职17名）, 40件：网上22件, 40件——网上22件.
    private static bool IsSetOff(ReportReading reading, in FigureSite part, int totalEnd) =>
        reading.Text[totalEnd] == '—' || ((Brackets.Open(reading.Text[totalEnd]) || reading.Text[totalEnd] is '：' or ':') && part.OwnStart == totalEnd + 1);

    private static bool IsAmongTotal(ReportReading reading, int site, int from)
    {
        int mark = ClauseMarks.From(reading, from, reading.Sites[site].Start);
        return mark > from && mark < reading.Sites[site].Start && TotalFinder.EndsAmong(reading.Text[..mark]);
    }

    private static Chain Continue(ReportReading reading, Chain chain, int site, int firstSite)
    {
        if (chain.Total < 0)
        {
            return Chain.None;
        }

        bool goesOn = site < chain.First + chain.Whole
            || (!IsClosed(reading, chain, site) && (chain.IsByKind ? KindReader.GoesOn(reading, chain.Total, site, firstSite) : chain.HasAction || !SlotFinder.Acts(reading, reading.Sites[site])));
        return goesOn && Fits(reading, chain, site) ? chain : Chain.None;
    }

    // ；or ） ends the parts; so does a comma before another thing that a rule counts: 调解员66名，其中专职6名，网格员30名.
    private static bool IsClosed(ReportReading reading, Chain chain, int site)
    {
        ReadOnlySpan<char> gap = TotalFinder.Gap(reading, site);
        // Behind brackets that were opened within the parts (村级140件（…），镇级40件) only what follows them counts.
        bool areWithin = chain.Last >= 0 && chain.Last < site - 1 && Brackets.FirstOpening(reading.Text[reading.Sites[chain.Last].End..reading.Sites[site].Start]) >= 0;
        gap = areWithin ? gap[(Brackets.FirstClosing(gap) + 1)..] : gap;
        int mark = gap.LastIndexOfAny('；', ';');
        return (mark >= 0 && IsNumbered(gap[(mark + 1)..]) ? gap[..mark] : gap).IndexOfAny("；;）)】]") >= 0 || (gap.IndexOfAny('，', ',') >= 0 && (TotalFinder.IsOther(reading, chain.Total, site) || IsNewThisYear(reading, chain.Total, site)));
    }

    /// <summary>Whether a figure counts what came this year, another thing than what there is: 在岗14人，其中持证12人，今年新取证的4人.</summary>
    public static bool IsNewThisYear(ReportReading reading, int total, int site) =>
        TotalFinder.IsOfThisYear(reading, site) && TotalFinder.RuleOf(reading, site) is { } rule && rule.Indicator != TotalFinder.RuleOf(reading, total)?.Indicator;

    // （2）家庭60件, 二是家庭60件: a list of parts goes on behind its ；.
    private static bool IsNumbered(ReadOnlySpan<char> item) => Numbering.Read(item, out _) != NumberingStyle.None || Numbering.IsProsePoint(item);

    private static bool Fits(ReportReading reading, Chain chain, int site) =>
        TotalFinder.MayBeTotal(reading, chain.Total, site)
        && chain.Sum + reading.Figures[reading.Sites[site].Figure].Value <= reading.Figures[reading.Sites[chain.Total].Figure].Value;

    // 检查2960户次，包括： with each part on a line of its own, or in a table.
    private static Chain FromListAbove(ReportReading reading, int site)
    {
        int before = site - 1;
        int sentence = reading.Sites[site].Sentence;
        bool isNextLine = before >= 0 && reading.Sites[before].Sentence == sentence - 1 && reading.Sentences[sentence - 1].Paragraph != reading.Sentences[sentence].Paragraph;
        if (reading.Sites[site].HeadStop > 0)
        {
            return before < 0 ? Chain.None : FromTextAboveTable(reading, site, isNextLine);
        }

        return !isNextLine ? Chain.None
            : EndsAnnouncing(reading, before) ? From(reading, TotalFinder.Announced(reading, site, site), site, hasAction: false)
            : TotalFinder.IsPart(reading, before) ? ListGoingOn(reading, site)
            : Chain.None;
    }

    // A row of such a table is of its total even if the total's rule refuses its name elsewhere: 立案21起，其中： above 占道经营 | 9.
    private static Chain FromTextAboveTable(ReportReading reading, int site, bool isNextRow)
    {
        int above = reading.Sentences[reading.Sites[site - 1].Sentence].End;
        bool isFirstRow = reading.Sites[site].HeadStart >= above && reading.Sites[site].HeadStart - above <= LongestHead && EndsAnnouncing(reading, site - 1);
        Chain chain = isFirstRow ? From(reading, TotalFinder.MayBeTotal(reading, site - 1, site) ? site - 1 : -1, site, hasAction: false)
            : isNextRow && reading.Sites[site - 1].HeadStart == reading.Sites[site].HeadStart && TotalFinder.IsPart(reading, site - 1) && TotalFinder.InColumn(reading, site) < 0 ? ListGoingOn(reading, site)
            : Chain.None;
        return chain.Total < 0 ? chain : chain with { First = site, Whole = 1 };
    }

    private static bool EndsAnnouncing(ReportReading reading, int site)
    {
        int end = reading.Sentences[reading.Sites[site].Sentence].End;
        int last = reading.LastHitBefore(end);
        return reading.Text[end - 1] is '：' or ':' && last >= 0 && reading.Hits[last].Start >= reading.Sites[site].End && reading.Has(last, ContextRole.Part);
    }

    private static Chain ListGoingOn(ReportReading reading, int site)
    {
        int total = reading.Drafts[reading.DraftOf(site - 1)].PartOf;
        decimal sum = 0;
        for (int before = site - 1; before >= Math.Max(0, site - TotalFinder.Farthest); before--)
        {
            int draft = reading.DraftOf(before);
            if (draft == total)
            {
                Chain chain = Chain.Of(before) with { Sum = sum };
                bool isOwn = reading.Drafts[reading.DraftOf(site)].Rule is { } rule && rule.Indicator != reading.Drafts[total].Rule?.Indicator;
                return isOwn || reading.Sites[before].Sentence == reading.Sites[site - 1].Sentence || !Fits(reading, chain, site) ? Chain.None : chain;
            }

            sum += reading.Drafts[draft].PartOf == total ? reading.Drafts[draft].Value : 0;
        }

        return Chain.None;
    }

    private static void Link(ReportReading reading, int site, Chain chain)
    {
        int total = chain.Total < 0 ? -1 : reading.DraftOf(chain.Total);
        for (int i = reading.DraftOf(site); i < reading.Drafts.Count && reading.Drafts[i].Figure == reading.Sites[site].Figure; i++)
        {
            ref Draft draft = ref reading.DraftSpan[i];
            if (total < 0 || draft.ComparisonHit >= 0)
            {
                continue;
            }

            draft.PartOf = total;
            CompiledRule? rule = reading.Drafts[total].Rule;
            if (rule is not null && IsOpenTo(reading, site, draft, chain) && MayCount(reading, reading.Sites[site], rule, chain))
            {
                draft.Rule = rule;
                draft.Reason = ClaimReason.Total;
            }
        }
    }

    // What the rule of a total refuses is none of what it counts: in 查处违法行为90起，其中酒驾30起 the 30 are of one offence. Parts without a rest are,
    // unless others of them are named like the total and it is not: 罚没款9万元，其中罚款6万元、没收违法所得3万元.
    private static bool MayCount(ReportReading reading, in FigureSite part, CompiledRule rule, in Chain chain) =>
        (rule.Units & reading.UnitsOf(part)) != 0
        && (!rule.Not.IsAsked || SlotFinder.RulingOutPart(reading, part, rule.Not) < 0 || (chain.Whole > 0 && (SlotFinder.Beside(reading, part, rule.Object).IsFilled || !IsNamedAmong(reading, rule.Object, chain))));

    private static bool IsNamedAmong(ReportReading reading, FrameSlot name, in Chain chain)
    {
        for (int part = chain.First; part < chain.First + chain.Whole; part++)
        {
            if (SlotFinder.Beside(reading, reading.Sites[part], name).IsFilled)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpenTo(ReportReading reading, int site, in Draft part, in Chain chain) =>
        part.Rule is null || IsOneOfWhole(reading, site, chain) || TookVerbBefore(reading, site, part, chain.Total);

    // 审查文书86件，包括处罚类41件、合同类30件、信访类15件: three without a rest or a verb of their own are what was reviewed.
    private static bool IsOneOfWhole(ReportReading reading, int site, in Chain chain) =>
        chain.Whole > 2 && TotalFinder.RuleOf(reading, chain.Total) is not null && !SlotFinder.Acts(reading, reading.Sites[site]) && !TotalFinder.IsOfFamily(reading, chain.Total, site);

    // 其中邻里纠纷41件 took the nearest verb before; its total, a count of 纠纷 too, knows the right one.
    private static bool TookVerbBefore(ReportReading reading, int site, in Draft part, int total) =>
        part.NameWithoutVerb >= 0 && TotalFinder.RuleOf(reading, total) is { } whole && part.Rule!.Indicator != whole.Indicator
        && (ReachesBehindTotal(reading, site, part.Rule, total) || reading.Has(part.NameWithoutVerb, ContextRole.Kind) || whole.Object.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[part.NameWithoutVerb].Meaning)));

    // 检查90家次，发现隐患87处，其中场所39处: a verb from before the total is none of its parts'.
    private static bool ReachesBehindTotal(ReportReading reading, int site, CompiledRule part, int total) =>
        SlotFinder.Earlier(reading, reading.Sites[site], part.Action, reading.Sites[site].InheritFirst).Hit is >= 0 and int verb && verb < reading.Sites[total].BeforeFirst;

    /// <summary>The parts of one total, as far as read.</summary>
    /// <param name="Total">Site of the total, -1 if there is none.</param>
    /// <param name="HasAction">Whether the first part has a verb of its own, so that the others may have theirs.</param>
    /// <param name="First">Site of the first part.</param>
    /// <param name="Whole">How many figures from the first part on add up to the total; 0 if they leave a rest.</param>
    /// <param name="Last">Site of the last part so far.</param>
    /// <param name="Sum">Sum of the parts so far.</param>
    /// <param name="IsByKind">Whether no announcing word tells the parts, but the names of kinds or 的, 占, 有.</param>
    private readonly record struct Chain(int Total, bool HasAction, int First, int Whole, int Last, decimal Sum, bool IsByKind = false)
    {
        public static readonly Chain None = Of(-1);

        public static Chain Of(int total) => new(total, HasAction: false, First: -1, Whole: 0, Last: int.MaxValue, 0);
    }
}
