using ReportMetrics.Rules;

namespace ReportMetrics.Validation;

/// <summary>
/// Rates: none is above 100 %, and each is its numerator of its denominator where the text puts all three together.
/// What a rate is of, is read from the two figures straight before it that count in the same unit; a rate that says more than its name
/// may be of something else.
/// </summary>
internal static class RateCheck
{
    public static void Check(ReportFigures figures, Range passage, List<Finding> findings)
    {
        for (int rate = passage.Start.Value; rate < passage.End.Value; rate++)
        {
            if (figures.All[rate].Indicator is not { } indicator || figures.Relations.RatesOf(indicator) is not { } relations)
            {
                continue;
            }

            if (figures.All[rate].Quantity.LowerBound > 100)
            {
                findings.Add(new Finding("rateAboveHundred", $"{figures.Relations[indicator].EnglishName}: {FindingText.Of(figures.All[rate])} % of a whole.", [rate]));
            }
            else if (figures.Counts(rate) && figures.IsNamedOnly(rate) && Bounds.OfPercentage(figures.All[rate]) is { } stated)
            {
                Compare(figures, passage, rate, stated, relations, findings);
            }
        }
    }

    // More than the whole is none of it: then the rate is of something else.
    private static void Compare(ReportFigures figures, Range passage, int rate, Bounds stated, List<CompiledRate> relations, List<Finding> findings)
    {
        if (FindPair(figures, passage.Start.Value, rate, relations) is not { } pair || Percentage(figures, pair) is not { } found || !found.Excludes(stated)
            || found.Low > 100 || figures.IsOneOfSeveral(pair.Denominator, passage) || IsOfOther(figures, passage, rate, stated, relations))
        {
            return;
        }

        Observation report = figures.All[rate];
        findings.Add(new Finding(
            "rateMismatch",
            $"{figures.Relations[report.Indicator!].EnglishName}: {FindingText.Of(figures.All[pair.Numerator])} of {FindingText.Of(figures.All[pair.Denominator])} "
                + $"is {FindingText.Percentage(found, report.Value.Scale)}, the report says {FindingText.Of(report)} %.",
            [.. new[] { pair.Numerator, pair.Denominator, rate }.Order()]));
    }

    // Whether the rate is of something else than all its figures, or any two figures of the passage give it.
    private static bool IsOfOther(ReportFigures figures, Range passage, int rate, Bounds stated, List<CompiledRate> relations)
    {
        foreach (CompiledRate relation in relations)
        {
            if (figures.HasTerm(rate, relation.Not) || IsMet(figures, passage, rate, stated, relation.Definition))
            {
                return true;
            }
        }

        return false;
    }

    // The nearest two figures of the unit before the rate have to be the two that it is of; anything else in between could be what it is of.
    private static Pair? FindPair(ReportFigures figures, int first, int rate, List<CompiledRate> relations)
    {
        int nearest = -1;
        for (int i = rate - 1; i >= first; i--)
        {
            if (!IsRival(figures, i, rate, relations) || (nearest >= 0 && figures.All[i].PartOf is not null))
            {
                continue;
            }

            if (!figures.Counts(i))
            {
                return null;
            }

            if (nearest < 0)
            {
                nearest = i;
                continue;
            }

            return PairOf(figures, nearest, i, relations) ?? PairOf(figures, i, nearest, relations);
        }

        return null;
    }

    private static Pair? PairOf(ReportFigures figures, int numerator, int denominator, List<CompiledRate> relations)
    {
        bool fits = false;
        foreach (CompiledRate relation in relations)
        {
            fits |= figures.IsOf(numerator, relation.Definition.Numerator) && figures.IsOf(denominator, relation.Definition.Denominator);
        }

        bool isPartOfOther = figures.All[numerator].PartOf is { } total && total != denominator;
        return fits && !isPartOfOther && figures.All[denominator].PartOf is null ? new Pair(numerator, denominator) : null;
    }

    // A figure that the rate could be of: of its period, in the unit that it counts.
    private static bool IsRival(ReportFigures figures, int figure, int rate, List<CompiledRate> relations)
    {
        bool counts = false;
        foreach (CompiledRate relation in relations)
        {
            counts |= relation.Definition.Numerator is { } numerator
                && string.Equals(figures.Relations[numerator].Unit, figures.All[figure].Unit, StringComparison.Ordinal);
        }

        return counts && figures.SamePeriod(figure, rate) && !figures.Compares(figure);
    }

    private static bool IsMet(ReportFigures figures, Range passage, int rate, Bounds stated, RateDefinition relation)
    {
        for (int numerator = passage.Start.Value; numerator < passage.End.Value; numerator++)
        {
            for (int denominator = passage.Start.Value; figures.IsOf(numerator, relation.Numerator) && denominator < passage.End.Value; denominator++)
            {
                if (figures.IsOf(denominator, relation.Denominator) && figures.SamePeriod(numerator, rate) && figures.SamePeriod(denominator, rate)
                    && Percentage(figures, new Pair(numerator, denominator)) is { } found && !found.Excludes(stated))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Bounds? Percentage(ReportFigures figures, Pair pair) =>
        Bounds.OfCount(figures.All[pair.Denominator]) is { } whole ? Bounds.OfCount(figures.All[pair.Numerator])?.PercentageOf(whole) : null;

    private readonly record struct Pair(int Numerator, int Denominator);
}
