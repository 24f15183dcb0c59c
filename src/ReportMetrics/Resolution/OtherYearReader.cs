using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Gives a figure that names a year and nothing else the indicator of the figure before it, of another year: 调解329宗，上年为302宗.</summary>
internal static class OtherYearReader
{
    // 与2022年的331件相比, 2020年是287件: what the words of comparison leave.
    private const int LongestRest = 2;

    private static readonly uint Years = RuleSet.Bit(ContextRole.LastYear) | RuleSet.Bit(ContextRole.ThisYear);
    private static readonly uint Comparing = RuleSet.Bit(ContextRole.Comparison) | RuleSet.Bit(ContextRole.Filler);

    /// <summary>Looks at the figures of a sentence that no rule has claimed.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="firstSite">First site of the sentence.</param>
    /// <param name="stop">Asked at each figure.</param>
    public static void Read(ReportReading reading, int firstSite, ref StopCheck stop)
    {
        // A rate between them (受理11件，化解率100%，上年为20件) tells of the rates of other years only.
        int toldCount = -1;
        int toldRate = -1;
        for (int site = firstSite; site < reading.Sites.Count; site++)
        {
            stop.At(reading.Sites[site].Start);
            int index = reading.DraftOf(site);
            ref Draft draft = ref reading.DraftSpan[index];
            if (draft.PartOf >= 0 || draft.ComparisonHit >= 0)
            {
                continue;
            }

            ref int told = ref TotalFinder.IsShare(reading, site) ? ref toldRate : ref toldCount;
            if (draft.Rule is not null)
            {
                told = index;
            }
            else if (told >= 0 && reading.Drafts[told].Rule is { } rule && (rule.Units & reading.UnitsOf(reading.Sites[site])) != 0)
            {
                bool isTold = draft.Period.Period != reading.Drafts[told].Period.Period && NamesOnlyYear(reading, reading.Sites[site]);
                draft.Rule = isTold ? rule : null;
                draft.Reason = isTold ? ClaimReason.OtherYear : draft.Reason;
                told = isTold ? told : -1;
            }
        }
    }

    private static bool NamesOnlyYear(ReportReading reading, in FigureSite site)
    {
        int rest = site.Start - site.OwnStart;
        int longest = LongestRest;
        bool isOfYear = false;
        int last = reading.LastHitBefore(site.Start);
        for (int hit = reading.FirstNearHit(site.OwnStart, site.Start); hit <= last; hit++)
        {
            bool isYear = reading.HasAny(hit, Years);
            isOfYear |= isYear;

            // 今年接收11人 tells of something else, 今年增至11人 does not.
            longest = reading.Has(hit, ContextRole.ThisYear) ? 0 : longest;
            rest -= isYear || reading.HasAny(hit, Comparing) ? reading.Hits[hit].End - reading.Hits[hit].Start : 0;
        }

        for (int year = reading.LastYearBefore(site.Start); year >= 0 && reading.Years[year].Start >= site.OwnStart; year--)
        {
            isOfYear = true;
            rest -= reading.Years[year].End - reading.Years[year].Start;
        }

        return isOfYear && rest <= longest && !SlotFinder.NameObject(reading, site.BehindFirst..site.BehindEnd, reading.UnitsOf(site));
    }
}
