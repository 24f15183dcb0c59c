namespace ReportMetrics.Text;

/// <summary>What is left of HTML and of word processors in a text that was scraped or converted.</summary>
internal static class Markup
{
    private const int LongestTag = 400;
    private const int LongestResidue = 80;

    private static readonly string[] BreakingTags = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "title"];

    private static readonly string[] InlineTags =
        ["span", "strong", "b", "i", "u", "em", "font", "a", "td", "th", "tbody", "thead", "center", "sup", "sub", "small", "section", "img", "o:p", "html", "body", "head", "article"];

    private static readonly (string Name, char Character)[] Entities =
    [
        ("nbsp", ' '), ("ensp", ' '), ("emsp", ' '), ("thinsp", ' '), ("zwnj", ' '), ("#160", ' '), ("#12288", ' '), ("#8195", ' '),
        ("ldquo", '“'), ("rdquo", '”'), ("lsquo", '‘'), ("rsquo", '’'), ("middot", '·'), ("mdash", '—'), ("ndash", '-'), ("hellip", '…'),
        ("permil", '‰'), ("quot", '"'), ("amp", '&'), ("lt", '<'), ("gt", '>'),
    ];

    /// <summary>Length of the tag that a text starts with; 0 if it is none that is known.</summary>
    /// <param name="text">The text from its <c>&lt;</c> on.</param>
    /// <param name="breaks">Whether the tag ends a line.</param>
    internal static int ReadTag(ReadOnlySpan<char> text, out bool breaks)
    {
        breaks = false;
        int start = text.Length > 1 && text[1] == '/' ? 2 : 1;
        if (start >= text.Length || !char.IsAsciiLetter(text[start]))
        {
            return 0;
        }

        ReadOnlySpan<char> tag = text[start..Math.Min(text.Length, LongestTag)];
        int stop = tag.IndexOfAny("<>\r\n");
        if (stop < 0 || tag[stop] != '>')
        {
            return 0;
        }

        int name = tag[..stop].IndexOfAny(" /\t");
        ReadOnlySpan<char> word = tag[..(name < 0 ? stop : name)];
        breaks = IsOneOf(word, BreakingTags);
        return breaks || IsOneOf(word, InlineTags) ? start + stop + 1 : 0;
    }

    /// <summary>Length of the entity (<c>&amp;nbsp;</c>) that a text starts with; 0 if it is none that is known.</summary>
    /// <param name="text">The text from its <c>&amp;</c> on.</param>
    /// <param name="character">What the entity stands for.</param>
    internal static int ReadEntity(ReadOnlySpan<char> text, out char character)
    {
        foreach ((string name, char value) in Entities)
        {
            if (text.Length > name.Length + 1 && text[name.Length + 1] == ';' && text[1..].StartsWith(name, StringComparison.Ordinal))
            {
                character = value;
                return name.Length + 2;
            }
        }

        character = '&';
        return 0;
    }

    /// <summary>Length of a bookmark that a word processor left (<c>[bookmark: _Toc1]</c>); 0 if there is none.</summary>
    /// <param name="text">The text from its <c>[</c> on.</param>
    internal static int ReadResidue(ReadOnlySpan<char> text)
    {
        int word = 1;
        while (word < text.Length && word < 20 && char.IsAsciiLetter(text[word]))
        {
            word++;
        }

        if (word < 3 || word >= text.Length || text[word] != ':')
        {
            return 0;
        }

        int stop = text[word..Math.Min(text.Length, word + LongestResidue)].IndexOfAny("]\r\n");
        return stop < 0 || text[word + stop] != ']' ? 0 : word + stop + 1;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] names)
    {
        foreach (string name in names)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
