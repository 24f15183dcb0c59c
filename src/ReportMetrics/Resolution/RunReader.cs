using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Parts the words between two figures that no mark parts: what is named before its figure leaves the words behind it to the next.</summary>
internal static class RunReader
{
    private static readonly uint Passed = RuleSet.Bit(ContextRole.Filler) | RuleSet.Bit(ContextRole.Whole) | RuleSet.Bit(ContextRole.Each) | RuleSet.Bit(ContextRole.Respectively)
        | RuleSet.Bit(ContextRole.LastYear) | RuleSet.Bit(ContextRole.ThisYear) | RuleSet.Bit(ContextRole.Comparison) | RuleSet.Bit(ContextRole.Change);

    /// <summary>Cuts the sites of a sentence, whose hits are known, where words belong to one of two figures.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="firstSite">First site of the sentence.</param>
    public static void Read(ReportReading reading, int firstSite)
    {
        Span<FigureSite> sites = reading.SiteSpan[firstSite..];
        for (int i = 0; i + 1 < sites.Length; i++)
        {
            bool isRun = sites[i].OwnEnd == sites[i + 1].Start && sites[i + 1].OwnStart == sites[i].End && sites[i].BehindFirst < sites[i].BehindEnd;
            int cut = isRun ? Cut(reading, sites[i], sites[i + 1]) : -1;
            if (cut >= 0)
            {
                Part(reading, ref sites[i], ref sites[i + 1], cut);
            }
        }
    }

    /// <summary>Whether a preposition opens the list that a figure stands in, so that the verb behind the list is of all its members: 对合同9份、文书5份进行审查.</summary>
    public static bool IsGoverned(ReportReading reading, in FigureSite site)
    {
        int first = reading.FirstNearHit(site.ClauseStart, site.Start);
        bool isOfWhole = first <= reading.LastHitBefore(site.Start) && reading.Hits[first].Start == site.ClauseStart && reading.Has(first, ContextRole.Whole);
        int start = isOfWhole ? reading.Hits[first].End : site.ClauseStart;
        return start < site.Start && reading.Text[start] is '对' or '将' or '把';
    }

    // First hit of the words that belong to the second figure; -1 where both may take what stands there.
    private static int Cut(ReportReading reading, in FigureSite left, in FigureSite right)
    {
        bool isPercent = reading.UnitsOf(right) == reading.Rules.Vocabulary.PercentBit;
        if ((!isPercent && (reading.UnitsOf(left) & reading.UnitsOf(right)) == 0) || !IsNamed(reading, right, left.BehindFirst, left.BehindEnd, orDone: true))
        {
            return -1;
        }

        // 参考率99%合格率98%, 受理86件调解84件.
        if (IsNamed(reading, left, left.BeforeFirst, left.BeforeEnd))
        {
            return left.BehindFirst;
        }

        // 18次会前学法、中心组4次专题学习: each of two is named behind it.
        int first = left.BehindFirst;
        while (first < left.BehindEnd && !IsBeforeJoin(reading, reading.Hits[first].End, right.Start))
        {
            first++;
        }

        return first < left.BehindEnd && IsNamed(reading, left, left.BehindFirst, first + 1) && right.BehindFirst < right.BehindEnd ? first + 1 : -1;
    }

    // A word may reach into the second figure: 未发生一例、.
    private static bool IsBeforeJoin(ReportReading reading, int end, int figure) => end < figure && reading.JoinAt(end) is > 0 and int join && end + join <= figure;

    private static bool IsNamed(ReportReading reading, in FigureSite site, int first, int end, bool orDone = false)
    {
        ulong units = reading.UnitsOf(site);
        bool isPercent = units == reading.Rules.Vocabulary.PercentBit;
        for (int hit = first; hit < end; hit++)
        {
            int meaning = reading.Hits[hit].Meaning;
            if (reading.Rules.IsObject(meaning, units) || (orDone && reading.Rules.IsAction(meaning, units)) || (isPercent && !reading.HasAny(hit, Passed)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Part(ReportReading reading, ref FigureSite left, ref FigureSite right, int cut)
    {
        left.BehindEnd = right.BeforeFirst = cut;
        left.OwnEnd = right.OwnStart = cut == left.BehindFirst ? left.End : reading.Hits[cut - 1].End;
        right.OwnStart += reading.JoinAt(right.OwnStart);
    }
}
