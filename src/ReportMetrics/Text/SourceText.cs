namespace ReportMetrics.Text;

/// <summary>The original text of a report, never changed; all evidence offsets index it. Thread-safe.</summary>
public sealed class SourceText
{
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
        List<int> starts = [0];
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
