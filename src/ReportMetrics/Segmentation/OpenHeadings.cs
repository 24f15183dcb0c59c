using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>The headings that the text at a place stands under, outermost first; never more than there are styles and depths.</summary>
internal sealed class OpenHeadings
{
    private readonly record struct Entry(HeadingStyle Style, int Depth, int Rank, int Index);

    private readonly ValueList<Entry> _entries = new();

    /// <summary>Index of the innermost heading; -1 if there is none.</summary>
    internal int Innermost => _entries.Count == 0 ? -1 : _entries[_entries.Count - 1].Index;

    internal void Clear() => _entries.Clear();

    /// <summary>Closes what a heading of a style ends: its last sibling with all below it, or what is ranked lower; an annex ends all.</summary>
    /// <param name="style">The heading's style.</param>
    /// <param name="depth">Its Markdown depth, or 0.</param>
    /// <returns>Index of the heading it stands under; -1 if there is none.</returns>
    internal int CloseFor(HeadingStyle style, int depth)
    {
        if (style == HeadingStyle.Annex)
        {
            _entries.Clear();
            return Innermost;
        }

        for (int i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Style == style && (style != HeadingStyle.Markdown || _entries[i].Depth == depth))
            {
                _entries.Truncate(i);
                return Innermost;
            }
        }

        int rank = (int)style;
        while (_entries.Count > 0 && IsBelow(_entries[_entries.Count - 1], style, depth, rank))
        {
            _entries.Truncate(_entries.Count - 1);
        }

        return Innermost;
    }

    /// <summary>Opens a heading below those that are open.</summary>
    internal void Push(HeadingStyle style, int depth, int index)
    {
        // A heading without a number that is the first of all heads the numbered ones behind it.
        int rank = _entries.Count == 0 && style >= HeadingStyle.Markdown ? 0 : (int)style;
        _entries.Add(new Entry(style, depth, rank, index));
    }

    // Markdown depth decides between headings that have it and where numbers do not; lines without # stand below those with it.
    private static bool IsBelow(in Entry open, HeadingStyle style, int depth, int rank)
    {
        if (depth > 0 && (style == HeadingStyle.Markdown || open.Style == HeadingStyle.Markdown))
        {
            return open.Depth == 0 || open.Depth >= depth;
        }

        return open.Style != HeadingStyle.Markdown && open.Rank > rank;
    }
}
