using ReportMetrics.Quantities;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Turns drafts into observations, with evidence in the original text.</summary>
internal static class ObservationFactory
{
    public static Observation[] Create(SourceText source, ReportReading reading, StopCheck stop = default)
    {
        Observation[] observations = new Observation[reading.Drafts.Count];
        for (int i = 0; i < observations.Length; i++)
        {
            stop.At(reading.Drafts[i].Start);
            observations[i] = ToObservation(source, reading, i);
        }

        return observations;
    }

    private static Observation ToObservation(SourceText source, ReportReading reading, int index)
    {
        Draft draft = reading.Drafts[index];
        return new Observation
        {
            Index = index,
            Indicator = draft.Rule?.Indicator.Id,
            Quantity = ToQuantity(reading, draft),
            Period = draft.Period.Period,
            Status = draft.Status.Status,
            Method = draft.Method,
            PartOf = draft.PartOf < 0 ? null : draft.PartOf,
            Headline = draft.Headline,
            Rule = draft.Rule?.Definition.Id,
            Pack = draft.Rule?.Pack,
            Evidence = new Evidence(
                source,
                reading.Normalized.ToSource(draft.Start, draft.End),
                reading.Normalized.ToSource(draft.QuoteStart, draft.QuoteEnd),
                reading.Segments.EvidenceOf(reading.HeadingOf(draft.Sentence))),
        };
    }

    private static Quantity ToQuantity(ReportReading reading, in Draft draft)
    {
        if (draft.Figure < 0)
        {
            return new Quantity(draft.Value, null, Approximation.Exact, draft.Rule!.Indicator.Unit, string.Empty);
        }

        FigureMention figure = reading.Figures[draft.Figure];
        string unitText = reading.UnitTexts.Of(reading.Text[figure.UnitStart..figure.End]);
        string? unit = draft.Rule?.Indicator.Unit ?? ClassOf(reading, figure);
        return new Quantity(figure.Value, figure.Upper, figure.Approximation, unit, unitText);
    }

    private static string? ClassOf(ReportReading reading, in FigureMention figure) =>
        figure.UnitClass < 0 ? null : reading.Rules.Vocabulary.ClassId(figure.UnitClass);
}
