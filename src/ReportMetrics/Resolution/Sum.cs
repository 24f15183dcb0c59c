using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Finds figures that add up to another: parts behind their total (办件60件，线上40件、线下20件) or before it (建议7件、提案5件，共12件).</summary>
internal static class Sum
{
    private const int NearestAddingUp = 6;

    /// <summary>The figure that this one and those behind it add up to, none of them with a name or verb of its own; -1 if there is none.</summary>
    public static int ByAddingUp(ReportReading reading, int site, int firstSite)
    {
        for (int candidate = site - 1; candidate >= Math.Max(0, site - NearestAddingUp) && TotalFinder.IsWithin(reading, candidate, site, firstSite); candidate--)
        {
            bool isNear = candidate < firstSite || FollowsDirectly(reading, candidate, site);
            // 讲座6场、培训4场、演练2场: joined to what follows, it is one of a list.
            isNear &= reading.JoinAt(reading.Sites[candidate].End) == 0;
            int parts = isNear && !TotalFinder.IsOfThisYear(reading, site) && TotalFinder.RuleOf(reading, candidate) is not null && TotalFinder.MayBeTotal(reading, candidate, site) ? PartsAddingUp(reading, candidate, site, ofFamily: true) : 0;
            if (parts > 1 && AreOfTotal(reading, site, parts, candidate))
            {
                return candidate;
            }
        }

        return -1;
    }

    /// <summary>The first of the figures that stand before their total and add up to it (收到建议7件、提案5件，共12件); the total's own site if there are none.</summary>
    public static int FirstBehindWhichItStands(ReportReading reading, int total, int firstSite)
    {
        if (!IsSum(reading, total))
        {
            return total;
        }

        decimal rest = reading.Figures[reading.Sites[total].Figure].Value;
        for (int part = total - 1; part >= Math.Max(firstSite, total - TotalFinder.Farthest) && TotalFinder.MayBeTotal(reading, total, part) && IsOfOneKind(reading, total, part) && DoesSame(reading, total, part); part--)
        {
            rest -= reading.Figures[reading.Sites[part].Figure].Value;
            if (rest <= 0)
            {
                return rest == 0 && part < total - 1 ? part : total;
            }
        }

        return total;
    }

    /// <summary>How many figures from one on split a total without a rest; 0 if they leave one.</summary>
    public static int PartsOfWhole(ReportReading reading, int total, int site) =>
        PartsAddingUp(reading, total, site, ofFamily: reading.Text[reading.Sites[total].End] is '：' or ':') is > 1 and int parts ? parts : 0;

    /// <summary>How many figures from one on add up to a total exactly; 0 if they do not.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="total">Index of the total's site.</param>
    /// <param name="site">Index of the first part's site.</param>
    /// <param name="ofFamily">Whether the parts may be of other indicators of its family: 审查241件：文件106件，合同135件.</param>
    public static int PartsAddingUp(ReportReading reading, int total, int site, bool ofFamily = false)
    {
        decimal rest = reading.Figures[reading.Sites[total].Figure].Value;
        int end = Math.Min(reading.Sites.Count, site + TotalFinder.Farthest);
        bool areInBrackets = TotalFinder.IsInBrackets(reading, total, site);
        bool isAside = false;
        for (int part = site; part < end && rest > 0; part++)
        {
            isAside = part > site && IsAside(reading, part, isAside);
            if (isAside)
            {
                continue;
            }

            bool mayBePart = TotalFinder.ShareUnit(reading, total, part) || TotalFinder.IsShare(reading, part);
            bool isBehindBrackets = part > site && areInBrackets && Brackets.FirstClosing(TotalFinder.Gap(reading, part)) >= 0;
            if (!mayBePart || isBehindBrackets || (part > site && IsOfItsOwn(reading, total, part, ofFamily)))
            {
                return 0;
            }

            rest -= TotalFinder.IsShare(reading, part) ? 0 : reading.Figures[reading.Sites[part].Figure].Value;
            if (rest == 0)
            {
                return part - site + 1;
            }
        }

        return 0;
    }

    // 村级90件（来电20件、来访70件），镇级30件: what stands in brackets splits a part.
    private static bool IsAside(ReportReading reading, int part, bool isPreviousAside) =>
        TotalFinder.IsInBrackets(reading, part - 1, part) || (isPreviousAside && Brackets.FirstClosing(TotalFinder.Gap(reading, part)) < 0);

    // 共12件, 累计调解12件.
    private static bool IsSum(ReportReading reading, int site)
    {
        FigureSite sum = reading.Sites[site];
        int first = reading.FirstNearHit(sum.OwnStart, sum.Start);
        return (reading.RolesOf(first, Math.Max(first, reading.LastHitBefore(sum.Start) + 1)) & RuleSet.Bit(ContextRole.Whole)) != 0;
    }

    private static bool IsOfOneKind(ReportReading reading, int total, int part) =>
        !TotalFinder.IsPart(reading, part) && (TotalFinder.RuleOf(reading, part) is not { } rule || rule.Indicator == TotalFinder.RuleOf(reading, total)?.Indicator || (TotalFinder.IsOfFamily(reading, total, part) && (part + 1 == total || reading.JoinAt(reading.Sites[part].End) > 0)));

    // 发放手册4千份、折页5千份，累计发放9千份, not 收到建议7件、提案5件，共办结12件.
    private static bool DoesSame(ReportReading reading, int total, int part)
    {
        int done = SlotFinder.OwnAction(reading, reading.Sites[total]);
        int before = SlotFinder.OwnAction(reading, reading.Sites[part]);
        return done < 0 || before < 0 || reading.Hits[done].Meaning == reading.Hits[before].Meaning;
    }

    // 执法人员8名，其中6名持证，新考取执法证2名; 复议案件2件，其中调解结案1件；应诉案件1件: behind ； a name or verb of its own is enough.
    private static bool IsOfItsOwn(ReportReading reading, int total, int site, bool ofFamily)
    {
        CompiledRule? rule = TotalFinder.RuleOf(reading, site);
        bool acts = SlotFinder.Acts(reading, reading.Sites[site]);
        bool isSame = rule?.Indicator == TotalFinder.RuleOf(reading, total)?.Indicator;
        return (acts && rule is not null && !isSame)
            || (TotalFinder.Gap(reading, site).IndexOfAny("，,；;") >= 0 && TotalFinder.IsOther(reading, total, site) && !(ofFamily && TotalFinder.IsOfFamily(reading, total, site)))
            || (TotalFinder.Gap(reading, site).IndexOfAny('；', ';') >= 0 && acts && !isSame);
    }

    // 审查64件，合同21件、文件43件: what one verb does to things of many kinds.
    private static bool IsJoined(ReportReading reading, int part, int first) => part == first || reading.JoinAt(reading.Sites[part - 1].End) > 0;

    // 调解1247件，去年同期1189件，物业412件、…: only figures that compare stand between a total and parts that nothing announces.
    private static bool FollowsDirectly(ReportReading reading, int total, int site)
    {
        for (int between = total + 1; between < site; between++)
        {
            if (TotalFinder.MayBeTotal(reading, between, site))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreOfTotal(ReportReading reading, int site, int parts, int total)
    {
        bool isAside = false;
        for (int part = site; part < site + parts; part++)
        {
            isAside = part > site && IsAside(reading, part, isAside);
            if (isAside)
            {
                continue;
            }

            Draft draft = reading.Drafts[reading.DraftOf(part)];
            bool isSame = draft.Rule?.Indicator == TotalFinder.RuleOf(reading, total)!.Indicator;
            bool acts = SlotFinder.Acts(reading, reading.Sites[part]);
            // 收到9件，予以公开6件、部分公开2件、不予公开1件: of three that add up, verbs too name parts.
            bool isOther = !isSame && (draft.Rule is null ? acts && parts < 3 : acts || !TotalFinder.IsOfFamily(reading, total, part) || !(parts > 2 || IsJoined(reading, part, site)));
            if (isOther || draft.ComparisonHit >= 0 || (part > site && PartReader.IsAnnounced(reading, part, site)))
            {
                return false;
            }
        }

        return true;
    }
}
