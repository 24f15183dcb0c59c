using System.Globalization;
using System.Text;

namespace ReportMetrics.Export;

/// <summary>
/// Builds HTML. What comes from a report goes through <see cref="Text(ReadOnlySpan{char})"/> or <see cref="Value"/> and can open or close nothing;
/// control characters and halves of surrogate pairs become U+FFFD.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>Adds markup as it is.</summary>
    public HtmlText Markup(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Adds markup with numbers in it.</summary>
    public HtmlText Markup([System.Diagnostics.CodeAnalysis.StringSyntax("Html")] FormattableString html)
    {
        _html.Append(html.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Adds text as content; each line end as a line feed.</summary>
    public HtmlText Text(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool lineFeedFollows = i + 1 < text.Length && text[i + 1] == '\n';
            if (text[i] != '\r')
            {
                Append(text, ref i);
            }
            else if (!lineFeedFollows)
            {
                _html.Append('\n');
            }
        }

        return this;
    }

    /// <summary>Adds text as the value of an attribute between quotation marks; line ends stay what they are.</summary>
    public HtmlText Value(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '\r' or '\n')
            {
                _html.Append("&#").Append((int)text[i]).Append(';');
            }
            else
            {
                Append(text, ref i);
            }
        }

        return this;
    }

    /// <summary>The markup so far, as UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_html.ToString());

    private void Append(ReadOnlySpan<char> text, ref int index)
    {
        char c = text[index];
        switch (c)
        {
            case '<': _html.Append("&lt;"); break;
            case '>': _html.Append("&gt;"); break;
            case '&': _html.Append("&amp;"); break;
            case '"': _html.Append("&quot;"); break;
            case '\'': _html.Append("&#39;"); break;
            case '\n' or '\t': _html.Append(c); break;
            default: AppendRune(text, ref index); break;
        }
    }

    private void AppendRune(ReadOnlySpan<char> text, ref int index)
    {
        bool whole = Rune.DecodeFromUtf16(text[index..], out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
        if (!whole || Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE)
        {
            _html.Append('\uFFFD');
        }
        else
        {
            _html.Append(text.Slice(index, length));
        }

        index += length - 1;
    }
}
