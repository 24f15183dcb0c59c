namespace ReportMetrics.Resolution;

/// <summary>Periods of figures that stand in the order of the years before them: 2023年、2024年分别为31件、26件.</summary>
internal static class PeriodInOrder
{
    private const int LongestRun = 8;

    /// <summary>The period of a figure by its order, or <see langword="null"/>.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="index">Index of the figure's site.</param>
    /// <param name="firstSite">Index of the first site of the sentence.</param>
    public static GroundedPeriod? Read(ReportReading reading, int index, int firstSite)
    {
        bool isListed = index > firstSite && JoinedNames.IsListedBehind(reading, index);
        bool opensList = !isListed && index + 1 < reading.Sites.Count && JoinedNames.IsListedBehind(reading, index + 1);
        return isListed || opensList ? OfYearsInOrder(reading, index, firstSite) : null;
    }

    private static GroundedPeriod? OfYearsInOrder(ReportReading reading, int index, int firstSite)
    {
        int head = index;
        while (head > firstSite && index - head < LongestRun && JoinedNames.IsListedBehind(reading, head))
        {
            head--;
        }

        int end = index + 1;
        while (end < reading.Sites.Count && end - head < LongestRun && JoinedNames.IsListedBehind(reading, end))
        {
            end++;
        }

        int last = reading.LastYearBefore(reading.Sites[head].Start);
        int first = last;
        while (first > 0 && last - first < LongestRun && AreJoined(reading, first - 1))
        {
            first--;
        }

        bool isInOrder = first >= 0 && reading.Years[first].Start >= reading.Sentences[reading.Sites[head].Sentence].Start && last - first + 1 == end - head;
        return isInOrder && end - head > 1 ? PeriodReader.PeriodOf(reading, reading.Years[first + index - head], PeriodBasis.Sentence) : null;
    }

    private static bool AreJoined(ReportReading reading, int year) =>
        reading.Years[year].End < reading.Years[year + 1].Start && reading.Rules.IsConjunction(reading.Text[reading.Years[year].End..reading.Years[year + 1].Start]);
}
