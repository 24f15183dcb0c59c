namespace ReportMetrics.Text;

/// <summary>What a line's markup says it is.</summary>
internal enum ParagraphKind
{
    /// <summary>No markup of its own.</summary>
    Plain,

    /// <summary>A Markdown heading (<c>##</c>).</summary>
    Heading,

    /// <summary>An item behind a bullet.</summary>
    ListItem,

    /// <summary>A row of a table, its cells separated by <c>|</c>.</summary>
    TableRow,
}

/// <summary>A paragraph of the normalised text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last.</param>
/// <param name="Kind">What its markup says.</param>
/// <param name="Depth">Number of <c>#</c> of a Markdown heading, otherwise 0.</param>
/// <param name="BoldEnd">Index behind the bold text that the paragraph starts with; <paramref name="Start"/> if there is none.</param>
/// <param name="IsTableHead">Whether a rule (<c>|---|</c>) follows the row.</param>
/// <param name="AfterGap">Whether something other than a table row (a blank line too) stands between it and the paragraph before.</param>
internal readonly record struct Paragraph(
    int Start,
    int End,
    ParagraphKind Kind,
    int Depth = 0,
    int BoldEnd = 0,
    bool IsTableHead = false,
    bool AfterGap = false)
{
    /// <summary>Whether all of it is bold.</summary>
    public bool IsBold => BoldEnd == End;

    /// <summary>Whether its markup keeps it apart from the lines around it.</summary>
    public bool StandsAlone => Kind is ParagraphKind.Heading or ParagraphKind.TableRow || IsBold;
}
