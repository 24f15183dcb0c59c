using AngleSharp.Dom;

namespace ReportMetrics.Documents.Html;

/// <summary>What elements are: blocks, headings, things that are not text.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Blocks = new(
        [
            "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure",
            "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
            "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> NoText = new(
        [
            "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "iframe", "frame", "frameset", "object", "embed", "applet", "svg", "canvas",
            "audio", "video", "select", "datalist", "button", "input", "textarea", "dialog", "menu", "rp", "rt",
        ],
        StringComparer.Ordinal);

    private static readonly string[] FrameRoles = ["navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "toolbar", "complementary"];

    internal static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>1 to 6 for <c>h1</c> to <c>h6</c>, otherwise 0.</summary>
    internal static int HeadingLevel(IElement element) => element.LocalName is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : 0;

    /// <summary>Whether an element is never part of the report: script, navigation, form fields, what is not shown.</summary>
    internal static bool IsNoText(IElement element) =>
        NoText.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || IsNotDisplayed(element.GetAttribute("style"))
        || (element.GetAttribute("role") is { } role && FrameRoles.Contains(role, StringComparer.OrdinalIgnoreCase));

    private static bool IsNotDisplayed(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
