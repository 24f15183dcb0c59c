using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Asks the rules that a figure's unit and nearest words can open, and picks the one that fits best.</summary>
internal static class RuleMatcher
{
    // A pattern outranks a frame with the same evidence: two slots beside the figure score at most 2080.
    private const int PatternScore = 2200;

    private const int NamedScore = 1000;

    // How many words back a pattern may be opened; keeps a sentence of any length linear.
    private const int OpeningHits = 24;

    // Longer than 的 or 了: a noun.
    private const int LongestRest = 1;

    /// <summary>The best claim on a figure.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="site">The figure.</param>
    /// <param name="onlyObject">If not negative, the hit that must fill the object slot (one of several joined names).</param>
    public static Claim Best(ReportReading reading, in FigureSite site, int onlyObject = -1)
    {
        Claim best = Claim.None;
        ulong units = reading.UnitsOf(site);
        if (units == 0 || onlyObject == JoinedNames.Unnamed)
        {
            return best;
        }

        reading.BeginAsking();
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
        if (rule.ClaimsChange != site.IsChange)
        {
            return Claim.None;
        }

        Claim claim = rule.Pattern is null ? AskFrame(reading, site, rule, onlyObject) : AskPattern(reading, site, rule);
        bool isRuledOut = claim.Rule is not null && (onlyObject >= 0 ? RulesOutName(reading, rule, onlyObject) : RulingOut(reading, site, rule, claim.ObjectHit) >= 0);
        return isRuledOut ? Claim.None : claim;
    }

    /// <summary>What fills the object slot of a frame.</summary>
    public static SlotHit FindObject(ReportReading reading, in FigureSite site, FrameSlot slot, int onlyObject = -1)
    {
        if (!slot.IsAsked)
        {
            return SlotHit.NotAsked;
        }

        if (onlyObject >= 0)
        {
            bool serves = slot.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[onlyObject].Meaning));
            return serves ? new SlotHit(NamedScore, onlyObject, IsBeside: true) : SlotHit.None;
        }

        SlotHit beside = SlotFinder.Beside(reading, site, slot);
        return IsShadowed(reading, site, beside) ? SlotHit.None : beside.IsFilled ? beside : InheritedObject(reading, site, slot);
    }

    /// <summary>What fills the action slot of a frame.</summary>
    public static SlotHit FindAction(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        if (!slot.IsAsked)
        {
            return SlotHit.NotAsked;
        }

        SlotHit beside = SlotFinder.Beside(reading, site, slot);
        return beside.IsFilled ? beside : InheritedAction(reading, site, slot);
    }

    /// <summary>What fills the context slot of a frame.</summary>
    public static SlotHit FindContext(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        SlotHit found = slot.IsAsked ? SlotFinder.Anywhere(reading, site, slot) : SlotHit.NotAsked;
        return found.IsFilled ? found : SlotFinder.Later(reading, site, slot);
    }

    /// <summary>The hit that rules a rule out, -1 if there is none.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="site">The figure.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="objectHit">The hit beside the figure that fills the object slot, -1 if there is none.</param>
    public static int RulingOut(ReportReading reading, in FigureSite site, CompiledRule rule, int objectHit)
    {
        bool evidenceIsBefore = objectHit >= site.BeforeFirst && objectHit < site.BeforeEnd;
        int not = rule.Not.IsAsked ? SlotFinder.RulingOut(reading, site, rule.Not, evidenceIsBefore) : -1;
        return not < 0 && rule.NotContext.IsAsked ? SlotFinder.AboutOther(reading, site, rule.NotContext) : not;
    }

    // 行政处罚、行政检查分别为12件、230件: the names beside it say nothing of a name.
    private static bool RulesOutName(ReportReading reading, CompiledRule rule, int name)
    {
        for (int hit = name; hit >= 0; hit--)
        {
            if (rule.Not.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Meaning)))
            {
                return true;
            }

            if (hit == 0 || reading.Hits[hit - 1].End != reading.Hits[hit].Start)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether a word around the figure opens a pattern, so that it is asked at all.</summary>
    public static bool Opens(ReportReading reading, in FigureSite site, CompiledRule rule)
    {
        Range opening = OpeningOf(site);
        for (int hit = opening.Start.Value; hit < opening.End.Value; hit++)
        {
            if (rule.Openers.IsFilledBy(reading.Rules.ConceptsOf(reading.Hits[hit].Meaning)))
            {
                return true;
            }
        }

        return false;
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
        foreach (ushort concept in reading.Rules.ConceptsOf(reading.Hits[hit].Meaning))
        {
            foreach (CompiledRule rule in reading.Rules.FramesOpenedBy(concept, units))
            {
                if ((rule.Units & units) != 0 && reading.IsFirstAsked(rule) && rule.ClaimsChange == site.IsChange && around.MayFit(rule))
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
        Range opening = OpeningOf(site);
        for (int hit = opening.Start.Value; hit < opening.End.Value; hit++)
        {
            foreach (ushort concept in reading.Rules.ConceptsOf(reading.Hits[hit].Meaning))
            {
                foreach (CompiledRule rule in reading.Rules.PatternsOpenedBy(concept, units))
                {
                    best = (rule.Units & units) != 0 && reading.IsFirstAsked(rule) ? Better(Ask(reading, site, rule), best) : best;
                }
            }
        }

        return best;
    }

    // In a table the label may stand any number of words before the figure: then the nearest ones count.
    private static Range OpeningOf(in FigureSite site)
    {
        int end = Math.Max(site.BehindEnd, site.BeforeEnd);
        return Math.Max(Math.Max(site.SentenceHits, site.BeforeEnd - OpeningHits), end - ReportReading.NearHits)..end;
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
        SlotHit named = FindObject(reading, site, rule.Object, onlyObject);
        SlotHit done = named.IsFilled ? FindAction(reading, site, rule.Action) : SlotHit.None;
        if (!done.IsFilled || !(named.IsBeside || done.IsBeside) || IsFar(site, named, done))
        {
            return Claim.None;
        }

        SlotHit about = FindContext(reading, site, rule.Context);
        return about.IsFilled
            ? new Claim(rule, named.Score + done.Score + about.Score, named.IsBeside ? named.Hit : -1, rule.Action.IsAsked && !done.IsBeside)
            : Claim.None;
    }

    // In 13名律师提供咨询 the noun straight behind the figure is what it counts.
    private static bool IsShadowed(ReportReading reading, in FigureSite site, SlotHit found)
    {
        int nearest = site.BehindFirst;
        return nearest < found.Hit && reading.Hits[nearest].Start == site.End && reading.Rules.IsObject(reading.Hits[nearest].Meaning, reading.UnitsOf(site));
    }

    // A verb behind the figure tells too little of it where the object stands in another sentence.
    private static bool IsFar(in FigureSite site, SlotHit named, SlotHit done) =>
        named.Hit >= 0 && named.Score <= SlotFinder.SentenceBeforeWeight && done.IsBeside && done.Hit >= site.BehindFirst;

    // An object once named serves the figures after it, as long as they name none of their own.
    private static SlotHit InheritedObject(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        if (NamesUnknownThing(reading, site) || SlotFinder.NameObject(reading, site.BeforeFirst..site.BeforeEnd, reading.UnitsOf(site)))
        {
            return SlotHit.None;
        }

        SlotHit earlier = SlotFinder.Earlier(reading, site, slot, site.InheritFirst);
        return earlier.IsFilled || site.IsChange || HasTurned(reading, site) ? earlier : SlotFinder.Above(reading, site, slot);
    }

    // 化解矛盾。…办理热线工单86件，办结率100%: the sentence has turned to another thing than its heading names.
    private static bool HasTurned(ReportReading reading, in FigureSite site) =>
        SlotFinder.NameObject(reading, Math.Max(site.SentenceHits, site.BeforeFirst - ReportReading.NearHits)..site.BeforeFirst, ulong.MaxValue);

    // 化解欠薪12件: a noun that the pack does not know stands between the last word and the figure.
    private static bool NamesUnknownThing(ReportReading reading, in FigureSite site)
    {
        int last = site.BeforeEnd - 1;
        while (last >= site.BeforeFirst && reading.IsMereKind(last))
        {
            last--;
        }

        int start = last >= site.BeforeFirst ? reading.Hits[last].End : site.OwnStart;
        return !site.GoesOn && site.BehindFirst == site.BehindEnd && (site.Start - start > LongestRest || NamesOtherThing(reading, site));
    }

    // 受理投诉12件: straight before the figure stands a noun that the pack knows as something else.
    private static bool NamesOtherThing(ReportReading reading, in FigureSite site)
    {
        int nearest = site.BeforeEnd - 1;
        return nearest >= site.BeforeFirst && reading.Hits[nearest].End == site.Start && reading.Rules.IsOtherThing(reading.Hits[nearest].Meaning);
    }

    // A verb once said serves the list behind it (发放资料3000份、手册500本), as long as no other verb stands there.
    private static SlotHit InheritedAction(ReportReading reading, in FigureSite site, FrameSlot slot)
    {
        if (SlotFinder.HasOwnAction(reading, site))
        {
            return SlotHit.None;
        }

        SlotHit further = SlotFinder.Further(reading, site, slot);
        return further.IsFilled ? further : SlotFinder.Earlier(reading, site, slot, site.InheritFirst);
    }
}
