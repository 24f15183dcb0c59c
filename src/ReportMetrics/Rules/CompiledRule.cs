namespace ReportMetrics.Rules;

/// <summary>A rule with its names resolved to numbers: unit classes as bits, terms as concepts.</summary>
internal sealed class CompiledRule
{
    /// <summary>Place of the rule in <see cref="RuleSet.Rules"/>.</summary>
    public required int Number { get; init; }

    public required RuleDefinition Definition { get; init; }

    public required IndicatorDefinition Indicator { get; init; }

    /// <summary>Number of the indicator among those of all packs, from 0.</summary>
    public required int IndicatorNumber { get; init; }

    /// <summary>The pack as <c>id@version</c>.</summary>
    public required string Pack { get; init; }

    public required FigureKind Quantity { get; init; }

    /// <summary>Unit classes of a stated figure, as bits of the vocabulary.</summary>
    public required ulong Units { get; init; }

    public required FrameSlot Action { get; init; }

    public required FrameSlot Object { get; init; }

    public required FrameSlot Context { get; init; }

    public required FrameSlot Not { get; init; }

    public required FrameSlot NotContext { get; init; }

    /// <summary>What ends each member of a list; empty unless the rule counts lists.</summary>
    public required FrameSlot Member { get; init; }

    /// <summary>Whether the rule claims changes (增长5.5%) and nothing else.</summary>
    public required bool ClaimsChange { get; init; }

    public required RulePattern? Pattern { get; init; }

    /// <summary>Terms of which a match of the pattern holds at least one; empty for a frame.</summary>
    public required FrameSlot Openers { get; init; }
}

/// <summary>The concepts that may fill one slot of a frame; none if the frame does not ask for the slot.</summary>
internal sealed class FrameSlot
{
    private readonly ushort[] _concepts;
    private readonly ConceptSet _set;
    private readonly ulong[] _bits;

    public FrameSlot(ushort[] concepts)
    {
        _concepts = concepts;
        IsAsked = concepts.Length > 0;
        _set = ConceptSet.Of(concepts);
        int highest = 0;
        foreach (ushort concept in concepts)
        {
            highest = Math.Max(highest, concept);
        }

        _bits = new ulong[(highest >> 6) + 1];
        foreach (ushort concept in concepts)
        {
            _bits[concept >> 6] |= 1UL << (concept & 63);
        }
    }

    /// <summary>The slot of a frame that does not ask for it.</summary>
    public static FrameSlot NotAsked { get; } = new([]);

    /// <summary>The concepts as a set, for a first look.</summary>
    public ref readonly ConceptSet Set => ref _set;

    public ReadOnlySpan<ushort> Concepts => _concepts;

    public bool IsAsked { get; }

    /// <summary>Whether a word that has these concepts fills the slot.</summary>
    public bool IsFilledBy(ReadOnlySpan<ushort> wordConcepts)
    {
        ulong[] bits = _bits;
        foreach (ushort concept in wordConcepts)
        {
            int place = concept >> 6;
            if ((uint)place < (uint)bits.Length && (bits[place] & (1UL << (concept & 63))) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
