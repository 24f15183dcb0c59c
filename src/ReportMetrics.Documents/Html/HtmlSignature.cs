using System.Text;

namespace ReportMetrics.Documents.Html;

/// <summary>Tells a web page from a text that has tags in it, and reads the encoding that a page says it has.</summary>
internal static class HtmlSignature
{
    private const int Prescan = 4_096;
    private static readonly string[] PageTags = ["html", "head", "body", "meta", "title", "link", "style", "script"];

    private static readonly string[] BlockTags =
        ["div", "p", "table", "section", "article", "main", "center", "span", "font", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"];

    /// <summary>
    /// Whether a text is a page: it begins with what only pages begin with, or begins with another element and ends with a tag, as a piece of a page does.
    /// Comments and an XML declaration may stand before. Markdown that begins with a tag but ends in words is none.
    /// </summary>
    internal static bool IsHtml(ReadOnlySpan<char> text)
    {
        text = SkipPreamble(text);
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        ReadOnlySpan<char> name = ReadTagName(text);
        return IsOneOf(name, PageTags) || (IsOneOf(name, BlockTags) && text.TrimEnd()[^1] == '>');
    }

    /// <summary>The encoding named by the <c>meta</c> element or the XML declaration at the start of a page; <see langword="null"/> if there is none.</summary>
    /// <param name="bytes">The page, in an encoding that keeps ASCII in single bytes.</param>
    internal static string? ReadDeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        ReadOnlySpan<char> start = SkipPreamble(head);
        if (!start.StartsWith("<!", StringComparison.Ordinal) && ReadTagName(start).IsEmpty)
        {
            return null;
        }

        string? name = ReadMetaCharset(head);
        if (name is null && head.StartsWith("<?xml", StringComparison.Ordinal))
        {
            name = ReadValue(head.AsSpan(0, Math.Max(head.IndexOf("?>", StringComparison.Ordinal), 0)), "encoding");
        }

        // What could be read byte by byte is not in an encoding of two or four bytes.
        return name is null || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase) ? null : name;
    }

    private static string? ReadMetaCharset(string head)
    {
        for (int meta = 0; (meta = head.IndexOf("<meta", meta, StringComparison.OrdinalIgnoreCase)) >= 0; meta++)
        {
            int end = head.IndexOf('>', meta);
            ReadOnlySpan<char> tag = head.AsSpan(meta, (end < 0 ? head.Length : end) - meta);
            if (ReadValue(tag, "charset") is { } name)
            {
                return name;
            }
        }

        return null;
    }

    // charset=gbk, charset="gbk", content="text/html; charset=gbk"
    private static string? ReadValue(ReadOnlySpan<char> tag, string attribute)
    {
        int start = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<char> value = tag[(start + attribute.Length)..].TrimStart();
        if (!value.StartsWith("=", StringComparison.Ordinal))
        {
            return null;
        }

        value = value[1..].TrimStart(" \t\r\n\"'");
        int end = value.IndexOfAny(" \t\r\n\"';/>");
        value = end < 0 ? value : value[..end];
        return value.IsEmpty ? null : value.ToString();
    }

    private static ReadOnlySpan<char> SkipPreamble(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart(" \t\r\n\f\uFEFF");
            string? close = text.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : text.StartsWith("<?xml", StringComparison.Ordinal) ? "?>" : null;
            int end = close is null ? -1 : text.IndexOf(close, StringComparison.Ordinal);
            if (end < 0)
            {
                return text;
            }

            text = text[(end + close!.Length)..];
        }
    }

    private static ReadOnlySpan<char> ReadTagName(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '<' || !char.IsAsciiLetter(text[1]))
        {
            return [];
        }

        int end = text[1..].IndexOfAny(" \t\r\n/>");
        return end < 0 ? [] : text.Slice(1, end);
    }

    private static bool IsOneOf(ReadOnlySpan<char> name, string[] names)
    {
        foreach (string known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
