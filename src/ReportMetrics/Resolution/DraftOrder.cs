using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Brings drafts into text order and keeps their links. Reused from report to report.</summary>
internal sealed class DraftOrder
{
    private readonly ValueList<Draft> _sorted = new();
    private long[] _order = new long[64];
    private int[] _newPlaces = new int[64];

    public void Sort(ReportReading reading, StopCheck stop)
    {
        if (IsSorted(reading.DraftSpan))
        {
            return;
        }

        Span<Draft> drafts = reading.DraftSpan;
        if (_order.Length < drafts.Length)
        {
            _order = new long[drafts.Length * 2];
            _newPlaces = new int[drafts.Length * 2];
        }

        // Drafts of one place keep their order: the lower half of the key.
        for (int i = 0; i < drafts.Length; i++)
        {
            _order[i] = ((long)drafts[i].Start << 32) | (uint)i;
        }

        stop.At(0);
        Array.Sort(_order, 0, drafts.Length);
        _sorted.Clear();
        for (int i = 0; i < drafts.Length; i++)
        {
            int place = (int)_order[i];
            stop.At(drafts[place].Start);
            _newPlaces[place] = i;
            _sorted.Add(drafts[place]);
        }

        for (int i = 0; i < drafts.Length; i++)
        {
            drafts[i] = _sorted[i];
            drafts[i].PartOf = drafts[i].PartOf < 0 ? -1 : _newPlaces[drafts[i].PartOf];
        }
    }

    private static bool IsSorted(ReadOnlySpan<Draft> drafts)
    {
        for (int i = 1; i < drafts.Length; i++)
        {
            if (drafts[i].Start < drafts[i - 1].Start)
            {
                return false;
            }
        }

        return true;
    }
}
