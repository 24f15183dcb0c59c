using System.Text;
using ReportMetrics.Resolution;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Validation;

/// <summary>
/// Figures that a report repeats: those for the whole of the report's year, of indicators that a pack says to have but one, in the same words
/// and of no body's own, are equal.
/// </summary>
internal sealed class RepetitionCheck
{
    // How far before a figure a body is looked for; keeps a sentence of any length linear.
    private const int FarthestBody = 200;

    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

    public void Check(ReportFigures figures, List<Finding> findings, ref StopCheck stop)
    {
        _first.Clear();
        for (int figure = 0; figure < figures.All.Length; figure++)
        {
            stop.At(figures.Draft(figure).Start);
            if (!SpeaksOfWhole(figures, figure))
            {
                continue;
            }

            if (!_first.TryAdd(figures.All[figure].Indicator!, figure))
            {
                Compare(figures, _first[figures.All[figure].Indicator!], figure, findings);
            }
        }
    }

    private static bool SpeaksOfWhole(ReportFigures figures, int figure)
    {
        ref readonly Draft draft = ref figures.Draft(figure);
        int? year = figures.Reading.Document.Year;
        return draft.SpeaksOfWhole && !draft.SpeaksOfPart && draft.PartOf < 0 && year is not null && figures.Counts(figure)
            && figures.All[figure].Period == new ReferencePeriod(year.Value)
            && figures.Relations.IsRepeated(figures.All[figure].Indicator!);
    }

    private static void Compare(ReportFigures figures, int before, int figure, List<Finding> findings)
    {
        if (figures.Draft(before).Sentence != figures.Draft(figure).Sentence
            && Bounds.OfCount(figures.All[before]) is { } one && Bounds.OfCount(figures.All[figure]) is { } other && one.Excludes(other)
            && !NamesBody(figures, before) && !NamesBody(figures, figure)
            && string.Equals(Wording(figures, before), Wording(figures, figure), StringComparison.Ordinal))
        {
            string name = figures.Relations[figures.All[figure].Indicator!].EnglishName;
            findings.Add(new Finding(
                "repeatedFigureDiffers",
                $"{name}: {FindingText.Of(figures.All[before])} in one place, {FindingText.Of(figures.All[figure])} in another, both for the whole.",
                [before, figure]));
        }
    }

    // 司法所…，全年共调解90件: the whole of one body, not of the report.
    private static bool NamesBody(ReportFigures figures, int figure)
    {
        ReportReading reading = figures.Reading;
        ref readonly Draft draft = ref figures.Draft(figure);
        ReadOnlySpan<char> before = reading.Text[Math.Max(reading.Sentences[draft.Sentence].Start, draft.Start - FarthestBody)..draft.Start];
        int heading = reading.HeadingOf(draft.Sentence);
        ReadOnlySpan<char> above = [];
        if (heading >= 0)
        {
            reading.TextOfHeading(heading, out int start, out int end);
            above = reading.Text[start..end];
        }

        foreach (string body in reading.Rules.WordsOf(ContextRole.BodyEnd))
        {
            if (before.Contains(body, StringComparison.Ordinal) || above.Contains(body, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The clause up to the figure, without years and the words that only say that it is the whole.
    private static string Wording(ReportFigures figures, int figure)
    {
        ReportReading reading = figures.Reading;
        ref readonly Draft draft = ref figures.Draft(figure);
        StringBuilder wording = new(reading.Text[draft.QuoteStart..draft.Start].ToString());
        int first = reading.FirstNearHit(draft.QuoteStart, draft.Start);
        for (int hit = reading.LastHitBefore(draft.Start); hit >= first; hit--)
        {
            TermHit word = reading.Hits[hit];
            if (reading.Has(hit, ContextRole.Whole) || reading.Has(hit, ContextRole.ThisYear) || reading.Has(hit, ContextRole.Filler))
            {
                Blank(wording, word.Start - draft.QuoteStart, word.End - draft.QuoteStart);
            }
        }

        for (int year = reading.LastYearBefore(draft.Start); year >= 0 && reading.Years[year].Start >= draft.QuoteStart; year--)
        {
            Blank(wording, reading.Years[year].Start - draft.QuoteStart, reading.Years[year].End - draft.QuoteStart);
        }

        return wording.Replace(" ", "").ToString();
    }

    private static void Blank(StringBuilder text, int start, int end)
    {
        for (int i = Math.Max(0, start); i < Math.Min(end, text.Length); i++)
        {
            text[i] = ' ';
        }
    }
}
