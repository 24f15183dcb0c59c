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
    private const int ContextShare = 4;

    private const int FarthestDistance = 40;

    public const int NotFound = -1;

    /// <summary>Best hit among the figure's own; its score, or <see cref="NotFound"/>.</summary>
    public static int Beside(ReportReading reading, in FigureSite site, FrameSlot slot, out int hit)
    {
        int best = NotFound;
        hit = -1;
        for (int i = site.BeforeEnd - 1; i >= site.BeforeFirst; i--)
        {
            if (Fills(reading, slot, i))
            {
                best = BesideWeight - (10 * Distance(site.Start - reading.Hits[i].End)) + WordBonus(reading, i);
                hit = i;
                break;
            }
        }

        for (int i = site.BehindFirst; i < site.BehindEnd; i++)
        {
            if (Fills(reading, slot, i))
            {
                int score = BehindWeight - (15 * Distance(reading.Hits[i].Start - site.End)) + WordBonus(reading, i);
                if (score > best)
                {
                    best = score;
                    hit = i;
                }

                break;
            }
        }

        for (int i = site.HeadFirst; i < site.HeadEnd && best == NotFound; i++)
        {
            if (Fills(reading, slot, i))
            {
                best = BehindWeight + WordBonus(reading, i);
                hit = i;
            }
        }

        return best;
    }

    /// <summary>Whether a word that rules the frame out stands beside the figure; behind it only where its evidence stands there too.</summary>
    public static bool IsRuledOut(ReportReading reading, in FigureSite site, FrameSlot not, bool evidenceIsBefore)
    {
        for (int i = site.BeforeFirst; i < site.BeforeEnd; i++)
        {
            if (Fills(reading, not, i))
            {
                return true;
            }
        }

        for (int i = site.BehindFirst; i < site.BehindEnd && !evidenceIsBefore; i++)
        {
            if (Fills(reading, not, i))
            {
                return true;
            }
        }

        for (int i = site.HeadFirst; i < site.HeadEnd; i++)
        {
            if (Fills(reading, not, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Score of a hit further on in the figure's clause (对合同9份、文件5份进行审查), or <see cref="NotFound"/>.</summary>
    public static int Further(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        int stop = Math.Min(reading.Hits.Count, site.BehindEnd + ReportReading.NearHits);
        for (int i = site.BehindEnd; i < stop && reading.Hits[i].Start < site.ClauseEnd; i++)
        {
            if (Fills(reading, slot, i))
            {
                return FurtherWeight - (4 * Distance(reading.Hits[i].Start - site.End)) + WordBonus(reading, i);
            }
        }

        return NotFound;
    }

    /// <summary>Score of the nearest hit earlier in the sentence, or <see cref="NotFound"/>.</summary>
    public static int Earlier(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        int stop = Math.Max(site.SentenceHits, site.BeforeFirst - ReportReading.NearHits);
        for (int i = site.BeforeFirst - 1; i >= stop; i--)
        {
            if (Fills(reading, slot, i))
            {
                return EarlierWeight - (4 * Distance(site.OwnStart - reading.Hits[i].End)) + WordBonus(reading, i);
            }
        }

        return NotFound;
    }

    /// <summary>Score of a hit in the sentence before, if it is of the same paragraph, or in the headings above; or <see cref="NotFound"/>.</summary>
    public static int Above(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        if (reading.SentenceBefore(site.Sentence, out int first, out int end))
        {
            for (int i = end - 1; i >= Math.Max(first, end - ReportReading.NearHits); i--)
            {
                if (Fills(reading, slot, i))
                {
                    return SentenceBeforeWeight;
                }
            }
        }

        int level = 0;
        for (int heading = reading.HeadingOf(site.Sentence); heading >= 0; heading = reading.ParentOf(heading))
        {
            reading.HitsOfHeading(heading, out first, out end);
            for (int i = first; i < end; i++)
            {
                if (Fills(reading, slot, i))
                {
                    return HeadingWeight - (10 * Math.Min(level, 5));
                }
            }

            level++;
        }

        return NotFound;
    }

    /// <summary>Score of what the passage is about, found anywhere up to the headings; or <see cref="NotFound"/>.</summary>
    public static int Anywhere(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        int score = Beside(reading, site, slot, out _);
        score = score == NotFound ? Earlier(reading, site, slot) : score;
        score = score == NotFound ? Above(reading, site, slot) : score;
        return score == NotFound ? NotFound : score / ContextShare;
    }

    /// <summary>Whether the passage is about what rules a frame out: anywhere that context is looked for, or in the opening of the paragraph.</summary>
    public static bool IsAboutOther(ReportReading reading, in FigureSite site, FrameSlot slot) =>
        Anywhere(reading, site, slot) != NotFound || Opens(reading, site.Sentence, slot);

    private static bool Opens(ReportReading reading, int sentence, FrameSlot slot)
    {
        reading.HitsOfSentence(reading.OpeningOf(sentence), out int first, out int end);
        for (int i = first; i < Math.Min(end, first + ReportReading.NearHits); i++)
        {
            if (Fills(reading, slot, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fills(ReportReading reading, FrameSlot slot, int hit) =>
        slot.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Word));

    private static int WordBonus(ReportReading reading, int hit) =>
        5 * Math.Min(reading.Hits[hit].End - reading.Hits[hit].Start, 8);

    private static int Distance(int characters) => Math.Clamp(characters, 0, FarthestDistance);
}
