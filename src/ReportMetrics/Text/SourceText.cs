namespace ReportMetrics.Text;

/// <summary>The original text of a report, never changed; all evidence offsets index it. Thread-safe.</summary>
public sealed class SourceText
{
    private readonly PlaceMark[]? _places;
    private int[]? _lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="text">The text as it was read.</param>
    /// <param name="name">What to call it in results (a path, an id), or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public SourceText(string text, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Name = name;
    }

    /// <summary>Wraps a text that was read out of a file of another format, with what is known of where in the file it stands.</summary>
    /// <param name="text">The text as it was read.</param>
    /// <param name="name">What to call it in results (a path, an id), or <see langword="null"/>.</param>
    /// <param name="places">The places, in the order of their offsets.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="places"/> is <see langword="null"/>.</exception>
    public SourceText(string text, string? name, IEnumerable<PlaceMark> places)
        : this(text, name)
    {
        ArgumentNullException.ThrowIfNull(places);
        _places = [.. places];
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>What the text is called in results, or <see langword="null"/>.</summary>
    public string? Name { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Number of lines, 1 or more; behind a line end there is one more, which may be empty.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>Line and column of an offset; lines end at LF, CR or CR LF.</summary>
    /// <param name="offset">Offset in UTF-16 code units, 0 to <see cref="Length"/>.</param>
    /// <returns>Line and column, both from 1, the column in UTF-16 code units.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is outside the text.</exception>
    public LinePosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        int[] starts = LineStarts;
        int index = Array.BinarySearch(starts, offset);
        int line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>Where in the file that the text was read from a piece of it stands.</summary>
    /// <param name="offset">Offset in UTF-16 code units, 0 to <see cref="Length"/>.</param>
    /// <returns>The place; the default one where nothing is known beyond line and column.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is outside the text.</exception>
    public DocumentPlace GetPlace(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        int first = 0;
        for (int end = _places?.Length ?? 0; first < end;)
        {
            int middle = (first + end) / 2;
            (first, end) = _places![middle].Start <= offset ? (middle + 1, end) : (first, middle);
        }

        return first == 0 ? default : _places![first - 1].Place;
    }

    /// <summary>The span of a line, with its end mark.</summary>
    /// <param name="line">Line, 1 to <see cref="LineCount"/>.</param>
    /// <returns>The line's span.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLine(int line)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(line - 1, nameof(line));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        int[] starts = LineStarts;
        return TextSpan.FromBounds(starts[line - 1], line < starts.Length ? starts[line] : Length);
    }

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = new() { 0 };
        for (int i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0 && i < text.Length;)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
            int next = text.AsSpan(i).IndexOfAny('\r', '\n');
            i = next < 0 ? text.Length : i + next;
        }

        return [.. starts];
    }
}

/// <summary>A place in a text as people name it.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units.</param>
public readonly record struct LinePosition(int Line, int Column);
