using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Finds parts that speak of those just counted: 会议38次，涉及法治的5次; 在岗21人，持证的有17人; 援助47件，讨薪占28件; 会议38次，有5次研究法治.</summary>
internal static class ThoseReader
{
    // 专职的, 持证的: what names a kind and no more.
    private const int LongestKind = 3;

    /// <summary>Whether 的 without a noun, 占 with a count or 有 alone makes a figure one of those that the figure before it counts.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="site">Index of the figure's site; not the first of its sentence.</param>
    public static bool SpeaksOfThose(ReportReading reading, int site)
    {
        FigureSite part = reading.Sites[site];
        bool isSameUnit = (reading.UnitsOf(part) & reading.UnitsOf(reading.Sites[site - 1])) != 0;
        if (TotalFinder.IsShare(reading, site) || !isSameUnit || part.OwnStart == 0 || reading.Text[part.OwnStart - 1] is not ('，' or ',' or '、'))
        {
            return false;
        }

        ReadOnlySpan<char> name = reading.Text[part.OwnStart..part.Start];
        if (PartReader.IsNewThisYear(reading, site - 1, site))
        {
            return false;
        }

        if ((PartReader.IsOfItsOwn(reading, site) || (name is "有" && !KindReader.Agrees(reading, site - 1, site))) && !IsWithinTotal(reading, site))
        {
            return false;
        }

        ReadOnlySpan<char> left = name.TrimEnd("就只有");
        return name is "有" || name.EndsWith("占", StringComparison.Ordinal)
            || (left.EndsWith("的", StringComparison.Ordinal) && (left.Length < name.Length - 1 || NamesKind(reading, site, left.Length)));
    }

    private static bool NamesKind(ReportReading reading, int site, int length)
    {
        FigureSite part = reading.Sites[site];
        int first = reading.FirstNearHit(part.OwnStart, part.Start);
        bool isKind = (reading.RolesOf(first, Math.Max(first, reading.LastHitBefore(part.Start) + 1)) & RuleSet.Bit(ContextRole.Kind)) != 0;
        return length > 1 && part.BehindFirst == part.BehindEnd && (!SlotFinder.Acts(reading, part) || IsWithinTotal(reading, site)) && (isKind || length <= LongestKind || TotalFinder.IsOfFamily(reading, site - 1, site));
    }

    // 会议38次，研究法治的5次 tells what was done in them; 受理纠纷86件，调解的80件 what was done with them afterwards.
    private static bool IsWithinTotal(ReportReading reading, int site) =>
        TotalFinder.RuleOf(reading, site - 1) is not null && TotalFinder.IsOfFamily(reading, site - 1, site)
        && TotalFinder.RuleOf(reading, site) is { } rule && (rule.Pattern is not null || (rule.Action.IsAsked && SlotFinder.Beside(reading, reading.Sites[site], rule.Object.IsAsked ? rule.Object : rule.Context).IsFilled));
}
