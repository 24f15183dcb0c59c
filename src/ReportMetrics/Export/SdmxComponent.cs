using System.Globalization;

namespace ReportMetrics.Export;

/// <summary>What a component is in the data structure definition.</summary>
internal enum SdmxRole
{
    Dimension,
    TimeDimension,
    Measure,
    Attribute,
}

/// <summary>One component of the data: a column of SDMX-CSV and its definition.</summary>
/// <param name="Id">Id of the component and of its concept.</param>
/// <param name="Name">Name in English.</param>
/// <param name="Role">What it is in the structure.</param>
/// <param name="TextType">Its SDMX data type, if it is not coded.</param>
/// <param name="CodeList">Which code list its values are of; <see langword="null"/> if it is not coded.</param>
/// <param name="Value">Its value for an observation; <see langword="null"/> if there is none.</param>
internal sealed record SdmxComponent(
    string Id,
    string Name,
    SdmxRole Role,
    string? TextType,
    SdmxCodeList? CodeList,
    Func<DocumentInfo, Observation, string?> Value)
{
    /// <summary>What stands for a dimension that the report does not give (SDMX: not applicable or not allocated).</summary>
    public const string Unspecified = "_X";

    /// <summary>All components, dimensions first, in the order of columns.</summary>
    public static readonly IReadOnlyList<SdmxComponent> All =
    [
        Dimension("REPORT", "Name of the report", "String", (document, _) => document.Source ?? Unspecified),
        Dimension("MENTION", "Number of the figure in the report, from 0, in text order", "Integer", (_, figure) => Text(figure.Index)),
        Coded("INDICATOR", "Indicator", SdmxRole.Dimension, SdmxCodeList.Indicator, (_, figure) => SdmxCodeList.CodeOf(figure.Indicator)),
        Dimension("REF_AREA", "Place that issues the report", "String", (document, _) => document.Area ?? Unspecified),
        Coded("STATUS", "Reached or planned", SdmxRole.Dimension, SdmxCodeList.Status, (_, figure) => ModelNames.Of(figure.Status)),
        new("TIME_PERIOD", "Year or years that the figure is of", SdmxRole.TimeDimension, "ObservationalTimePeriod", null, (_, figure) => TimePeriod(figure.Period)),
        new("OBS_VALUE", "Value in the unit itself; the lower end of a range", SdmxRole.Measure, "Decimal", null, (_, figure) => PlainNumber.Text(figure.Value)),
        Coded("UNIT_MEASURE", "Unit", SdmxRole.Attribute, SdmxCodeList.Unit, (_, figure) => figure.Unit),
        Attribute("UNIT_MULT", "Power of ten by which the value is to be multiplied", "Integer", (_, _) => "0"),
        Coded("APPROXIMATION", "How the written number stands to the true one", SdmxRole.Attribute, SdmxCodeList.Approximation, (_, figure) => ModelNames.Of(figure.Approximation)),
        Attribute("LOWER_BOUND", "Lower bound of the true number", "Decimal", (_, figure) => Text(figure.Quantity.LowerBound)),
        Attribute("UPPER_BOUND", "Upper bound of the true number", "Decimal", (_, figure) => Text(figure.Quantity.UpperBound)),
        Coded("METHOD", "How the figure stands in the text", SdmxRole.Attribute, SdmxCodeList.Method, (_, figure) => ModelNames.Of(figure.Method)),
        Attribute("HEADLINE", "Whether the figure stands for its indicator in this report", "Boolean", (_, figure) => figure.Headline ? "true" : "false"),
        Attribute("PART_OF", "MENTION of the total that the figure is a part of", "Integer", (_, figure) => figure.PartOf is { } total ? Text(total) : null),
        Attribute("REPORT_YEAR", "Year reported on", "GregorianYear", (document, _) => document.Year?.ToString("D4", CultureInfo.InvariantCulture)),
        Attribute("PUBLISHED", "Date of signature", "GregorianDay", (document, _) => document.Published?.ToString("O", CultureInfo.InvariantCulture)),
        Attribute("EVIDENCE_START", "Offset of the figure in the text, in UTF-16 code units", "Integer", (_, figure) => Text(figure.Evidence.Start)),
        Attribute("EVIDENCE_LENGTH", "Length of the figure in the text, in UTF-16 code units", "Integer", (_, figure) => Text(figure.Evidence.Length)),
        Attribute("EVIDENCE_TEXT", "The figure as written, line breaks as spaces", "String", (_, figure) => figure.Evidence.Text.ReplaceLineEndings(" ")),
        Attribute("RULE", "Rule that claimed the figure", "String", (_, figure) => figure.Rule),
    ];

    private static SdmxComponent Dimension(string id, string name, string type, Func<DocumentInfo, Observation, string?> value) =>
        new(id, name, SdmxRole.Dimension, type, CodeList: null, value);

    private static SdmxComponent Attribute(string id, string name, string type, Func<DocumentInfo, Observation, string?> value) =>
        new(id, name, SdmxRole.Attribute, type, CodeList: null, value);

    private static SdmxComponent Coded(string id, string name, SdmxRole role, SdmxCodeList list, Func<DocumentInfo, Observation, string?> value) =>
        new(id, name, role, TextType: null, list, value);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number is { } value ? PlainNumber.Text(value) : null;

    // A year, or a time range of SDMX: its first day and how long it lasts.
    private static string? TimePeriod(ReferencePeriod? period) => period is not { } years ? null
        : years.FirstYear == years.LastYear ? years.FirstYear.ToString("D4", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{years.FirstYear:D4}-01-01/P{years.LastYear - years.FirstYear + 1}Y");
}
