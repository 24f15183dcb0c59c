using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Names joined by 、 or 和 that share a figure (参考率、合格率均达到100%) or take one each (分别为98%、95%).</summary>
internal static class JoinedNames
{
    /// <summary>A figure does not follow names in the same order.</summary>
    public const int NotInOrder = -1;

    /// <summary>A figure's name stands in the text and no rule knows it.</summary>
    public const int Unnamed = -2;

    private const int LongestChain = 8;

    /// <summary>Further claims on a figure by the names joined to the one that claimed it.</summary>
    public static void ShareFigure(ReportReading reading, in FigureSite site, Claim claim, ValueList<Claim> further)
    {
        if (claim.ObjectHit < 0 || claim.ObjectHit >= site.BeforeEnd || !IsForEach(reading, site))
        {
            return;
        }

        for (int hit = claim.ObjectHit - 1; further.Count < LongestChain && hit >= site.BeforeFirst && AreJoined(reading, hit, hit + 1) && AddClaim(reading, site, claim, hit, further); hit--)
        {
        }

        // 法治讲座、应急演练各4次: the claim may be by the first name.
        for (int hit = claim.ObjectHit + 1; further.Count < LongestChain && hit < site.BeforeEnd && AreJoined(reading, hit - 1, hit) && AddClaim(reading, site, claim, hit, further); hit++)
        {
        }
    }

    private static bool AddClaim(ReportReading reading, in FigureSite site, Claim claim, int name, ValueList<Claim> further)
    {
        Claim other = RuleMatcher.Best(reading, site, name);
        if (other.Rule is not null && other.Rule.Indicator != claim.Rule!.Indicator)
        {
            further.Add(other);
        }

        return other.Rule is not null;
    }

    /// <summary>The name that a figure takes where figures follow names in the same order; <see cref="Unnamed"/> where no rule knows it; <see cref="NotInOrder"/> elsewhere.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="index">Index of the figure's site.</param>
    /// <param name="firstSite">Index of the first site of the sentence.</param>
    public static int NameInOrder(ReportReading reading, int index, int firstSite)
    {
        int head = index;
        while (head > firstSite && index - head < LongestChain && IsListedBehind(reading, head))
        {
            head--;
        }

        FigureSite first = reading.Sites[head];
        for (int hit = first.BeforeEnd - 1; hit >= first.BeforeFirst; hit--)
        {
            if (reading.Has(hit, ContextRole.Respectively))
            {
                bool isRate = reading.UnitsOf(first) == reading.Rules.Vocabulary.PercentBit;
                bool areAllKnown = !isRate || CountNames(reading, first, hit - 1) >= RunEnd(reading, head) - head;
                int name = areAllKnown ? NameAt(reading, first, hit - 1, index - head) : -1;
                return name < 0 && isRate ? RateAt(reading, first, hit, index - head) : name;
            }
        }

        bool isRun = index > head || (index + 1 < reading.Sites.Count && IsListedBehind(reading, index + 1));
        return isRun ? NameWithoutWord(reading, head, index - head) : NotInOrder;
    }

    // 办结率、满意率为100%和97.9%; 调解员、网格员各68名、96名: as many names as figures need no 分别.
    private static int NameWithoutWord(ReportReading reading, int head, int place)
    {
        FigureSite first = reading.Sites[head];
        int last = first.BeforeEnd - 1;
        while (last > first.BeforeFirst && (reading.Has(last, ContextRole.Filler) || reading.Has(last, ContextRole.Each)))
        {
            last--;
        }

        int end = RunEnd(reading, head);
        bool isRate = reading.UnitsOf(first) == reading.Rules.Vocabulary.PercentBit;
        int name = isRate || (head + place < end && CountNames(reading, first, last) == end - head) ? NameAt(reading, first, last, place) : -1;
        return name < 0 ? NotInOrder : name;
    }

    // The site behind the last of the figures of one unit that are joined to each other.
    private static int RunEnd(ReportReading reading, int head)
    {
        int end = head + 1;
        while (end < reading.Sites.Count && end - head < LongestChain && IsListedBehind(reading, end) && reading.JoinAt(reading.Sites[end - 1].End) > 0 && reading.UnitsOf(reading.Sites[end]) == reading.UnitsOf(reading.Sites[head]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether nothing but a joining word parts a figure from the one before.</summary>
    public static bool IsListedBehind(ReportReading reading, int index)
    {
        FigureSite site = reading.Sites[index];
        return site.OwnStart == site.Start && site.Start - reading.Sites[index - 1].End <= 1;
    }

    private static int NameAt(ReportReading reading, in FigureSite first, int lastName, int place)
    {
        int count = CountNames(reading, first, lastName);
        return count > 1 && place < count ? lastName - count + 1 + place : -1;
    }

    private static int CountNames(ReportReading reading, in FigureSite first, int lastName)
    {
        int count = 1;
        while (count < LongestChain && lastName - count >= first.BeforeFirst && AreJoined(reading, lastName - count, lastName - count + 1))
        {
            count++;
        }

        return count;
    }

    // Rates whose names the rules do not all know (参考率和优秀率分别为100%、92%): the pieces between joins are counted instead.
    private static int RateAt(ReportReading reading, in FigureSite first, int respectively, int place)
    {
        int pieceEnd = reading.Hits[respectively].Start;
        List<int> starts = [pieceEnd];
        for (int at = pieceEnd - 1; at >= first.OwnStart && starts.Count < LongestChain; at--)
        {
            if (at == first.OwnStart || reading.JoinAt(at - 1) == 1)
            {
                starts.Insert(0, at);
            }
        }

        return place < starts.Count - 1 ? LastHitWithin(reading, starts[place], starts[place + 1]) : Unnamed;
    }

    private static int LastHitWithin(ReportReading reading, int start, int end)
    {
        int hit = reading.LastHitBefore(end);
        return hit >= 0 && reading.Hits[hit].Start >= start ? hit : Unnamed;
    }

    private static bool IsForEach(ReportReading reading, in FigureSite site)
    {
        if (reading.UnitsOf(site) == reading.Rules.Vocabulary.PercentBit || reading.Figures[site.Figure].Value == 0)
        {
            return true;
        }

        for (int hit = site.BeforeFirst; hit < site.BeforeEnd; hit++)
        {
            if (reading.Has(hit, ContextRole.Each))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreJoined(ReportReading reading, int left, int right)
    {
        if (left < 0)
        {
            return false;
        }

        int start = reading.Hits[left].End;
        int end = reading.Hits[right].Start;
        return end > start && reading.Rules.IsConjunction(reading.Text[start..end]);
    }
}
