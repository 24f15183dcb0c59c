using System.Xml.Linq;

namespace ReportMetrics.Documents.Docx;

/// <summary>What the styles of a document say of a paragraph: heading, numbering, table of contents.</summary>
internal sealed class Styles
{
    private const int LongestChain = 20;
    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    internal Styles(XElement? root)
    {
        foreach (XElement style in root.Children("style"))
        {
            if (style.Setting("styleId") is { } id)
            {
                _styles.TryAdd(id, style);
            }
        }
    }

    /// <summary>1 to 9 for a heading, 1 for a title too, otherwise 0.</summary>
    internal int HeadingLevel(XElement? properties)
    {
        if (properties.Number("outlineLvl") is { } own)
        {
            return own is >= 0 and < 9 ? own + 1 : 0;
        }

        foreach (XElement style in Chain(properties))
        {
            if (style.Child("pPr").Number("outlineLvl") is { } level)
            {
                return level is >= 0 and < 9 ? level + 1 : 0;
            }

            if (string.Equals(style.Value("name"), "Title", StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }
        }

        return 0;
    }

    /// <summary>Whether it is a line of a table of contents: it repeats a heading, with a page number that is no figure.</summary>
    internal bool IsContents(XElement? properties) =>
        Chain(properties).Any(style => style.Value("name")?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The numbering properties that hold for a paragraph: its own, or the first along its styles with the id of that style.</summary>
    internal (XElement? Properties, string? StyleId) Numbering(XElement? properties)
    {
        if (properties.Child("numPr") is { } own && own.Child("numId") is not null)
        {
            return (own, null);
        }

        foreach (XElement style in Chain(properties))
        {
            if (style.Child("pPr").Child("numPr") is { } inherited && inherited.Child("numId") is not null)
            {
                return (inherited, style.Setting("styleId"));
            }
        }

        return (null, null);
    }

    // A style may be based on itself in a broken or hostile file.
    private IEnumerable<XElement> Chain(XElement? properties)
    {
        string? id = properties.Value("pStyle");
        for (int i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out XElement? style); i++)
        {
            yield return style;
            id = style.Value("basedOn");
        }
    }
}
