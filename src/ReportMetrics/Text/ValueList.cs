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
    private T[] _items = new T[16];

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>The values; valid until one is added.</summary>
    public Span<T> Span => new(_items, 0, Count);

    /// <summary>The value at a place; the reference is valid until a value is added.</summary>
    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                ThrowOutOfRange();
            }

            return ref _items[index];
        }
    }

    T IReadOnlyList<T>.this[int index] => this[index];

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    /// <summary>Forgets all values and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Forgets all values but the first ones.</summary>
    /// <param name="count">How many stay.</param>
    public void Truncate(int count) => Count = Math.Min(count, Count);

    public Span<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return _items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    // Not Array.Resize: that would be code of the framework over a type of ours.
    private void Grow()
    {
        T[] larger = new T[_items.Length * 2];
        Array.Copy(_items, larger, Count);
        _items = larger;
    }

    private static void ThrowOutOfRange() => throw new ArgumentOutOfRangeException("index");
}
