using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Finds the figure that others are parts of: before them, of the same things, of the same year, and not smaller.</summary>
internal static class TotalFinder
{
    /// <summary>How many figures back a total is looked for, and how many parts may add up; keeps a sentence of any length linear.</summary>
    public const int Farthest = 16;

    private const int NearestAddingUp = 6;

    /// <summary>The total of a part that a word announces: the figure that it and those behind it add up to, else the nearest; -1 if there is none.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="site">Index of the part's site.</param>
    /// <param name="firstSite">First site of the sentence; for a part at its head the total stands in the sentence before.</param>
    public static int Announced(ReportReading reading, int site, int firstSite)
    {
        int nearest = -1;
        for (int candidate = site - 1; candidate >= Math.Max(0, site - Farthest) && IsWithin(reading, candidate, site, firstSite); candidate--)
        {
            if (!MayBeTotal(reading, candidate, site))
            {
                continue;
            }

            if (candidate == site - 1 && IsInBrackets(reading, candidate, site))
            {
                return candidate;
            }

            // A part may be split again: 普通程序287起。普通程序案件中，…分别为….
            bool isPart = IsPart(reading, candidate);
            if (PartsAddingUp(reading, candidate, site) > (isPart ? 1 : 0))
            {
                return candidate;
            }

            nearest = nearest < 0 && !isPart ? candidate : nearest;
        }

        return nearest < 0 ? nearest : NamedLike(reading, nearest, site, firstSite);
    }

    /// <summary>The figure that this one and those behind it add up to, none of them with a name or verb of its own; -1 if there is none.</summary>
    public static int ByAddingUp(ReportReading reading, int site, int firstSite)
    {
        for (int candidate = site - 1; candidate >= Math.Max(0, site - NearestAddingUp) && IsWithin(reading, candidate, site, firstSite); candidate--)
        {
            bool isNear = candidate < firstSite || FollowsDirectly(reading, candidate, site);
            // 讲座6场、培训4场、演练2场: joined to what follows, it is one of a list.
            isNear &= reading.JoinAt(reading.Sites[candidate].End) == 0;
            int parts = isNear && !IsOfThisYear(reading, site) && RuleOf(reading, candidate) is not null && MayBeTotal(reading, candidate, site) ? PartsAddingUp(reading, candidate, site) : 0;
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
        if (!reading.Sites[total].GoesOn || !IsSum(reading, total))
        {
            return total;
        }

        decimal rest = reading.Figures[reading.Sites[total].Figure].Value;
        for (int part = total - 1; part >= Math.Max(firstSite, total - Farthest) && MayBeTotal(reading, total, part) && IsOfOneKind(reading, total, part); part--)
        {
            rest -= reading.Figures[reading.Sites[part].Figure].Value;
            if (rest <= 0)
            {
                return rest == 0 && part < total - 1 ? part : total;
            }
        }

        return total;
    }

    /// <summary>The total in the sentence whose indicator the part's own is named below (services.transactions.online); -1 if there is none.</summary>
    public static int ByName(ReportReading reading, int site, int firstSite)
    {
        string? name = RuleOf(reading, site)?.Indicator.Id;
        for (int candidate = site - 1; name is not null && candidate >= Math.Max(firstSite, site - Farthest); candidate--)
        {
            if (RuleOf(reading, candidate) is { } total && IsBelow(name, total.Indicator.Id) && MayBeTotal(reading, candidate, site))
            {
                return candidate;
            }
        }

        return -1;
    }

    /// <summary>The total in the rows above, in the part's own column; -1 if there is none.</summary>
    public static int InColumn(ReportReading reading, int site)
    {
        for (int candidate = site - 1; candidate >= Math.Max(0, site - Farthest); candidate--)
        {
            bool isInColumn = reading.Sites[candidate].HeadStart == reading.Sites[site].HeadStart && reading.Sites[candidate].Sentence < reading.Sites[site].Sentence;
            if (isInColumn && !IsPart(reading, candidate) && MayBeTotal(reading, candidate, site))
            {
                return candidate;
            }
        }

        return -1;
    }

    /// <summary>How many figures from one on split a total without a rest; 0 if they leave one.</summary>
    public static int PartsOfWhole(ReportReading reading, int total, int site) => PartsAddingUp(reading, total, site) is > 1 and int parts ? parts : 0;

    /// <summary>Whether a figure is known to be a part.</summary>
    public static bool IsPart(ReportReading reading, int site) => reading.DraftOf(site) is var draft && draft >= 0 && reading.Drafts[draft].PartOf >= 0;

    /// <summary>Whether a figure only says how large the part before it is (邻里30件，占34.9%).</summary>
    public static bool IsShare(ReportReading reading, int site) => reading.UnitsOf(reading.Sites[site]) == reading.Rules.Vocabulary.PercentBit;

    /// <summary>Whether a part is counted in the unit of a total, or in another that the total's rule counts in (检查1400次，其中企业86家次).</summary>
    public static bool ShareUnit(ReportReading reading, int total, int part)
    {
        ulong units = reading.UnitsOf(reading.Sites[total]) | (RuleOf(reading, total)?.Units ?? 0);
        return (units & reading.UnitsOf(reading.Sites[part])) != 0;
    }

    /// <summary>Whether a rule counts a figure as something other than its total or a part of it.</summary>
    public static bool IsOther(ReportReading reading, int total, int site) =>
        RuleOf(reading, site) is { } rule && RuleOf(reading, total) is { } whole && rule.Indicator != whole.Indicator
        && !IsKind(reading, rule.Indicator.Id, whole.Indicator.Id) && !SlotFinder.Beside(reading, reading.Sites[site], whole.Object).IsFilled;

    // Named below it, or a part of it by the relations of the pack.
    private static bool IsKind(ReportReading reading, string name, string total) =>
        IsBelow(name, total) || (reading.Rules.Relations.TotalsOf(total)?.Exists(relation => relation.Parts.Contains(name, StringComparer.Ordinal)) ?? false);

    /// <summary>Whether two figures are of indicators of one family (review.documents, review.contracts), or the first of none.</summary>
    public static bool IsOfFamily(ReportReading reading, int total, int part) =>
        RuleOf(reading, part) is { } rule && (RuleOf(reading, total) is not { } whole || FamilyOf(rule).SequenceEqual(FamilyOf(whole)));

    private static ReadOnlySpan<char> FamilyOf(CompiledRule rule) => rule.Indicator.Id.AsSpan(0, Math.Max(0, rule.Indicator.Id.IndexOf('.', StringComparison.Ordinal)));

    private static bool IsBelow(string name, string total) =>
        name.Length > total.Length && name[total.Length] == '.' && name.StartsWith(total, StringComparison.Ordinal);

    private static bool IsWithin(ReportReading reading, int candidate, int site, int firstSite) =>
        candidate >= firstSite || (firstSite == site && reading.Sites[site].Sentence - reading.Sites[candidate].Sentence <= 1);

    /// <summary>Whether a figure may be the total of another: of the same things and year, not smaller.</summary>
    public static bool MayBeTotal(ReportReading reading, int candidate, int site)
    {
        Draft total = reading.Drafts[reading.DraftOf(candidate)];
        Draft part = reading.Drafts[reading.DraftOf(site)];
        return total.ComparisonHit < 0 && Holds(total.Period.Period, part.Period.Period) && ShareUnit(reading, candidate, site) && total.Value >= part.Value;
    }

    // 2019年以来累计530件，本年度217件: a longer period holds the years within it.
    private static bool Holds(ReferencePeriod? total, ReferencePeriod? part) =>
        total is { } longer && part is { } shorter ? longer.FirstYear <= shorter.FirstYear && longer.LastYear >= shorter.LastYear : total == part;

    // How many figures from a site on add up to a total exactly; 0 if they do not.
    private static int PartsAddingUp(ReportReading reading, int total, int site)
    {
        decimal rest = reading.Figures[reading.Sites[total].Figure].Value;
        int end = Math.Min(reading.Sites.Count, site + Farthest);
        for (int part = site; part < end && rest > 0 && (ShareUnit(reading, total, part) || IsShare(reading, part)); part++)
        {
            if (part > site && IsOfItsOwn(reading, total, part))
            {
                return 0;
            }

            rest -= IsShare(reading, part) ? 0 : reading.Figures[reading.Sites[part].Figure].Value;
            if (rest == 0)
            {
                return part - site + 1;
            }
        }

        return 0;
    }

    // 共12件, 合计12件.
    private static bool IsSum(ReportReading reading, int site)
    {
        int hit = reading.LastHitBefore(reading.Sites[site].Start);
        return hit >= 0 && reading.Hits[hit].Start >= reading.Sites[site].OwnStart && reading.Has(hit, ContextRole.Whole);
    }

    private static bool IsOfOneKind(ReportReading reading, int total, int part) =>
        !IsPart(reading, part) && (RuleOf(reading, part) is not { } rule || rule.Indicator == RuleOf(reading, total)?.Indicator);

    // 13份合同、6件文件都审过，其中租赁合同2份: of totals joined in a list it is the one named like the part.
    private static int NamedLike(ReportReading reading, int nearest, int site, int firstSite)
    {
        for (int total = nearest; RuleOf(reading, site) is { } rule && total >= Math.Max(firstSite, site - Farthest); total--)
        {
            if (RuleOf(reading, total)?.Indicator == rule.Indicator && MayBeTotal(reading, total, site))
            {
                return total;
            }

            if (total == firstSite || !Gap(reading, total).Contains('、') || Gap(reading, total).IndexOfAny("，,；;") >= 0)
            {
                break;
            }
        }

        return nearest;
    }

    // 在册8人，当年解矫5人、入矫3人: what happened in the year is no part of what there is.
    private static bool IsOfThisYear(ReportReading reading, int site) =>
        (reading.RolesOf(reading.Sites[site].BeforeFirst, reading.Sites[site].BeforeEnd) & RuleSet.Bit(ContextRole.ThisYear)) != 0;

    // 执法人员8名，其中6名持证，新考取执法证2名; 复议案件2件，其中调解结案1件；应诉案件1件: behind ； a name or verb of its own is enough.
    private static bool IsOfItsOwn(ReportReading reading, int total, int site)
    {
        CompiledRule? rule = RuleOf(reading, site);
        bool acts = SlotFinder.HasOwnAction(reading, reading.Sites[site]);
        bool isSame = rule?.Indicator == RuleOf(reading, total)?.Indicator;
        return (acts && rule is not null && !isSame)
            || (Gap(reading, site).IndexOfAny("，,；;") >= 0 && IsOther(reading, total, site))
            || (Gap(reading, site).IndexOfAny('；', ';') >= 0 && acts && !isSame);
    }

    // 普通程序15件（其中听证2件）: what stands in brackets is of the figure before them.
    private static bool IsInBrackets(ReportReading reading, int total, int site) =>
        reading.Text[reading.Sites[total].End] is '（' or '(' && Gap(reading, site).IndexOfAny('）', ')') < 0;

    private static ReadOnlySpan<char> Gap(ReportReading reading, int site) => reading.Text[reading.Sites[site - 1].End..reading.Sites[site].Start];

    // 审查64件，合同21件、文件43件: what one verb does to things of many kinds.
    private static bool IsJoined(ReportReading reading, int part, int first) => part == first || reading.JoinAt(reading.Sites[part - 1].End) > 0;

    // 调解1247件，去年同期1189件，物业412件、…: only figures that compare stand between a total and parts that nothing announces.
    private static bool FollowsDirectly(ReportReading reading, int total, int site)
    {
        for (int between = total + 1; between < site; between++)
        {
            if (MayBeTotal(reading, between, site))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreOfTotal(ReportReading reading, int site, int parts, int total)
    {
        for (int part = site; part < site + parts; part++)
        {
            Draft draft = reading.Drafts[reading.DraftOf(part)];
            bool isSame = draft.Rule?.Indicator == RuleOf(reading, total)!.Indicator;
            bool acts = SlotFinder.HasOwnAction(reading, reading.Sites[part]);
            bool isOther = !isSame && (acts || (draft.Rule is not null && !(IsOfFamily(reading, total, part) && IsJoined(reading, part, site))));
            if (isOther || draft.ComparisonHit >= 0 || (part > site && PartReader.IsAnnounced(reading, part, site)))
            {
                return false;
            }
        }

        return true;
    }

    private static CompiledRule? RuleOf(ReportReading reading, int site) => reading.Drafts[reading.DraftOf(site)].Rule;
}
