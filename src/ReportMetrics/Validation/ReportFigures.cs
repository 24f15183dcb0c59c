using ReportMetrics.Resolution;
using ReportMetrics.Rules;
using ReportMetrics.Segmentation;

namespace ReportMetrics.Validation;

/// <summary>The figures of one report with where they stand, for the checks.</summary>
/// <param name="Reading">The report as it was read.</param>
/// <param name="All">Its figures; each comes from the draft of the same index.</param>
internal readonly record struct ReportFigures(ReportReading Reading, Observation[] All)
{
    /// <summary>How many figures are compared with each other; keeps a passage of any length linear.</summary>
    public const int MostInPassage = 64;

    public RelationIndex Relations => Reading.Rules.Relations;

    public ref readonly Draft Draft(int figure) => ref Reading.DraftSpan[figure];

    /// <summary>The passage that starts at a figure: those that speak of the same things, within a sentence up to a semicolon, or within a table.</summary>
    public Range PassageFrom(int first)
    {
        int end = first + 1;
        while (end < All.Length && end - first < MostInPassage && GoesOn(end))
        {
            end++;
        }

        return first..end;
    }

    /// <summary>Whether a figure takes part in checks: of an indicator, reached, and written as a number.</summary>
    public bool Counts(int figure) =>
        All[figure] is { Indicator: not null, Status: ObservationStatus.Actual, Method: ObservationMethod.Stated, Period: not null };

    /// <summary>Whether a figure is a change or a rate per unit: of no indicator.</summary>
    public bool Compares(int figure) => Draft(figure).ComparisonHit >= 0;

    /// <summary>Whether two figures are of the same years.</summary>
    public bool SamePeriod(int one, int other) => All[one].Period == All[other].Period;

    public bool IsOf(int figure, string? indicator) => string.Equals(All[figure].Indicator, indicator, StringComparison.Ordinal);

    /// <summary>Whether another figure of a total's indicator stands in its passage, so that neither is all of it (来访164批，来信58件，办结211件).</summary>
    public bool IsOneOfSeveral(int figure, Range passage)
    {
        for (int other = passage.Start.Value; other < passage.End.Value; other++)
        {
            if (other != figure && Counts(other) && IsOf(other, All[figure].Indicator) && SamePeriod(other, figure) && All[other].PartOf is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of a role stands in a stretch of the text.</summary>
    public bool HasWord(int start, int end, ContextRole role)
    {
        int first = Reading.FirstNearHit(start, end);
        for (int hit = Reading.LastHitBefore(end); hit >= first; hit--)
        {
            if (Reading.Has(hit, role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of one of some terms stands in the figure's clause.</summary>
    public bool HasTerm(int figure, FrameSlot terms)
    {
        ref readonly Draft draft = ref Draft(figure);
        int first = Reading.FirstNearHit(draft.QuoteStart, draft.Start);
        for (int hit = Reading.LastHitBefore(draft.Start); terms.IsAsked && hit >= first; hit--)
        {
            if (terms.IsFilledBy(Reading.Rules.ConceptsOf(Reading.Hits[hit].Meaning)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but words of the packs stands in the figure's clause before it.</summary>
    public bool IsNamedOnly(int figure)
    {
        ref readonly Draft draft = ref Draft(figure);
        int covered = figure > 0 ? Math.Max(draft.QuoteStart, Math.Min(Draft(figure - 1).End, draft.Start)) : draft.QuoteStart;
        int last = Reading.LastHitBefore(draft.Start);
        for (int hit = Reading.FirstNearHit(covered, draft.Start); hit <= last; hit++)
        {
            if (!Reading.Text[covered..Math.Max(covered, Reading.Hits[hit].Start)].IsWhiteSpace())
            {
                return false;
            }

            covered = Math.Max(covered, Reading.Hits[hit].End);
        }

        return Reading.Text[covered..Math.Max(covered, draft.Start)].IsWhiteSpace();
    }

    /// <summary>Whether a figure belongs to the passage of the one before it.</summary>
    private bool GoesOn(int figure)
    {
        ref readonly Draft before = ref Draft(figure - 1);
        ref readonly Draft current = ref Draft(figure);
        Sentence sentence = Reading.Sentences[current.Sentence];
        return before.Sentence == current.Sentence
            ? before.End >= current.Start || !Reading.Text[before.End..current.Start].ContainsAny('；', ';')
            : sentence.Table >= 0 && sentence.Table == Reading.Sentences[before.Sentence].Table && sentence.Heading == Reading.Sentences[before.Sentence].Heading;
    }
}
