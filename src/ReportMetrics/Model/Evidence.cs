using ReportMetrics.Text;

namespace ReportMetrics;

/// <summary>Where a figure stands in the original text. Strings are cut from it when asked for.</summary>
public sealed class Evidence
{
    private readonly SourceText _source;
    private readonly TextSpan _quote;
    private readonly Heading? _heading;

    internal Evidence(SourceText source, TextSpan span, TextSpan quote, Heading? heading)
    {
        _source = source;
        _quote = quote;
        _heading = heading;
        Span = span;
    }

    /// <summary>The figure's own span in the original text, half-open, in UTF-16 code units.</summary>
    public TextSpan Span { get; }

    /// <summary>Offset of the first code unit of the figure.</summary>
    public int Start => Span.Start;

    /// <summary>Number of code units of the figure.</summary>
    public int Length => Span.Length;

    /// <summary>The figure as written: <c>15000余份</c>.</summary>
    public string Text => _source.Text.Substring(Span.Start, Span.Length);

    /// <summary>Line and column of <see cref="Start"/>, both from 1.</summary>
    public LinePosition Position => _source.GetPosition(Span.Start);

    /// <summary>Where <see cref="Start"/> stands in the file that the text was read from: page, paragraph, cell. The default for plain text.</summary>
    public DocumentPlace Place => _source.GetPlace(Span.Start);

    /// <summary>The clause around the figure, as written.</summary>
    public string Quote => _source.Text.Substring(_quote.Start, _quote.Length);

    /// <summary>Span of <see cref="Quote"/> in the original text.</summary>
    public TextSpan QuoteSpan => _quote;

    /// <summary>The headings above the figure, outermost first; empty if there are none.</summary>
    public IReadOnlyList<string> Section => _heading?.Path(_source) ?? [];
}

/// <summary>A heading of the text and the one above it.</summary>
/// <param name="Span">The heading's span in the original text, without markup.</param>
/// <param name="Parent">The heading one level up, or <see langword="null"/>.</param>
internal sealed record Heading(TextSpan Span, Heading? Parent)
{
    public List<string> Path(SourceText source)
    {
        List<string> path = Parent?.Path(source) ?? [];
        path.Add(source.Text.Substring(Span.Start, Span.Length));
        return path;
    }
}
