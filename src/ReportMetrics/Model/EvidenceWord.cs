using ReportMetrics.Text;

namespace ReportMetrics;

/// <summary>Where a word stands as seen from a figure; nearer places weigh more.</summary>
public enum EvidencePlace
{
    /// <summary>Before the figure, among its own words.</summary>
    Before,

    /// <summary>Behind the figure, among its own words.</summary>
    Behind,

    /// <summary>Inside the evidence itself, which is a denial or a list.</summary>
    Inside,

    /// <summary>In the cell that names the figure's column.</summary>
    ColumnHead,

    /// <summary>Earlier in the sentence.</summary>
    Earlier,

    /// <summary>Further on in the sentence.</summary>
    Further,

    /// <summary>In the sentence before.</summary>
    SentenceBefore,

    /// <summary>In the first sentence of the paragraph.</summary>
    Opening,

    /// <summary>In a heading above.</summary>
    Heading,
}

/// <summary>A word of the rule pack found in the text.</summary>
/// <param name="Text">The word as the pack has it: simplified characters, half width.</param>
/// <param name="Span">Where it stands in the original text.</param>
/// <param name="Place">Where it stands as seen from the figure.</param>
/// <param name="Meanings">Ids of the terms and names of the context roles that hold the word.</param>
public sealed record EvidenceWord(string Text, TextSpan Span, EvidencePlace Place, IReadOnlyList<string> Meanings);
