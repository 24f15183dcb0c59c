namespace ReportMetrics.Segmentation;

/// <summary>What a sentence is in the text's build.</summary>
internal enum SentenceKind
{
    /// <summary>A sentence of a paragraph.</summary>
    Prose,

    /// <summary>A heading, on a line of its own or at the head of a paragraph.</summary>
    Heading,

    /// <summary>A row of a table with its cells.</summary>
    TableRow,

    /// <summary>The row of a table that names the columns.</summary>
    TableHead,
}

/// <summary>A sentence, a heading or a table row, with its end mark; indexes are of the normalised text.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index behind the last.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="Heading">Index of the innermost heading that it stands under; -1 if there is none. A heading stands under the one above it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Table">Index of the table that names this row's columns; -1 if there is none.</param>
internal readonly record struct Sentence(int Start, int End, int Paragraph, int Heading, SentenceKind Kind, int Table = -1)
{
    /// <summary>Number of normalised characters.</summary>
    public int Length => End - Start;
}

/// <summary>A heading in the normalised text, without the mark that ends it.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index behind the last.</param>
/// <param name="Parent">Index of the heading above it; -1 if there is none.</param>
/// <param name="Level">Number of headings above it.</param>
internal readonly record struct SectionHeading(int Start, int End, int Parent, int Level);

/// <summary>A stretch of the normalised text.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index behind the last.</param>
internal readonly record struct Cell(int Start, int End);
