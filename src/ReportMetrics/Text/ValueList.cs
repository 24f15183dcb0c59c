using System.Collections;

namespace ReportMetrics.Text;

/// <summary>
/// A list of structs that gives references to them and keeps its memory when it is cleared. In place of <see cref="List{T}"/>, whose code for each
/// struct would have to be compiled when a program starts: code over types of this library can be compiled beforehand only where it is of this library too.
/// </summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class ValueList<T> : IReadOnlyList<T>
    where T : struct
{
    private const int FewestItems = 8;

    private T[] _items = new T[FewestItems];

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>The values; valid until one is added.</summary>
    public Span<T> Span => new(_items, 0, Count);

    /// <summary>The values, to be read; valid until one is added.</summary>
    public ReadOnlySpan<T> Items => new(_items, 0, Count);

    /// <summary>The value at a place; the reference is valid until a value is added.</summary>
    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                ThrowOutOfRange(index);
            }

            return ref _items[index];
        }
    }

    T IReadOnlyList<T>.this[int index] => this[index];

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Grow(Count + 1);
        }

        _items[Count++] = item;
    }

    /// <summary>Puts values before the first one.</summary>
    public void InsertBeforeFirst(ValueList<T> others)
    {
        Grow(Count + others.Count);
        Array.Copy(_items, 0, _items, others.Count, Count);
        Array.Copy(others._items, _items, others.Count);
        Count += others.Count;
    }

    /// <summary>Puts values behind the last one.</summary>
    public void AddRange(ReadOnlySpan<T> others)
    {
        foreach (ref readonly T other in others)
        {
            Add(other);
        }
    }

    /// <summary>Forgets all values and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Forgets all values but the first ones.</summary>
    /// <param name="count">How many stay.</param>
    public void Truncate(int count) => Count = Math.Min(count, Count);

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return _items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    // Not Array.Resize: that would be code of the framework over a type of ours.
    private void Grow(int needed)
    {
        if (needed > _items.Length)
        {
            T[] larger = new T[Math.Max(needed, _items.Length * 2)];
            Array.Copy(_items, larger, Count);
            _items = larger;
        }
    }

    private static void ThrowOutOfRange(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, message: null);

    /// <summary>Goes through the values.</summary>
    /// <param name="list">The list.</param>
    internal struct Enumerator(ValueList<T> list)
    {
        private int _index = -1;

        public readonly ref T Current => ref list[_index];

        public bool MoveNext() => ++_index < list.Count;
    }
}
