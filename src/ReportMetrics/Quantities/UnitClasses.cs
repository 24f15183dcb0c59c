using System.Collections.Immutable;

namespace ReportMetrics.Quantities;

/// <summary>What holds for unit classes whatever the packs say.</summary>
internal static class UnitClasses
{
    /// <summary>Most classes, the built-in ones among them: a rule holds its classes as the bits of one word.</summary>
    public const int Limit = 62;

    /// <summary>Largest scale of a class.</summary>
    public const decimal ScaleLimit = 1_0000_0000m;

    /// <summary>The class of percent signs, 百分之, 成 and fractions; it has no words.</summary>
    public const string Percent = "percent";

    /// <summary>The class of percentage points.</summary>
    public const string PercentagePoint = "percentagePoint";

    /// <summary>The class of multiples.</summary>
    public const string Multiple = "multiple";

    /// <summary>The classes that need no pack, as they belong to numerals.</summary>
    public static readonly ImmutableArray<UnitDefinition> BuiltIn = ImmutableArray.Create(
        new UnitDefinition(Percent, ImmutableArray<string>.Empty, 1, Measured: true),
        new UnitDefinition(PercentagePoint, ImmutableArray.Create("个百分点", "百分点"), 1, Measured: true),
        new UnitDefinition(Multiple, ImmutableArray.Create("倍"), 1, Measured: true));
}
