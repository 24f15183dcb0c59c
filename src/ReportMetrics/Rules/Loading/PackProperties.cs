namespace ReportMetrics.Rules;

/// <summary>The properties of a rule pack file, object by object; <c>rulepack.schema.json</c> says the same to editors.</summary>
internal static class PackProperties
{
    public static readonly string[] Pack =
        ["$schema", "id", "version", "uses", "units", "terms", "context", "names", "indicators", "relations"];

    public static readonly string[] Unit = ["words", "measured", "scale"];

    public static readonly string[] Indicator =
        ["id", "property", "names", "definition", "unit", "aggregation", "rules"];

    public static readonly string[] IndicatorNames = ["zh", "en"];

    public static readonly string[] Rule = ["frame", "pattern", "not", "examples", "nearMisses"];

    public static readonly string[] Frame =
        ["quantity", "action", "object", "context", "member", "not", "notContext", "change"];

    public static readonly string[] Relations = ["totals", "rates", "repeated"];

    public static readonly string[] Total = ["total", "parts", "complete"];

    public static readonly string[] Rate = ["rate", "numerator", "denominator", "not"];

    public static readonly string[] Aggregations = ["sum", "none"];

    public static readonly string[] FigureKinds = ["denied", "listed"];

    /// <summary>Names of the context roles in file order of <see cref="ContextRole"/>, in camel case.</summary>
    public static readonly string[] Roles =
        Array.ConvertAll(Enum.GetNames<ContextRole>(), name => char.ToLowerInvariant(name[0]) + name.Substring(1));
}
