namespace ReportMetrics;

/// <summary>What a rule asks for.</summary>
public enum RuleSlot
{
    /// <summary>The figure's unit class, or that it is a denial or a list.</summary>
    Quantity,

    /// <summary>A word for what is counted.</summary>
    Object,

    /// <summary>A word for what was done.</summary>
    Action,

    /// <summary>A word for what the passage is about.</summary>
    Context,

    /// <summary>Text around the figure that matches the rule's pattern.</summary>
    Pattern,
}

/// <summary>How one slot of a rule fared at a figure.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Asked">What serves: unit classes, term ids, or the pattern.</param>
/// <param name="IsFilled">Whether something that serves was found where the rule may look.</param>
/// <param name="Word">The word that was found; <see langword="null"/> for units, patterns and empty slots.</param>
/// <param name="Score">What the slot adds to the rule's score; 0 if it is empty.</param>
public sealed record SlotJudgement(RuleSlot Slot, IReadOnlyList<string> Asked, bool IsFilled, EvidenceWord? Word, int Score);

/// <summary>How one rule fared at a figure.</summary>
/// <param name="Rule">Id of the rule: <c>disputes.mediated/1</c>.</param>
/// <param name="Indicator">Id of its indicator.</param>
/// <param name="Pack">Its pack as <c>id@version</c>.</param>
/// <param name="Score">The sum over its slots, by which it competes; <see langword="null"/> if the rule does not fit.</param>
/// <param name="Slots">Its slots, in the order in which they are judged.</param>
/// <param name="RuledOutBy">A word that the rule forbids, beside the figure or in what the passage is about, or <see langword="null"/>.</param>
public sealed record RuleJudgement(
    string Rule,
    string Indicator,
    string Pack,
    int? Score,
    IReadOnlyList<SlotJudgement> Slots,
    EvidenceWord? RuledOutBy)
{
    /// <summary>Whether the rule may claim the figure; of several the highest score wins, then the earlier rule.</summary>
    public bool Fits => Score is not null;

    /// <summary>Whether all its slots are filled, but by words too far from the figure.</summary>
    public bool IsTooFar => !Fits && RuledOutBy is null && Slots.All(slot => slot.IsFilled);
}
