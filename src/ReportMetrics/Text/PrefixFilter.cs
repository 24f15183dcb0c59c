using System.Numerics;

namespace ReportMetrics.Text;

/// <summary>A set of short prefixes, as a bitmap of their hashes small enough for a fast cache: it may hold one too many but never one too few.</summary>
internal sealed class PrefixFilter
{
    private const int FewestBits = 1 << 16;
    private const int BitsForEach = 8;

    private readonly ulong[] _bits;
    private readonly int _shift;

    /// <summary>Makes room.</summary>
    /// <param name="count">How many prefixes there will be at most.</param>
    public PrefixFilter(int count)
    {
        int bits = FewestBits;
        while (bits / BitsForEach < count)
        {
            bits *= 2;
        }

        _bits = new ulong[bits / 64];
        _shift = 32 - BitOperations.Log2((uint)bits);
    }

    /// <summary>A prefix of two characters.</summary>
    public static uint Of(char first, char second) => ((uint)first << 16) | second;

    /// <summary>A prefix of three characters.</summary>
    public static uint Of(char first, char second, char third) => (Of(first, second) * 0x85EBCA6Bu) ^ third;

    public void Add(uint prefix)
    {
        uint place = Hash(prefix);
        _bits[place >> 6] |= 1UL << (int)(place & 63);
    }

    public bool MayHold(uint prefix)
    {
        uint place = Hash(prefix);
        return (_bits[place >> 6] & (1UL << (int)(place & 63))) != 0;
    }

    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private uint Hash(uint prefix) => (prefix * 0x9E3779B1u) >> _shift;
}
