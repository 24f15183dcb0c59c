namespace ReportMetrics.Cli.Explanation;

/// <summary>Reasons and places in words.</summary>
internal static class ReasonWords
{
    public static string Of(EvidencePlace place) => place switch
    {
        EvidencePlace.Before => "before it",
        EvidencePlace.Behind => "behind it",
        EvidencePlace.Inside => "in it",
        EvidencePlace.ColumnHead => "at the column's head",
        EvidencePlace.Earlier => "earlier",
        EvidencePlace.Further => "further on",
        EvidencePlace.SentenceBefore => "in the sentence before",
        EvidencePlace.Opening => "at the paragraph's opening",
        EvidencePlace.Heading => "in a heading",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, message: null),
    };

    public static string Of(ClaimReason reason) => reason switch
    {
        ClaimReason.BestRule => "of the rules that fit it has the highest score",
        ClaimReason.NameInOrder => "figures stand in the order of the names before them",
        ClaimReason.JoinedName => "its name is joined to the one that claimed the figure",
        ClaimReason.Total => "no rule claims it, so it is of the indicator of its total",
        ClaimReason.OtherYear => "it names a year and nothing else, so it is of the indicator of the figure before it",
        ClaimReason.Denial => "the clause denies that there was any",
        ClaimReason.List => "members are named one by one",
        ClaimReason.NoRule => "no rule fits",
        ClaimReason.NoUnit => "it has no unit that a rule asks for",
        ClaimReason.Change => "it is a change against another figure",
        ClaimReason.PerUnit => "it is a rate per something",
        ClaimReason.ColumnOfChanges => "it stands in a column of changes",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, message: null),
    };

    public static string Of(PeriodBasis basis) => basis switch
    {
        PeriodBasis.None => "nothing names a year",
        PeriodBasis.Document => "the year reported on",
        PeriodBasis.Sentence => "a year in the sentence",
        PeriodBasis.Word => "a word in the sentence",
        PeriodBasis.Heading => "a heading",
        PeriodBasis.ColumnHead => "the head of the column",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, message: null),
    };

    public static string Of(StatusBasis basis) => basis switch
    {
        StatusBasis.NoPlan => "nothing speaks of a plan",
        StatusBasis.LaterPeriod => "its period lies behind the year reported on",
        StatusBasis.Heading => "a heading speaks of plans",
        StatusBasis.Word => "a word of planning",
        StatusBasis.FigureBefore => "the figure before it is planned",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, message: null),
    };
}
