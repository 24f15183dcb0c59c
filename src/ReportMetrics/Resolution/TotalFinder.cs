using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Finds the figure that others are parts of: before them, of the same things, of the same year, and not smaller.</summary>
internal static class TotalFinder
{
    /// <summary>How many figures back a total is looked for, and how many parts may add up; keeps a sentence of any length linear.</summary>
    public const int Farthest = 16;

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
            if (Sum.PartsAddingUp(reading, candidate, site) > (isPart ? 1 : 0))
            {
                return candidate;
            }

            nearest = nearest < 0 && !isPart ? candidate : nearest;
        }

        return nearest < 0 ? OfFirstSplit(reading, site, firstSite) : NamedLike(reading, nearest, site, firstSite);
    }

    // 按程序分，简易程序129件，普通程序84件；按领域分，…: what a sentence splits a second time is the total of its first parts.
    private static int OfFirstSplit(ReportReading reading, int site, int firstSite)
    {
        int total = site > firstSite ? reading.Drafts[reading.DraftOf(firstSite)].PartOf : -1;
        for (int candidate = firstSite - 1; total >= 0 && candidate >= Math.Max(0, site - Farthest); candidate--)
        {
            if (reading.DraftOf(candidate) == total)
            {
                return MayBeTotal(reading, candidate, site) ? candidate : -1;
            }
        }

        return -1;
    }

    /// <summary>The total that 在化解的纠纷中 before a part speaks of: the nearest of the paragraph that counts what it names; -1 if there is none.</summary>
    public static int Among(ReportReading reading, int site, int firstSite)
    {
        int from = site > firstSite ? reading.Sites[site - 1].End : reading.Sentences[reading.Sites[site].Sentence].Start;
        int mark = ClauseMarks.Before(reading, from, reading.Sites[site].Start);
        bool isAmong = mark > from + 2 && reading.Text[mark] is '，' or ',' && EndsAmong(reading.Text[..mark]);
        if (!isAmong || SlotFinder.Acts(reading, reading.Sites[site]))
        {
            return -1;
        }

        int total = -1;
        int most = 0;
        Range words = reading.FirstNearHit(from, mark)..(reading.LastHitBefore(mark) + 1);
        int paragraph = reading.Sentences[reading.Sites[site].Sentence].Paragraph;
        for (int candidate = site - 1; candidate >= Math.Max(0, site - Farthest) && reading.Sentences[reading.Sites[candidate].Sentence].Paragraph == paragraph; candidate--)
        {
            bool mayBe = !IsPart(reading, candidate) && MayBeTotal(reading, candidate, site) && KindReader.Agrees(reading, candidate, site);
            int named = mayBe && RuleOf(reading, candidate) is { } rule ? Named(reading, rule, words) : 0;
            (total, most) = named > most ? (candidate, named) : (total, most);
        }

        return total;
    }

    /// <summary>Whether a text ends in 中 or 里, as in 在156件纠纷中, and not in 过程中 or the like, which name a time or a way.</summary>
    public static bool EndsAmong(ReadOnlySpan<char> text) =>
        text.Length > 1 && (text[^1] is '中' or '里') && text[^2] is not ('程' or '手' or '途' or '集' or '作' or '心' or '眼');

    // How many of a rule's object and verb stand among some words.
    private static int Named(ReportReading reading, CompiledRule rule, Range words) =>
        (SlotFinder.IsAmong(reading, rule.Object, words) ? 1 : 0) + (SlotFinder.IsAmong(reading, rule.Action, words) ? 1 : 0);

    /// <summary>The total in the sentence whose indicator the part's own is named below (services.transactions.online); -1 if there is none.</summary>
    public static int ByName(ReportReading reading, int site, int firstSite)
    {
        string? name = RuleOf(reading, site)?.Indicator.Id;
        for (int candidate = site - 1; name is not null && candidate >= Math.Max(firstSite, site - Farthest); candidate--)
        {
            if (RuleOf(reading, candidate) is { } total && IsBelow(name, total.Indicator.Id) && !IsPart(reading, candidate) && MayBeTotal(reading, candidate, site))
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

    /// <summary>Whether a figure is known to be a part.</summary>
    public static bool IsPart(ReportReading reading, int site) => reading.Drafts[reading.DraftOf(site)].PartOf >= 0;

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

    /// <summary>Whether an indicator is named below another, or a part of it by the relations of the pack.</summary>
    public static bool IsKind(ReportReading reading, string name, string total) =>
        IsBelow(name, total) || (reading.Rules.Relations.TotalsOf(total)?.Exists(relation => relation.Parts.Contains(name, StringComparer.Ordinal)) ?? false);

    /// <summary>Whether two figures are of indicators of one family (review.documents, review.contracts), or the first of none.</summary>
    public static bool IsOfFamily(ReportReading reading, int total, int part) =>
        RuleOf(reading, part) is { } rule && (RuleOf(reading, total) is not { } whole || FamilyOf(rule).SequenceEqual(FamilyOf(whole)));

    private static ReadOnlySpan<char> FamilyOf(CompiledRule rule) => rule.Indicator.Id.AsSpan(0, Math.Max(0, rule.Indicator.Id.IndexOf('.', StringComparison.Ordinal)));

    private static bool IsBelow(string name, string total) =>
        name.Length > total.Length && name[total.Length] == '.' && name.StartsWith(total, StringComparison.Ordinal);

    /// <summary>Whether a figure stands in a part's sentence, or in the one before where the part is the first of its own.</summary>
    public static bool IsWithin(ReportReading reading, int candidate, int site, int firstSite) =>
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

    /// <summary>Whether a figure is of the year: in 在册8人，当年解矫5人、入矫3人 what happened in the year is no part of what there is.</summary>
    public static bool IsOfThisYear(ReportReading reading, int site) =>
        (reading.RolesOf(reading.Sites[site].BeforeFirst, reading.Sites[site].BeforeEnd) & RuleSet.Bit(ContextRole.ThisYear)) != 0;

    /// <summary>Whether a figure stands in brackets straight behind another (普通程序15件（其中听证2件）), and so is of it.</summary>
    public static bool IsInBrackets(ReportReading reading, int total, int site) =>
        Brackets.Open(reading.Text[reading.Sites[total].End]) && Brackets.FirstClosing(Gap(reading, site)) < 0;

    /// <summary>The text between a figure and the one before it.</summary>
    public static ReadOnlySpan<char> Gap(ReportReading reading, int site) => reading.Text[reading.Sites[site - 1].End..reading.Sites[site].Start];

    /// <summary>The rule that claimed a figure first.</summary>
    public static CompiledRule? RuleOf(ReportReading reading, int site) => reading.Drafts[reading.DraftOf(site)].Rule;
}
