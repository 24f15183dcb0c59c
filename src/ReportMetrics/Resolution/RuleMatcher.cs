using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Asks the rules that a figure's unit and nearest words can open, and picks the one that fits best.</summary>
internal static class RuleMatcher
{
    // A pattern outranks a frame with the same evidence: two slots beside the figure score at most 2080.
    private const int PatternScore = 2200;

    // How many words back a pattern may be opened; keeps a sentence of any length linear.
    private const int OpeningHits = 24;

    /// <summary>The best claim on a figure.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="site">The figure.</param>
    /// <param name="onlyObject">If not negative, the hit that must fill the object slot (one of several joined names).</param>
    public static Claim Best(ReportReading reading, in FigureSite site, int onlyObject = -1)
    {
        Claim best = Claim.None;
        ulong units = reading.UnitsOf(site);
        if (units == 0)
        {
            return best;
        }

        Surroundings around = new(reading, site);
        if (onlyObject >= 0)
        {
            return AskFramesOf(reading, site, around, onlyObject, onlyObject, best);
        }

        best = AskFramesOf(reading, site, around, site.BeforeFirst..site.BeforeEnd, best);
        best = AskFramesOf(reading, site, around, site.BehindFirst..site.BehindEnd, best);
        best = AskFramesOf(reading, site, around, site.HeadFirst..site.HeadEnd, best);
        return AskPatterns(reading, site, units, best);
    }

    /// <summary>How well one rule fits a figure, or <see cref="Claim.None"/>.</summary>
    public static Claim Ask(ReportReading reading, in FigureSite site, CompiledRule rule, int onlyObject = -1)
    {
        Claim claim = rule.Pattern is null ? AskFrame(reading, site, rule, onlyObject) : AskPattern(reading, site, rule);
        bool evidenceIsBefore = claim.ObjectHit >= site.BeforeFirst && claim.ObjectHit < site.BeforeEnd;
        return claim.Rule is not null && rule.Not.IsAsked && SlotFinder.IsRuledOut(reading, site, rule.Not, evidenceIsBefore) ? Claim.None : claim;
    }

    private static Claim AskFramesOf(ReportReading reading, in FigureSite site, in Surroundings around, Range hits, Claim best)
    {
        for (int hit = hits.Start.Value; hit < hits.End.Value; hit++)
        {
            best = AskFramesOf(reading, site, around, hit, -1, best);
        }

        return best;
    }

    private static Claim AskFramesOf(ReportReading reading, in FigureSite site, in Surroundings around, int hit, int onlyObject, Claim best)
    {
        ulong units = reading.UnitsOf(site);
        foreach (ushort concept in reading.Rules.ConceptsOf(reading.Hits[hit].Word))
        {
            foreach (CompiledRule rule in reading.Rules.FramesOpenedBy(concept))
            {
                if ((rule.Units & units) != 0 && around.MayFit(rule))
                {
                    best = Better(Ask(reading, site, rule, onlyObject), best);
                }
            }
        }

        return best;
    }

    // A pattern may begin in an earlier clause: any word of the sentence within its reach opens it.
    private static Claim AskPatterns(ReportReading reading, in FigureSite site, ulong units, Claim best)
    {
        int first = Math.Max(site.SentenceHits, site.BeforeEnd - OpeningHits);
        int end = Math.Max(site.BehindEnd, site.BeforeEnd);
        for (int hit = first; hit < end; hit++)
        {
            foreach (ushort concept in reading.Rules.ConceptsOf(reading.Hits[hit].Word))
            {
                foreach (CompiledRule rule in reading.Rules.PatternsOpenedBy(concept))
                {
                    best = (rule.Units & units) == 0 ? best : Better(Ask(reading, site, rule), best);
                }
            }
        }

        return best;
    }

    private static Claim Better(Claim claim, Claim best)
    {
        bool isBetter = claim.Score > best.Score || (claim.Score == best.Score && claim.Rule is { } rule && rule.Number < best.Rule!.Number);
        return isBetter ? claim : best;
    }

    private static Claim AskPattern(ReportReading reading, in FigureSite site, CompiledRule rule) =>
        reading.TryMatch(rule.Pattern!, site, out int length) ? new Claim(rule, PatternScore + length, -1) : Claim.None;

    private static Claim AskFrame(ReportReading reading, in FigureSite site, CompiledRule rule, int onlyObject)
    {
        int objectHit = -1;
        int objectScore = rule.Object.IsAsked ? ScoreObject(reading, site, rule.Object, onlyObject, out objectHit) : 0;
        if (objectScore == SlotFinder.NotFound)
        {
            return Claim.None;
        }

        int actionHit = -1;
        int actionScore = rule.Action.IsAsked ? SlotFinder.Beside(reading, site, rule.Action, out actionHit) : 0;
        actionScore = actionScore == SlotFinder.NotFound ? InheritedAction(reading, site, rule.Action) : actionScore;
        // A verb behind the figure tells too little of it where the object stands in another sentence.
        bool isFar = objectHit < 0 && rule.Object.IsAsked && objectScore <= SlotFinder.SentenceBeforeWeight && actionHit >= site.BehindFirst;
        bool hasOwn = objectHit >= 0 || actionHit >= 0;
        return actionScore == SlotFinder.NotFound || isFar || !hasOwn
            ? Claim.None
            : WithContext(reading, site, rule, objectScore + actionScore, objectHit);
    }

    private static int ScoreObject(ReportReading reading, in FigureSite site, FrameSlot slot, int onlyObject, out int objectHit)
    {
        if (onlyObject >= 0)
        {
            return Named(reading, slot, onlyObject, out objectHit);
        }

        int found = SlotFinder.Beside(reading, site, slot, out objectHit);
        if (IsShadowed(reading, site, objectHit))
        {
            return SlotFinder.NotFound;
        }

        return found == SlotFinder.NotFound ? InheritedObject(reading, site, slot) : found;
    }

    // In 13名律师提供咨询 the noun straight behind the figure is what it counts.
    private static bool IsShadowed(ReportReading reading, in FigureSite site, int objectHit)
    {
        int nearest = site.BehindFirst;
        return nearest < objectHit && reading.Hits[nearest].Start == site.End && reading.Rules.IsObject(reading.Hits[nearest].Word, reading.UnitsOf(site));
    }

    private static Claim WithContext(ReportReading reading, in FigureSite site, CompiledRule rule, int score, int objectHit)
    {
        if (rule.NotContext.IsAsked && SlotFinder.IsAboutOther(reading, site, rule.NotContext))
        {
            return Claim.None;
        }

        if (!rule.Context.IsAsked)
        {
            return new Claim(rule, score, objectHit);
        }

        int found = SlotFinder.Anywhere(reading, site, rule.Context);
        return found == SlotFinder.NotFound ? Claim.None : new Claim(rule, score + found, objectHit);
    }

    private static int Named(ReportReading reading, FrameSlot slot, int hit, out int objectHit)
    {
        objectHit = hit;
        return slot.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Word)) ? 1000 : SlotFinder.NotFound;
    }

    // An object once named serves the figures after it, as long as they name none of their own.
    private static int InheritedObject(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        ulong units = reading.UnitsOf(site);
        for (int hit = site.BeforeFirst; hit < site.BeforeEnd; hit++)
        {
            if (reading.Rules.IsObject(reading.Hits[hit].Word, units))
            {
                return SlotFinder.NotFound;
            }
        }

        int found = SlotFinder.Earlier(reading, site, slot);
        return found == SlotFinder.NotFound ? SlotFinder.Above(reading, site, slot) : found;
    }

    // A verb once said serves the list behind it (发放资料3000份、手册500本), as long as no other verb stands there.
    private static int InheritedAction(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        ulong units = reading.UnitsOf(site);
        for (int hit = site.BeforeFirst; hit < site.BeforeEnd; hit++)
        {
            if (reading.Rules.IsAction(reading.Hits[hit].Word, units))
            {
                return SlotFinder.NotFound;
            }
        }

        int found = SlotFinder.Further(reading, site, slot);
        return found == SlotFinder.NotFound ? SlotFinder.Earlier(reading, site, slot) : found;
    }
}
