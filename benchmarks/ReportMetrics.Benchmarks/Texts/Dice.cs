namespace ReportMetrics.Benchmarks.Texts;

/// <summary>
/// Knuth's linear congruential generator (MMIX, The Art of Computer Programming 2, 3.3.4). The framework promises no sequence of
/// <see cref="Random"/> from version to version; results are only comparable if the texts stay the same.
/// </summary>
internal sealed class Dice(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Next(int limit)
    {
        _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((_state >> 33) % (ulong)limit);
    }
}
