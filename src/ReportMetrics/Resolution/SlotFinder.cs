using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>
/// Looks for what fills a slot, nearest first: beside the figure, then earlier in the sentence, then in the
/// sentence before, then in the headings. Each place has a weight; within it, nearer is better.
/// </summary>
internal static class SlotFinder
{
    // Weights leave room for distance within a place without reaching the next place.
    private const int BesideWeight = 1000;
    private const int BehindWeight = 940;
    private const int EarlierWeight = 500;
    private const int FurtherWeight = 480;

    /// <summary>The highest score of what stands in another sentence.</summary>
    public const int SentenceBeforeWeight = 180;

    private const int HeadingWeight = 150;
    private const int LaterWeight = 100;
    private const int ContextShare = 4;

    private const int FarthestDistance = 40;
    private const int LongestTitle = 80;

    // What stands before the subject of a sentence: 一年来，青柿县河湾镇人民法庭.
    private const int LongestLead = 16;

    // Characters that may stand between a title and the figure that counts it: 《…》共16份.
    private const int NearTitle = 2;

    /// <summary>Best hit among the figure's own.</summary>
    public static SlotHit Beside(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        SlotHit best = SlotHit.None;
        for (int i = site.BeforeEnd - 1; i >= site.BeforeFirst; i--)
        {
            if (Fills(reading, slot, i))
            {
                best = new SlotHit(BesideWeight - (10 * Distance(site.Start - reading.Hits[i].End)) + WordBonus(reading, i), i, IsBeside: true);
                break;
            }
        }

        for (int i = site.BehindFirst; i < site.BehindEnd; i++)
        {
            if (Fills(reading, slot, i))
            {
                int score = BehindWeight - (15 * Distance(reading.Hits[i].Start - site.End)) + WordBonus(reading, i);
                best = score > best.Score ? new SlotHit(score, i, IsBeside: true) : best;
                break;
            }
        }

        for (int i = site.HeadFirst; i < site.HeadEnd && !best.IsFilled; i++)
        {
            if (Fills(reading, slot, i))
            {
                best = new SlotHit(BehindWeight + WordBonus(reading, i), i, IsBeside: true);
            }
        }

        return best;
    }

    /// <summary>The hit beside the figure that rules a rule out, -1 if there is none; one behind the figure counts only where the rule's evidence stands there too.</summary>
    public static int RulingOut(ReportReading reading, in FigureSite site, FrameSlot not, bool evidenceIsBefore)
    {
        int found = FirstAgainst(reading, site, not, site.BeforeFirst, site.BeforeEnd);
        found = found < 0 && !evidenceIsBefore ? FirstAgainst(reading, site, not, site.BehindFirst, site.BehindEnd) : found;
        return found < 0 ? FirstAgainst(reading, site, not, site.HeadFirst, site.HeadEnd) : found;
    }

    /// <summary>The hit that rules a part of a total out: before it, or straight behind it (其中30起酒驾); what is further behind only tells of it (其中6份因违规退回); -1 if there is none.</summary>
    public static int RulingOutPart(ReportReading reading, in FigureSite part, FrameSlot not)
    {
        int found = RulingOut(reading, part, not, evidenceIsBefore: true);
        bool isNamed = found < 0 && part.BehindFirst < part.BehindEnd && reading.Hits[part.BehindFirst].Start == part.End && Fills(reading, not, part.BehindFirst);
        return isNamed ? part.BehindFirst : found;
    }

    /// <summary>Whether one of some hits names what a rule for one of some units counts.</summary>
    public static bool NameObject(ReportReading reading, Range hits, ulong units)
    {
        for (int i = hits.Start.Value; i < hits.End.Value; i++)
        {
            if (reading.Rules.IsObject(reading.Hits[i].Meaning, units))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb of a rule for the figure's unit stands before it, in its own text or in what that goes on.</summary>
    public static bool HasOwnAction(ReportReading reading, in FigureSite site)
    {
        ulong units = reading.UnitsOf(site);
        for (int i = site.BeforeFirst; i < site.BeforeEnd; i++)
        {
            if (reading.Rules.IsAction(reading.Hits[i].Meaning, units))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb that says more than a kind (线上, 进校园) stands before the figure in its own text.</summary>
    public static bool Acts(ReportReading reading, in FigureSite site) => OwnAction(reading, site) >= 0;

    /// <summary>The first such verb, -1 if there is none.</summary>
    public static int OwnAction(ReportReading reading, in FigureSite site)
    {
        ulong units = reading.UnitsOf(site);
        for (int i = site.BeforeFirst; i < site.BeforeEnd; i++)
        {
            if (reading.Hits[i].Start >= site.OwnStart && !reading.Has(i, ContextRole.Kind) && reading.Rules.IsAction(reading.Hits[i].Meaning, units))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The nearest hit further on in the figure's clause (对合同9份、文件5份进行审查).</summary>
    public static SlotHit Further(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        int stop = Math.Min(reading.Hits.Count, site.BehindEnd + ReportReading.NearHits);
        for (int i = site.BehindEnd; i < stop && reading.Hits[i].Start < site.ClauseEnd; i++)
        {
            if (Fills(reading, slot, i))
            {
                return new SlotHit(FurtherWeight - (4 * Distance(reading.Hits[i].Start - site.End)) + WordBonus(reading, i), i, IsBeside: false);
            }
        }

        return SlotHit.None;
    }

    /// <summary>The nearest hit earlier in the sentence, from a hit on.</summary>
    public static SlotHit Earlier(ReportReading reading, in FigureSite site, FrameSlot slot, int first)
    {
        int stop = Math.Max(first, site.BeforeFirst - ReportReading.NearHits);
        for (int i = site.BeforeFirst - 1; i >= stop; i--)
        {
            if (Fills(reading, slot, i))
            {
                return new SlotHit(EarlierWeight - (4 * Distance(site.OwnStart - reading.Hits[i].End)) + WordBonus(reading, i), i, IsBeside: false);
            }
        }

        return SlotHit.None;
    }

    /// <summary>A hit in the sentence before, if it is of the same paragraph, or in the headings above.</summary>
    public static SlotHit Above(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        if (reading.SentenceBefore(site.Sentence, out int first, out int end))
        {
            for (int i = end - 1; i >= Math.Max(first, end - ReportReading.NearHits); i--)
            {
                if (Fills(reading, slot, i))
                {
                    return new SlotHit(SentenceBeforeWeight, i, IsBeside: false);
                }
            }
        }

        return InHeadings(reading, site, slot);
    }

    private static SlotHit InHeadings(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        int level = 0;
        for (int heading = reading.HeadingOf(site.Sentence); heading >= 0; heading = reading.ParentOf(heading))
        {
            reading.HitsOfHeading(heading, out int first, out int end);
            int hit = First(reading, slot, first, end);
            if (hit >= 0)
            {
                return new SlotHit(HeadingWeight - (10 * Math.Min(level, 5)), hit, IsBeside: false);
            }

            level++;
        }

        return SlotHit.None;
    }

    /// <summary>A hit for what the passage is about, anywhere up to the headings.</summary>
    public static SlotHit Anywhere(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        SlotHit found = Beside(reading, site, slot);
        found = found.IsFilled ? found : Earlier(reading, site, slot, site.SentenceHits);
        found = found.IsFilled ? found : Above(reading, site, slot);
        return found.IsFilled ? found with { Score = found.Score / ContextShare } : found;
    }

    /// <summary>A hit for what the passage is about, in the clauses behind the figure (共立案118件，罚没款86万元).</summary>
    public static SlotHit Later(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        int stop = Math.Min(reading.Hits.Count, site.BehindEnd + ReportReading.NearHits);
        for (int i = site.BehindEnd; i < stop && reading.Hits[i].Start < reading.Sentences[site.Sentence].End; i++)
        {
            if (Fills(reading, slot, i))
            {
                return new SlotHit(LaterWeight / ContextShare, i, IsBeside: false);
            }
        }

        return SlotHit.None;
    }

    /// <summary>The hit by which the passage is about what rules a frame out, in the figure's sentence or above it; -1 if there is none.</summary>
    public static int AboutOther(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        SlotHit found = Beside(reading, site, slot);
        found = found.IsFilled ? found : Earlier(reading, site, slot, site.SentenceHits);
        return found.IsFilled ? found.Hit : AboveIsAboutOther(reading, site, slot);
    }

    /// <summary>
    /// Such a hit as the subject of the sentence before or of the one that opens the paragraph, or in the headings; -1 if there is none.
    /// Elsewhere in another sentence it is only told of: 今年以来综治中心力量进一步整合，法庭也派人参加。全年调解纠纷86起.
    /// </summary>
    public static int AboveIsAboutOther(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        int subject = reading.SentenceBefore(site.Sentence, out _, out _) ? AsSubject(reading, site.Sentence - 1, slot) : -1;
        subject = subject < 0 ? AsSubject(reading, reading.OpeningOf(site.Sentence), slot) : subject;
        return subject < 0 ? InHeadings(reading, site, slot).Hit : subject;
    }

    private static int AsSubject(ReportReading reading, int sentence, FrameSlot slot)
    {
        reading.HitsOfSentence(sentence, out int first, out int end);
        int last = first;
        while (last < end && reading.Hits[last].Start <= reading.Sentences[sentence].Start + LongestLead)
        {
            last++;
        }

        return First(reading, slot, first, last);
    }

    /// <summary>Whether one of some hits fills a slot.</summary>
    public static bool IsAmong(ReportReading reading, FrameSlot slot, Range hits) =>
        slot.IsAsked && First(reading, slot, hits.Start.Value, hits.End.Value) >= 0;

    private static int First(ReportReading reading, FrameSlot slot, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (Fills(reading, slot, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static int FirstAgainst(ReportReading reading, in FigureSite site, FrameSlot not, int first, int end)
    {
        int found = First(reading, not, first, end);
        while (found >= 0 && IsInTitleOfOther(reading, site, reading.Hits[found]))
        {
            found = First(reading, not, found + 1, end);
        }

        return found;
    }

    // What a document is called says nothing of what is counted (《责任追究办法》等规范性文件2件), unless it is counted itself (《整改通知书》16份).
    private static bool IsInTitleOfOther(ReportReading reading, in FigureSite site, TermHit hit)
    {
        ReadOnlySpan<char> behind = reading.Text[hit.End..Math.Min(reading.Text.Length, hit.End + LongestTitle)];
        int close = behind.IndexOfAny('《', '》', '\n');
        if (close < 0 || behind[close] != '》')
        {
            return false;
        }

        int start = Math.Max(0, hit.Start - LongestTitle);
        int open = reading.Text[start..hit.Start].LastIndexOf('《');
        return open >= 0 && start + open != site.End && site.Start - (hit.End + close + 1) is < 0 or > NearTitle;
    }

    private static bool Fills(ReportReading reading, FrameSlot slot, int hit) =>
        slot.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Meaning));

    private static int WordBonus(ReportReading reading, int hit) =>
        5 * Math.Min(reading.Hits[hit].End - reading.Hits[hit].Start, 8);

    private static int Distance(int characters) => Math.Clamp(characters, 0, FarthestDistance);
}
