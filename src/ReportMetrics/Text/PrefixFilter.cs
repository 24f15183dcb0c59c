using System.Numerics;

namespace ReportMetrics.Text;

/// <summary>
/// A set of short prefixes, as a bitmap small enough for a fast cache: it may hold one too many but never one too few.
/// Each prefix is two bits of one word (Putze, Sanders and Singler, Cache-, hash- and space-efficient Bloom filters, 2007).
/// </summary>
internal sealed class PrefixFilter
{
    private const int FewestBits = 1 << 16;
    private const int BitsForEach = 8;

    private readonly ulong[] _words;
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

        _words = new ulong[bits / 64];
        _shift = 64 - BitOperations.Log2((uint)_words.Length);
    }

    /// <summary>A prefix of two characters.</summary>
    public static uint Of(char first, char second) => ((uint)first << 16) | second;

    /// <summary>A prefix of three characters.</summary>
    public static uint Of(char first, char second, char third) => (Of(first, second) * 0x85EBCA6Bu) ^ third;

    public void Add(uint prefix)
    {
        ulong hash = Hash(prefix);
        _words[hash >> _shift] |= BitsOf(hash);
    }

    public bool MayHold(uint prefix)
    {
        ulong hash = Hash(prefix);
        ulong bits = BitsOf(hash);
        return (_words[hash >> _shift] & bits) == bits;
    }

    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private static ulong Hash(uint prefix) => prefix * 0x9E3779B97F4A7C15UL;

    private static ulong BitsOf(ulong hash) => (1UL << ((int)(hash >> 32) & 63)) | (1UL << ((int)(hash >> 26) & 63));
}
