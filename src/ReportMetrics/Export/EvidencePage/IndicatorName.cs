using ReportMetrics.Rules;

namespace ReportMetrics.Export;

/// <summary>Writes what an indicator is called: its Chinese name, the English one under it.</summary>
internal static class IndicatorName
{
    public static HtmlText Write(HtmlText html, string? indicator, IndicatorDefinition? definition) => (indicator, definition) switch
    {
        (null, _) => html.Markup("<i>no indicator</i>"),
        (_, null) => html.Markup("<span>").Text(indicator).Markup("</span>"),
        _ => html.Markup("<span lang=\"zh-Hans\">").Text(definition.ChineseName).Markup("</span> <small>").Text(definition.EnglishName).Markup("</small>"),
    };
}
