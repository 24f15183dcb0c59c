namespace ReportMetrics.Resolution;

/// <summary>Brings drafts into text order and keeps their links.</summary>
internal static class DraftOrder
{
    public static void Sort(ReportReading reading)
    {
        Span<Draft> drafts = reading.DraftSpan;
        int[] order = new int[drafts.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        List<Draft> unsorted = reading.Drafts;
        Array.Sort(order, (left, right) => Compare(unsorted[left], unsorted[right], left, right));
        int[] place = new int[order.Length];
        Draft[] sorted = new Draft[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
            sorted[i] = unsorted[order[i]];
        }

        foreach (ref Draft draft in sorted.AsSpan())
        {
            draft.PartOf = draft.PartOf < 0 ? -1 : place[draft.PartOf];
        }

        sorted.CopyTo(drafts);
    }

    private static int Compare(in Draft left, in Draft right, int leftPlace, int rightPlace)
    {
        int byStart = left.Start.CompareTo(right.Start);
        return byStart != 0 ? byStart : leftPlace.CompareTo(rightPlace);
    }
}
