using AngleSharp.Dom;

namespace ReportMetrics.Documents.Html;

/// <summary>
/// Takes what frames the report out of a page: menus, breadcrumbs, lists of links, footers. It is known by its element, its class or id, or by being
/// links for the most part. When in doubt a piece stays: a line too many costs little, a figure lost is lost.
/// </summary>
internal static class HtmlFrame
{
    private const int FewestLinks = 3;
    private const double LinkShare = 0.7;

    /// <summary>So many sentences are a report, whatever its class says.</summary>
    private const int FewestSentences = 3;

    private static readonly HashSet<string> FrameWords = new(
        [
            "nav", "navbar", "navigation", "navi", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "footer", "foot", "sidebar", "share", "sharing",
            "bdsharebuttonbox", "copyright", "pagination", "pager", "pagebar", "toolbar", "topbar", "qrcode", "login", "searchbox", "daohang", "dibu", "fenxiang",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Removable =
        new(["div", "ul", "ol", "dl", "p", "table", "td", "tr", "section", "header", "span"], StringComparer.Ordinal);

    /// <summary>Removes the frame below an element; the element itself stays.</summary>
    internal static void Remove(IElement root)
    {
        foreach (INode child in root.ChildNodes.ToArray())
        {
            Measure(child, inLink: false);
        }
    }

    // What is below is measured before what is around it. Nesting is limited, so is the recursion.
    private static Content Measure(INode node, bool inLink)
    {
        if (node is IText text)
        {
            return Content.Of(text.Data, inLink);
        }

        if (node is not IElement element)
        {
            return default;
        }

        if (HtmlElements.IsNoText(element))
        {
            element.Remove();
            return default;
        }

        bool isLink = element.LocalName is "a";
        Content content = isLink ? new Content(Links: 1) : default;
        foreach (INode child in element.ChildNodes.ToArray())
        {
            content += Measure(child, inLink || isLink);
        }

        if (Removable.Contains(element.LocalName) && content.Sentences < FewestSentences && (IsMostlyLinks(content) || IsNamedFrame(element)))
        {
            element.Remove();
            return default;
        }

        return content;
    }

    private static bool IsMostlyLinks(Content content) => content.Links >= FewestLinks && content.Linked >= content.Characters * LinkShare;

    private static bool IsNamedFrame(IElement element) => HasFrameWord(element.ClassName) || HasFrameWord(element.Id);

    private static bool HasFrameWord(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        foreach (string word in names.Split([' ', '\t', '\r', '\n', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (FrameWords.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much text, how much of it in links, how many sentences outside links.</summary>
    private readonly record struct Content(int Characters = 0, int Linked = 0, int Links = 0, int Sentences = 0)
    {
        public static Content operator +(Content left, Content right) => new(
            left.Characters + right.Characters, left.Linked + right.Linked, left.Links + right.Links, left.Sentences + right.Sentences);

        internal static Content Of(string text, bool inLink)
        {
            int characters = 0;
            int sentences = 0;
            foreach (char character in text)
            {
                characters += char.IsWhiteSpace(character) ? 0 : 1;
                sentences += character is '。' or '；' && !inLink ? 1 : 0;
            }

            return new Content(characters, inLink ? characters : 0, 0, sentences);
        }
    }
}
