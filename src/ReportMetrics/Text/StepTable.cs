using System.Numerics;

namespace ReportMetrics.Text;

/// <summary>
/// Steps of an automaton in a hash table of eight bytes a step: the state that it leads from, by which character, and the state that it leads to.
/// </summary>
internal sealed class StepTable
{
    /// <summary>What <see cref="Find"/> returns where it knows of no step; no state's number.</summary>
    public const int None = 0;

    private const int StateBits = 24;
    private const int FewestSlots = 64;
    private const ulong StateMask = (1UL << StateBits) - 1;

    private readonly ulong[] _steps;
    private readonly int _shift;
    private readonly int _room;

    /// <summary>An empty table.</summary>
    /// <param name="room">How many steps it will hold at most.</param>
    public StepTable(int room)
    {
        _room = room;

        // Two thirds full at most: more slots would be more memory to look at, fewer make the ways to a step long.
        int slots = FewestSlots;
        while (slots * 2 < room * 3)
        {
            slots *= 2;
        }

        _steps = new ulong[slots];
        _shift = 64 - BitOperations.Log2((uint)slots);
    }

    /// <summary>How many steps it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it holds as many steps as it has room for.</summary>
    public bool IsFull => Count == _room;

    /// <summary>A table of the same steps with twice the room.</summary>
    public StepTable Doubled()
    {
        StepTable doubled = new(_room * 2);
        foreach (ulong step in _steps)
        {
            if (step != 0)
            {
                ulong key = step >> StateBits;
                doubled.Add((int)(key >> 16), (char)key, (int)(step & StateMask));
            }
        }

        return doubled;
    }

    /// <summary>Adds a step that is not there.</summary>
    public void Add(int state, char character, int next)
    {
        ulong key = Key(state, character);
        int slot = Slot(key);
        while (_steps[slot] != 0)
        {
            slot = (slot + 1) & (_steps.Length - 1);
        }

        _steps[slot] = (key << StateBits) | (uint)next;
        Count++;
    }

    /// <summary>The state that a character leads to, or <see cref="None"/>.</summary>
    public int Find(int state, char character)
    {
        ulong[] steps = _steps;
        ulong key = Key(state, character);
        int slot = Slot(key);
        while (steps[slot] != 0)
        {
            if (steps[slot] >> StateBits == key)
            {
                return (int)(steps[slot] & StateMask);
            }

            slot = (slot + 1) & (steps.Length - 1);
        }

        return None;
    }

    private static ulong Key(int state, char character) => ((ulong)(uint)state << 16) | character;

    // The first place to look at, by Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);
}
