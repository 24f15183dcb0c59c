using System.Buffers;

namespace ReportMetrics.Text;

/// <summary>
/// A text as rules read it: simplified and half-width, without spaces, markup and torn lines, paragraphs ended by <c>\n</c>;
/// each character knows where it stands in the original. The buffers are pooled: dispose it when done.
/// </summary>
internal sealed partial class NormalizedText : IDisposable
{
    // The list of the text before, for the next one of the same thread.
    [ThreadStatic]
    private static ValueList<Paragraph>? t_idleParagraphs;

    private char[] _chars;
    private int[] _offsets;
    private readonly ValueList<Paragraph> _paragraphs;

    internal NormalizedText(char[] chars, int[] offsets, ValueList<Paragraph> paragraphs)
    {
        _chars = chars;
        _offsets = offsets;
        _paragraphs = paragraphs;
    }

    /// <summary>Number of normalised characters.</summary>
    public int Length { get; internal set; }

    /// <summary>The normalised characters.</summary>
    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>The paragraphs in order, without the <c>\n</c> between them; none is empty.</summary>
    public ReadOnlySpan<Paragraph> Paragraphs => _paragraphs.Items;

    /// <summary>Normalises a text.</summary>
    /// <param name="source">The original text; any string.</param>
    /// <param name="stop">Asked on the way.</param>
    public static NormalizedText Create(string source, StopCheck stop = default) => new TextNormalizer(source, stop).Run();

    /// <summary>A list for the paragraphs of another text.</summary>
    internal static ValueList<Paragraph> TakeParagraphs()
    {
        ValueList<Paragraph> paragraphs = t_idleParagraphs ?? new ValueList<Paragraph>();
        t_idleParagraphs = null;
        paragraphs.Clear();
        return paragraphs;
    }

    /// <summary>Offset in the original text of a normalised character.</summary>
    /// <param name="index">Its index, 0 to <see cref="Length"/> - 1.</param>
    public int ToSource(int index) => _offsets.AsSpan(0, Length)[index];

    /// <summary>The stretch of the original text from the first to the last of some normalised characters.</summary>
    /// <param name="start">Index of the first.</param>
    /// <param name="end">Index behind the last; more than <paramref name="start"/>.</param>
    public TextSpan ToSource(int start, int end) => TextSpan.FromBounds(ToSource(start), ToSource(end - 1) + 1);

    /// <summary>Gives the buffers back.</summary>
    public void Dispose()
    {
        if (_chars.Length == 0)
        {
            return;
        }

        ArrayPool<char>.Shared.Return(_chars);
        ArrayPool<int>.Shared.Return(_offsets);
        (_chars, _offsets) = ([], []);
        t_idleParagraphs = _paragraphs;
    }
}
