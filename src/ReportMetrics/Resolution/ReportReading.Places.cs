namespace ReportMetrics.Resolution;

/// <content>What stands at a place of the text, found by halving.</content>
internal sealed partial class ReportReading
{
    /// <summary>Index of the last hit that starts before a place, -1 if none.</summary>
    public int LastHitBefore(int place) => HitsBefore(place, 0) - 1;

    /// <summary>Index of the first hit to look at when looking back from a place: near, and not before <paramref name="start"/>.</summary>
    public int FirstNearHit(int start, int place) => FirstNearHitOf(start, HitsBefore(place, 0));

    /// <summary>The same, where the first hit is known that starts at the place or behind it.</summary>
    public int FirstNearHitOf(int start, int end)
    {
        int first = end;
        while (first > 0 && end - first < NearHits && Hits[first - 1].Start >= start)
        {
            first--;
        }

        return first;
    }

    /// <summary>Index of the last year that starts before a place, -1 if none.</summary>
    public int LastYearBefore(int place)
    {
        int low = 0;
        int high = Years.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Years[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Whether a figure starts in <c>[start, end)</c>.</summary>
    public bool HasFigureWithin(int start, int end)
    {
        int figure = FigureFrom(start);
        return figure < Figures.Count && Figures[figure].Start < end;
    }

    /// <summary>Index of the first figure that starts at a place or behind it.</summary>
    public int FigureFrom(int place)
    {
        int low = 0;
        int high = Figures.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Figures[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether a word is one of a figure, as the 村 of 16个村.</summary>
    public bool IsInFigure(int hit)
    {
        int figure = FigureFrom(Hits[hit].Start + 1) - 1;
        return figure >= 0 && Figures[figure].End > Hits[hit].Start;
    }

    /// <summary>Length of the joining word at a place, 0 if there is none.</summary>
    public int JoinAt(int place)
    {
        foreach (string join in Rules.Conjunctions)
        {
            if (Text[place..].StartsWith(join, StringComparison.Ordinal))
            {
                return join.Length;
            }
        }

        return 0;
    }

    private int HitsBefore(int place, int from)
    {
        int low = from;
        int high = Hits.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Hits[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
