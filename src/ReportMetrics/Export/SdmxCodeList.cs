using ReportMetrics.Rules;

namespace ReportMetrics.Export;

/// <summary>A code.</summary>
/// <param name="Id">Its id, in the characters that SDMX allows.</param>
/// <param name="English">Name in English.</param>
/// <param name="Chinese">Name in Chinese, if there is one.</param>
internal readonly record struct SdmxCode(string Id, string English, string? Chinese = null);

/// <summary>A code list of the structure.</summary>
/// <param name="Suffix">Its id; behind the pack's id and an underscore if <paramref name="IsOfPack"/>.</param>
/// <param name="Name">Name in English.</param>
/// <param name="IsOfPack">Whether it differs from pack to pack.</param>
/// <param name="Codes">Its codes.</param>
internal sealed record SdmxCodeList(string Suffix, string Name, bool IsOfPack, Func<RulePack, IEnumerable<SdmxCode>> Codes)
{
    public static readonly SdmxCodeList Indicator = new("INDICATOR", "Indicators", IsOfPack: true, pack =>
        pack.Indicators.Select(indicator => new SdmxCode(CodeOf(indicator.Id), indicator.EnglishName, indicator.ChineseName))
            .Append(new SdmxCode(SdmxComponent.Unspecified, "No indicator: a figure that no rule claims")));

    public static readonly SdmxCodeList Unit = new("UNIT", "Unit classes", IsOfPack: true, pack =>
        pack.Scope.Units.Where(unit => unit.Measured).Select(unit => new SdmxCode(unit.Id, unit.Id, unit.Words.IsEmpty ? null : unit.Words[0])));

    public static readonly SdmxCodeList Status = new("CL_STATUS", "Reached or planned", IsOfPack: false, _ =>
        Enum.GetValues<ObservationStatus>().Select(status => new SdmxCode(ModelNames.Of(status), status.ToString())));

    public static readonly SdmxCodeList Approximation = new("CL_APPROXIMATION", "How a written number stands to the true one", IsOfPack: false, _ =>
        Enum.GetValues<Approximation>().Select(approximation => new SdmxCode(ModelNames.Of(approximation), ModelNames.Of(approximation))));

    public static readonly SdmxCodeList Method = new("CL_METHOD", "How a figure stands in the text", IsOfPack: false, _ =>
        Enum.GetValues<ObservationMethod>().Select(method => new SdmxCode(ModelNames.Of(method), method.ToString())));

    public static readonly IReadOnlyList<SdmxCodeList> All = [Indicator, Unit, Status, Approximation, Method];

    /// <summary>The code of an indicator: SDMX allows no dots in codes, indicator ids no underscores.</summary>
    public static string CodeOf(string? indicator) => indicator?.Replace('.', '_') ?? SdmxComponent.Unspecified;
}
