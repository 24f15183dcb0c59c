using ReportMetrics.Text;

namespace ReportMetrics.Cli.Evaluation;

/// <summary>What a miss is of.</summary>
internal enum MissKind
{
    /// <summary>A labelled observation that was not found.</summary>
    Missed,

    /// <summary>An observation that no label backs.</summary>
    False,

    /// <summary>An observation that was found with another approximation, period, status, method or upper end.</summary>
    Differs,

    /// <summary>A labelled figure, of an indicator or not, that was not found.</summary>
    QuantityMissed,

    /// <summary>A figure that no label backs.</summary>
    QuantityFalse,

    /// <summary>An indicator whose headline value is another one.</summary>
    Headline,

    /// <summary>A part without its total, or with one that it does not belong to.</summary>
    Part,

    /// <summary>A property of the document.</summary>
    Document,
}

/// <summary>One deviation from the labels.</summary>
/// <param name="Kind">What deviates.</param>
/// <param name="Report">Name of the report.</param>
/// <param name="Where">Line and column in its text; <see langword="null"/> for the document.</param>
/// <param name="Text">The figure as written; the property's name for the document.</param>
/// <param name="Indicator">The indicator concerned.</param>
/// <param name="Message">What was wanted and what was found.</param>
internal sealed record Miss(MissKind Kind, string? Report, LinePosition? Where, string Text, string? Indicator, string Message);
