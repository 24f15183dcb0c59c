using System.Globalization;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Explanation;

/// <summary>Writes explanations for people.</summary>
internal sealed class ExplanationText(TablePage page, SourceText text)
{
    public void Write(IReadOnlyList<FigureExplanation> figures)
    {
        foreach (FigureExplanation figure in figures)
        {
            Write(figure);
            page.Send();
        }

        if (figures.Count == 0)
        {
            page.WriteLine("There is no figure.", TablePage.Faint);
            page.Send();
        }
    }

    private void Write(FigureExplanation figure)
    {
        LinePosition position = text.GetPosition(figure.Span.Start);
        page.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{position.Line}:{position.Column} {Slice(figure.Span)}"), TablePage.Marked);
        page.WriteLine($"  in {figure.Observations[0].Observation.Evidence.Quote}", TablePage.Faint);
        foreach (ObservationReason reason in figure.Observations)
        {
            WriteReason(reason);
        }

        page.WriteLine("  words", TablePage.Strong);
        foreach (IGrouping<EvidencePlace, EvidenceWord> words in figure.Words.GroupBy(word => word.Place))
        {
            page.WriteLine($"    {ReasonWords.Of(words.Key)}: {string.Join(", ", words.Select(word => $"{word.Text} [{string.Join(' ', word.Meanings)}]"))}");
        }

        WriteRules("  rules that fit", figure.Rules.Where(rule => rule.Fits));
        WriteRules("  nearest rules that do not", figure.Rules.Where(rule => !rule.Fits));
    }

    private void WriteReason(ObservationReason reason)
    {
        Observation observation = reason.Observation;
        string rule = observation.Rule is { } id ? $" by rule {id}" : "";
        page.WriteLine($"  {observation.Indicator ?? "no indicator"}{rule}: {ReasonWords.Of(reason.Reason)}{Word(reason.ReasonSpan)}", TablePage.Strong);
        page.WriteLine($"  period {observation.Period?.ToString() ?? "unknown"}: {ReasonWords.Of(reason.Period)}{Word(reason.PeriodSpan)}");
        page.WriteLine($"  status {JsonPage.NameOf(observation.Status)}: {ReasonWords.Of(reason.Status)}{Word(reason.StatusSpan)}");
    }

    private void WriteRules(string title, IEnumerable<RuleJudgement> rules)
    {
        bool any = false;
        foreach (RuleJudgement rule in rules)
        {
            if (!any)
            {
                page.WriteLine(title, TablePage.Strong);
                any = true;
            }

            string score = rule.Score is { } sum ? string.Create(CultureInfo.InvariantCulture, $" = {sum}") : "";
            page.WriteLine($"    {rule.Rule}{score}: {string.Join("; ", rule.Slots.Select(Describe).Concat(Obstacles(rule)))}");
        }
    }

    private static string Describe(SlotJudgement slot)
    {
        string name = JsonPage.NameOf(slot.Slot);
        string asked = string.Join("|", slot.Asked);
        return !slot.IsFilled ? $"LACKS {name} {asked}"
            : slot.Word is { } word ? string.Create(CultureInfo.InvariantCulture, $"{name} {word.Text} {ReasonWords.Of(word.Place)} {slot.Score}")
            : slot.Score > 0 ? string.Create(CultureInfo.InvariantCulture, $"{name} {asked} {slot.Score}")
            : $"{name} {asked}";
    }

    private static IEnumerable<string> Obstacles(RuleJudgement rule)
    {
        if (rule.RuledOutBy is { } word)
        {
            yield return $"RULED OUT by {word.Text} {ReasonWords.Of(word.Place)}";
        }

        if (rule.IsTooFar)
        {
            yield return "TOO FAR from the figure";
        }
    }

    private string Word(TextSpan? span) => span is { } found ? $" ({Slice(found)})" : "";

    private string Slice(TextSpan span) => text.Text.Substring(span.Start, span.Length);
}
