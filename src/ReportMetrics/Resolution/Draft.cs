using System.Runtime.InteropServices;
using ReportMetrics.Rules;

namespace ReportMetrics.Resolution;

/// <summary>An observation in the making.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Draft
{
    /// <summary>Evidence, in the normalised text.</summary>
    public int Start, End;

    /// <summary>The clause to quote, in the normalised text.</summary>
    public int QuoteStart, QuoteEnd;

    public int Sentence;

    /// <summary>Index of the figure; -1 for denials and lists.</summary>
    public int Figure;

    public CompiledRule? Rule;
    public decimal Value;
    public ObservationMethod Method;
    public GroundedStatus Status;
    public GroundedPeriod Period;

    /// <summary>Index of the total among the drafts, -1 if the figure is no part.</summary>
    public int PartOf;

    /// <summary>Why the figure has its rule, or none.</summary>
    public ClaimReason Reason;

    /// <summary>The hit that makes the figure one that compares (同比增长12%, 每月2次); -1 if it counts.</summary>
    public int ComparisonHit;

    /// <summary>Whether the sentence speaks of the whole, or of a part or a lower level.</summary>
    public bool SpeaksOfWhole, SpeaksOfPart;

    /// <summary>Hit of the name beside the figure where the rule's verb stands before the figure's own text, -1 elsewhere.</summary>
    public int NameWithoutVerb;

    public bool Headline;
}
