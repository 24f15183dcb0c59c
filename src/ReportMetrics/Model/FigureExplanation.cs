using ReportMetrics.Text;

namespace ReportMetrics;

/// <summary>Why an observation has its indicator, or none.</summary>
public enum ClaimReason
{
    /// <summary>Of the rules that fit, its rule has the highest score.</summary>
    BestRule,

    /// <summary>Figures stand in the order of names before them (分别为); its rule is the best for its own name, none if none fits that.</summary>
    NameInOrder,

    /// <summary>Its name is joined to the one that claimed the figure (参考率、合格率均达100%).</summary>
    JoinedName,

    /// <summary>No rule claims the part by a verb of its own: it is of the indicator of its total.</summary>
    Total,

    /// <summary>A clause denies that there was any.</summary>
    Denial,

    /// <summary>Members are named one by one.</summary>
    List,

    /// <summary>No rule fits.</summary>
    NoRule,

    /// <summary>The number has no unit that a rule asks for.</summary>
    NoUnit,

    /// <summary>The figure is a change against another one (同比增长12%).</summary>
    Change,

    /// <summary>The figure is a rate per something (每月2次).</summary>
    PerUnit,

    /// <summary>The figure stands in a column of changes.</summary>
    ColumnOfChanges,

    /// <summary>It names a year and nothing else: it is of the indicator of the figure before it (调解329宗，上年为302宗).</summary>
    OtherYear,
}

/// <summary>What an observation's period rests on.</summary>
public enum PeriodBasis
{
    /// <summary>Neither the text nor the document names a year.</summary>
    None,

    /// <summary>The year reported on, as nothing nearer says another.</summary>
    Document,

    /// <summary>A year in the sentence; for a plan also one that its paragraph begins with.</summary>
    Sentence,

    /// <summary>A word in the sentence: 去年, 今年, 明年; for a plan also one that its paragraph begins with.</summary>
    Word,

    /// <summary>A year or such a word in a heading.</summary>
    Heading,

    /// <summary>A year or such a word in the cell that names the column.</summary>
    ColumnHead,
}

/// <summary>What an observation's status rests on.</summary>
public enum StatusBasis
{
    /// <summary>Nothing speaks of a plan.</summary>
    NoPlan,

    /// <summary>The period lies behind the year reported on.</summary>
    LaterPeriod,

    /// <summary>A heading above speaks of plans.</summary>
    Heading,

    /// <summary>A word of planning in the clause.</summary>
    Word,

    /// <summary>The figure before it in the sentence is planned.</summary>
    FigureBefore,
}

/// <summary>Why an observation says what it says.</summary>
/// <param name="Observation">The observation.</param>
/// <param name="Reason">Why it has its indicator, or none.</param>
/// <param name="ReasonSpan">The word that makes it a change or a rate per unit, or the total of a part; otherwise <see langword="null"/>.</param>
/// <param name="Period">What its period rests on.</param>
/// <param name="PeriodSpan">The year or word in the original text, or <see langword="null"/>.</param>
/// <param name="Status">What its status rests on.</param>
/// <param name="StatusSpan">The word in the original text, or <see langword="null"/>.</param>
public sealed record ObservationReason(
    Observation Observation,
    ClaimReason Reason,
    TextSpan? ReasonSpan,
    PeriodBasis Period,
    TextSpan? PeriodSpan,
    StatusBasis Status,
    TextSpan? StatusSpan);

/// <summary>What was found around a figure, which rules competed for it, and which won.</summary>
/// <param name="Span">The figure in the original text.</param>
/// <param name="Observations">The observations at the figure, each with its reasons.</param>
/// <param name="Words">The words of the rule pack around the figure, place by place, in text order within a place.</param>
/// <param name="Rules">
/// The rules that fit, best first; then the nearest of those that lack something, those that lack least first. Names joined to
/// the one that claimed the figure are not judged one by one.
/// </param>
public sealed record FigureExplanation(
    TextSpan Span,
    IReadOnlyList<ObservationReason> Observations,
    IReadOnlyList<EvidenceWord> Words,
    IReadOnlyList<RuleJudgement> Rules);
