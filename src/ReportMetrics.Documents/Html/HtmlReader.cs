using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ReportMetrics.Documents.Html;

/// <summary>Reads the text of a page: one line for each block, headings behind <c>#</c>, tables as rows.</summary>
internal sealed class HtmlReader
{
    private readonly DocumentWriter _writer;
    private readonly StringBuilder _inline = new();
    private int _headingLevel;
    private bool _preformatted;
    private int? _items;

    private HtmlReader(Reading reading) => _writer = new DocumentWriter(reading);

    internal static DocumentWriter Read(string html, Reading reading)
    {
        using IHtmlDocument page = HtmlPage.Parse(html, reading);
        var reader = new HtmlReader(reading);
        if (FindRoot(page) is { } root)
        {
            HtmlFrame.Remove(root);
            reader.Walk(root);
            reader.Flush();
        }

        return reader._writer;
    }

    // A page that says which part is its main text is believed.
    private static IElement? FindRoot(IHtmlDocument page)
    {
        IElement[] mains = [.. page.All.Where(element => element.LocalName is "main" || element.GetAttribute("role") is "main").Take(2)];
        return mains.Length == 1 && mains[0].TextContent.AsSpan().ContainsAnyExcept(" \t\r\n\u00A0\u3000") ? mains[0] : page.Body;
    }

    // Nesting is limited, so is the recursion.
    private void Walk(INode node)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text)
            {
                AppendInline(text.Data);
            }
            else if (child is IElement element)
            {
                WalkElement(element);
            }
        }
    }

    private void WalkElement(IElement element)
    {
        if (element.LocalName is "br")
        {
            _inline.Append('\n');
        }
        else if (element is IHtmlTableElement table && HtmlTable.TryRead(table) is { } data)
        {
            Flush();
            WriteTable(data);
        }
        else if (HtmlElements.IsBlock(element))
        {
            WalkBlock(element);
        }
        else
        {
            Walk(element);
        }
    }

    private void WalkBlock(IElement element)
    {
        Flush();
        (int headingLevel, bool preformatted, int? items) = (_headingLevel, _preformatted, _items);
        _headingLevel = HtmlElements.HeadingLevel(element) is > 0 and var level ? level : _headingLevel;
        _preformatted |= element.LocalName is "pre";
        if (element.LocalName is "li")
        {
            _inline.Append(ItemMark());
            items = _items;
        }
        else if (element.LocalName is "ol" or "ul")
        {
            _items = (element as IHtmlOrderedListElement)?.Start;
        }

        Walk(element);
        Flush();
        (_headingLevel, _preformatted, _items) = (headingLevel, preformatted, items);
    }

    // The number that a browser shows; a list without numbers has its bullets.
    private string ItemMark() => _items is { } number ? string.Create(CultureInfo.InvariantCulture, $"{(_items = number + 1) - 1}. ") : "- ";

    private void WriteTable(HtmlTable table)
    {
        _writer.WriteParagraph(table.Caption);
        int number = _writer.NextTable();
        _writer.BeginTable();
        for (int row = 0; row < table.Rows.Count; row++)
        {
            _writer.WriteRow(table.Rows[row], number, row + 1, isHead: row == 0 && table.HasHead);
        }

        _writer.BeginTable();
    }

    private void AppendInline(string text)
    {
        if (_preformatted)
        {
            _inline.Append(text.ReplaceLineEndings("\n"));
            return;
        }

        foreach (char character in text)
        {
            bool isSpace = character is ' ' or '\t' or '\r' or '\n' or '\f';
            if (!isSpace)
            {
                _inline.Append(character);
            }
            else if (_inline.Length > 0 && _inline[^1] is not (' ' or '\n'))
            {
                _inline.Append(' ');
            }
        }
    }

    private void Flush()
    {
        if (_inline.Length > 0)
        {
            _writer.WriteParagraph(_inline.ToString(), _headingLevel);
            _inline.Clear();
        }
    }
}
