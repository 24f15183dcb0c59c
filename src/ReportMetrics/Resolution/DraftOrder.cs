using System.Runtime.InteropServices;

namespace ReportMetrics.Resolution;

/// <summary>Brings drafts into text order and keeps their links. Reused from report to report.</summary>
internal sealed class DraftOrder
{
    private readonly List<(int Start, int Place)> _order = [];
    private readonly List<Draft> _sorted = [];
    private readonly List<int> _newPlaces = [];

    public void Sort(ReportReading reading)
    {
        if (IsSorted(reading.DraftSpan))
        {
            return;
        }

        _order.Clear();
        _sorted.Clear();
        for (int i = 0; i < reading.Drafts.Count; i++)
        {
            _order.Add((reading.Drafts[i].Start, i));
        }

        // Drafts of one place keep their order: the second part of the key.
        _order.Sort();
        CollectionsMarshal.SetCount(_newPlaces, _order.Count);
        foreach ((_, int place) in _order)
        {
            _newPlaces[place] = _sorted.Count;
            _sorted.Add(reading.Drafts[place]);
        }

        foreach (ref Draft draft in CollectionsMarshal.AsSpan(_sorted))
        {
            draft.PartOf = draft.PartOf < 0 ? -1 : _newPlaces[draft.PartOf];
        }

        CollectionsMarshal.AsSpan(_sorted).CopyTo(reading.DraftSpan);
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
