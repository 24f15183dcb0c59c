using System.Runtime.InteropServices;

namespace ReportMetrics.Resolution;

/// <summary>A figure with the stretches of its sentence that belong to it. Offsets are of the normalised text, hits are indexes into the reading's hits.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FigureSite
{
    /// <summary>Index of the figure in the reading.</summary>
    public int Figure;

    /// <summary>Index of the figure's sentence.</summary>
    public int Sentence;

    /// <summary>The figure itself.</summary>
    public int Start, End;

    /// <summary>The clause around the figure, from punctuation mark to punctuation mark.</summary>
    public int ClauseStart, ClauseEnd;

    /// <summary>The text before the figure that is its own: from the clause's start or the figure before.</summary>
    public int OwnStart;

    /// <summary>Where its own text behind the figure ends: the clause's end or the next figure.</summary>
    public int OwnEnd;

    /// <summary>First hit of the sentence.</summary>
    public int SentenceHits;

    /// <summary>First hit from which an object or action may be inherited.</summary>
    public int InheritFirst;

    /// <summary>Hits before the figure that are its own (half-open); where it goes on from the figure before, that one's too.</summary>
    public int BeforeFirst, BeforeEnd;

    /// <summary>Hits behind the figure up to the next figure or mark (half-open).</summary>
    public int BehindFirst, BehindEnd;

    /// <summary>Hits of the cell that names the figure's column (half-open); empty outside tables.</summary>
    public int HeadFirst, HeadEnd;

    /// <summary>The cell that names the figure's column, in the normalised text; empty outside tables.</summary>
    public int HeadStart, HeadStop;

    /// <summary>Whether nothing of its own stands beside the figure, so that it goes on from the figure before (培训12场500余人次).</summary>
    public bool GoesOn;

    /// <summary>Whether the figure stands behind a label that names what it counts (研究法治工作：党委3次，政府2次).</summary>
    public bool IsLabelled;

    /// <summary>Whether the figure is a change (同比增长12%).</summary>
    public bool IsChange;
}
