namespace ReportMetrics.Rules;

/// <summary>
/// A set of concepts that may claim one too many but never one too few: 256 bits, a concept's bit is its number modulo 256.
/// It tells in a few instructions that a rule cannot hold, before its evidence is looked for place by place.
/// </summary>
internal struct ConceptSet
{
    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;

    public static ConceptSet Of(ReadOnlySpan<ushort> concepts)
    {
        ConceptSet set = default;
        set.Add(concepts);
        return set;
    }

    public void Add(ReadOnlySpan<ushort> concepts)
    {
        foreach (ushort concept in concepts)
        {
            ulong bit = 1UL << (concept & 63);
            switch ((concept >> 6) & 3)
            {
                case 0:
                    _first |= bit;
                    break;
                case 1:
                    _second |= bit;
                    break;
                case 2:
                    _third |= bit;
                    break;
                default:
                    _fourth |= bit;
                    break;
            }
        }
    }

    public void Add(in ConceptSet other)
    {
        _first |= other._first;
        _second |= other._second;
        _third |= other._third;
        _fourth |= other._fourth;
    }

    /// <summary>Whether the sets may share a concept; if not, they surely share none.</summary>
    public readonly bool MayMeet(in ConceptSet other) =>
        ((_first & other._first) | (_second & other._second) | (_third & other._third) | (_fourth & other._fourth)) != 0;
}
