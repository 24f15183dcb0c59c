using System.Globalization;
using ReportMetrics.Quantities;
using ReportMetrics.Resolution;
using ReportMetrics.Rules;
using ReportMetrics.Segmentation;
using ReportMetrics.Text;

namespace ReportMetrics.Validation;

/// <summary>Years: figures of an earlier year that stand in the place of the report's own, and a title whose year the text never names.</summary>
internal static class PeriodCheck
{
    public static void Check(ReportFigures figures, List<Finding> findings, ref StopCheck stop)
    {
        if (figures.Reading.Document.Year is not { } year)
        {
            return;
        }

        int text = YearOfText(figures.Reading, year);
        if (text > 0)
        {
            findings.Add(new Finding("titleYearContradicted", $"The title says {Year(year)}; the text never names that year and speaks of {Year(text)}.", []));
        }

        for (int first = 0; first < figures.All.Length; first++)
        {
            stop.At(figures.Draft(first).Start);
            if (IsOfOtherYear(figures, first, year) && figures.All[first].Period!.Value.LastYear != text && IsRare(figures, first, year))
            {
                first = CheckSentence(figures, first, year, findings);
            }
        }
    }

    // One finding for all figures of a sentence; a single figure counts only if it speaks of the whole: else it may tell what came before.
    private static int CheckSentence(ReportFigures figures, int first, int year, List<Finding> findings)
    {
        List<int> found = [first];
        int last = first;
        for (int i = first + 1; i < figures.All.Length && figures.Draft(i).Sentence == figures.Draft(first).Sentence; i++)
        {
            last = i;
            if (IsOfOtherYear(figures, i, year) && figures.SamePeriod(i, first))
            {
                found.Add(i);
            }
        }

        if (found.Count > 1 || figures.Draft(first).SpeaksOfWhole)
        {
            string names = string.Join(", ", found.Select(i => figures.Relations[figures.All[i].Indicator!].EnglishName + " " + FindingText.Of(figures.All[i])));
            string have = found.Count > 1 ? "figures are" : "figure is";
            findings.Add(new Finding(
                "otherPeriod",
                $"The report is on {Year(year)}, its only {have} of {figures.All[first].Period}: {names}.",
                found));
        }

        return last;
    }

    // Of an earlier year, and the only one that the report gives; not one that tells what it is compared with, or since when.
    private static bool IsOfOtherYear(ReportFigures figures, int figure, int year)
    {
        Observation observation = figures.All[figure];
        ref readonly Draft draft = ref figures.Draft(figure);
        return observation.Headline && observation.Period is { } period && period.LastYear < year
            && !figures.HasWord(draft.QuoteStart, draft.Start, ContextRole.LastYear)
            && !figures.HasWord(figures.Reading.Sentences[draft.Sentence].Start, draft.Start, ContextRole.Since)
            && !figures.HasWord(draft.QuoteStart, draft.Start, ContextRole.Comparison);
    }

    // Where most figures are of that year, it is the report that is on another year than its title says.
    private static bool IsRare(ReportFigures figures, int figure, int year)
    {
        ReferencePeriod own = new(year);
        ReferencePeriod other = figures.All[figure].Period!.Value;
        return figures.All.Count(each => each.Period == other) < figures.All.Count(each => each.Period == own);
    }

    // The year before or after that opens the text and is named most in it, if the year of the title never is.
    private static int YearOfText(ReportReading reading, int year)
    {
        if (reading.Document.Title is not { } title || Segmentation.YearReader.Find(title, 0, out int end) != year || Segmentation.YearReader.Find(title, end, out _) > 0)
        {
            return 0;
        }

        int opening = 0;
        int count = 0;
        int all = 0;
        int sentence = 0;
        int titleLines = TitleReader.CountOpeningLines(reading.Normalized);
        foreach (YearMention mention in reading.Years)
        {
            if (!IsOfProse(reading, mention, titleLines, ref sentence) || IsComparedWith(reading, mention))
            {
                continue;
            }

            if (mention.Year <= year && mention.LastYear >= year)
            {
                return 0;
            }

            opening = opening == 0 ? mention.Year : opening;
            all++;
            count += mention.Year == opening && mention.LastYear == opening ? 1 : 0;
        }

        return count > 1 && count * 2 > all && Math.Abs(opening - year) == 1 ? opening : 0;
    }

    // 较2023年的402件, 是2023年的1.7倍.
    private static bool IsComparedWith(ReportReading reading, in YearMention mention) =>
        mention.End < reading.Text.Length && reading.Text[mention.End] == '的' && reading.HasFigureWithin(mention.End + 1, mention.End + 2);

    // Not of the lines above the text, of a heading, or of the date of signature.
    private static bool IsOfProse(ReportReading reading, in YearMention mention, int titleLines, ref int sentence)
    {
        while (sentence < reading.Sentences.Length - 1 && reading.Sentences[sentence].End <= mention.Start)
        {
            sentence++;
        }

        return reading.Sentences[sentence].Kind == SentenceKind.Prose && reading.Sentences[sentence].Paragraph >= titleLines
            && !WrittenDate.TryRead(reading.Text[mention.Start..], out _, out _);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
