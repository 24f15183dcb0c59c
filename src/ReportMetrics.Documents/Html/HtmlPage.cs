using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace ReportMetrics.Documents.Html;

/// <summary>Parses a page within the limits. Nothing is loaded and no script runs: the parser is given no loader and no script engine.</summary>
internal sealed class HtmlPage
{
    private static readonly HashSet<string> Formatting =
        new(["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    private readonly Reading _reading;
    private INode? _last;
    private long _elements;
    private int _openFormatting;

    private HtmlPage(Reading reading) => _reading = reading;

    internal static IHtmlDocument Parse(string html, Reading reading)
    {
        var page = new HtmlPage(reading);
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            DisableElementPositionTracking = true,
            MaximumDepth = reading.Limits.MaxDepth + 8,
            OnToken = (token, _) => page.Count(token),
            OnCreated = (element, _) => page.CheckDepth(element),
            ShouldEmitAttribute = IsWanted,
        };
        return new HtmlParser(options).ParseDocument(html);
    }

    // HTML opens formatting that was not closed anew in each block: a few hundred tags with differing attributes would make every word hundreds of
    // elements. Without attributes at most three alike are kept open. Of other elements only what is looked at is kept.
    private static bool IsWanted(ref StructHtmlToken token, ReadOnlyMemory<char> attribute) =>
        attribute.Span is "class" or "id" or "role" or "hidden" or "style" or "colspan" or "rowspan" or "start" && !Formatting.Contains(token.Name.ToString());

    private void Count(HtmlToken token)
    {
        if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && Formatting.Contains(token.Name))
        {
            _openFormatting = Math.Max(0, _openFormatting + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
        }

        _elements += 1 + Math.Min(_openFormatting, 3 * Formatting.Count);
        if (_elements > _reading.Limits.MaxElements)
        {
            throw new DocumentLimitException(_reading.Name, "it has too many elements", nameof(DocumentLimits.MaxElements), _reading.Limits.MaxElements, "elements");
        }

        if (_elements % 1_024 == 0)
        {
            _reading.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    // An element is reported before it has a parent, so the one before it is measured. The parser takes time with the square of the depth.
    private void CheckDepth(IElement element)
    {
        int depth = 0;
        for (INode? node = _last; node is not null; node = node.Parent)
        {
            depth++;
        }

        _reading.CheckDepth(depth);
        _last = element;
    }
}
