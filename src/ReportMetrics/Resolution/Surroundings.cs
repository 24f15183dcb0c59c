using System.Runtime.InteropServices;
using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>Which concepts stand around a figure, by how near they are; tells rules that cannot hold from those worth asking.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Surroundings
{
    private readonly ConceptSet _beside;
    private readonly ConceptSet _inSentence;
    private readonly ConceptSet _anywhere;

    // What the figure's own text names or says, it does not inherit.
    private readonly bool _namesObject;
    private readonly bool _namesAction;

    public Surroundings(ReportReading reading, in FigureSite site)
    {
        ulong units = reading.UnitsOf(site);
        for (int hit = site.BeforeFirst; hit < site.BeforeEnd; hit++)
        {
            int meaning = reading.Hits[hit].Meaning;
            _beside.Add(reading.Rules.SetOf(meaning));
            _namesObject |= reading.Rules.IsObject(meaning, units);
            _namesAction |= reading.Rules.IsAction(meaning, units);
        }

        AddHits(ref _beside, reading, site.BehindFirst, site.BehindEnd);
        AddHits(ref _beside, reading, site.HeadFirst, site.HeadEnd);
        _inSentence = _beside;
        AddHits(ref _inSentence, reading, Math.Max(site.SentenceHits, site.BeforeFirst - ReportReading.NearHits), site.BeforeFirst);
        reading.HitsOfSentence(site.Sentence, out _, out int sentenceEnd);
        AddHits(ref _inSentence, reading, site.BehindEnd, Math.Min(sentenceEnd, site.BehindEnd + ReportReading.NearHits));
        _anywhere = _inSentence;
        _anywhere.Add(reading.ConceptsAbove(site.Sentence));
    }

    /// <summary>Whether a rule's evidence may be there; if not, it surely is not.</summary>
    public bool MayFit(CompiledRule rule)
    {
        if (rule.Pattern is not null)
        {
            return true;
        }

        bool ownObject = rule.Object.IsAsked && rule.Object.Set.MayMeet(_beside);
        bool ownAction = rule.Action.IsAsked && rule.Action.Set.MayMeet(_beside);
        return (ownObject || ownAction)
            && (!rule.Object.IsAsked || ownObject || (!_namesObject && rule.Object.Set.MayMeet(_anywhere)))
            && (!rule.Action.IsAsked || ownAction || (!_namesAction && rule.Action.Set.MayMeet(_inSentence)))
            && (!rule.Context.IsAsked || rule.Context.Set.MayMeet(_anywhere));
    }

    private static void AddHits(ref ConceptSet set, ReportReading reading, int first, int end)
    {
        for (int hit = first; hit < end; hit++)
        {
            set.Add(reading.Rules.SetOf(reading.Hits[hit].Meaning));
        }
    }
}
