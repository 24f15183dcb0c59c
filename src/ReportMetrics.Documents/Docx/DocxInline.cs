using System.Text;
using System.Xml.Linq;

namespace ReportMetrics.Documents.Docx;

/// <summary>The text of one paragraph, the notes it refers to and the text boxes that hang on it.</summary>
internal sealed class DocxInline
{
    private readonly StringBuilder _text = new();

    internal string Text => _text.ToString();

    internal List<string> Footnotes { get; } = [];

    internal List<string> Endnotes { get; } = [];

    internal List<XElement> TextBoxes { get; } = [];

    /// <summary>The first way in which a thing is given; the others give the same again for older programs.</summary>
    internal static XElement? Choose(XElement alternatives) => alternatives.Child("Choice") ?? alternatives.Child("Fallback");

    // Nesting is limited, so is the recursion.
    internal void Read(XElement container)
    {
        foreach (XElement child in container.Elements())
        {
            switch (Word.Name(child))
            {
                case "r" when !child.Child("rPr").IsOn("vanish") && child.Child("rPr").Child("del") is null:
                    ReadRun(child);
                    break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "fldSimple" or "sdt" or "sdtContent" or "dir" or "bdo":
                    Read(child);
                    break;
                case "oMath" or "oMathPara":
                    AppendMathematics(child);
                    break;
                case "AlternateContent" when Choose(child) is { } chosen:
                    Read(chosen);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadRun(XElement run)
    {
        foreach (XElement child in run.Elements())
        {
            switch (Word.Name(child))
            {
                case "t":
                    _text.Append(child.Value);
                    break;
                case "tab" or "ptab":
                    _text.Append('\t');
                    break;
                case "br" or "cr":
                    _text.Append('\n');
                    break;
                case "noBreakHyphen":
                    _text.Append('-');
                    break;
                case "footnoteReference" when child.Setting("id") is { } id:
                    Footnotes.Add(id);
                    break;
                case "endnoteReference" when child.Setting("id") is { } id:
                    Endnotes.Add(id);
                    break;
                case "ruby":
                    Read(child.Child("rubyBase") ?? child);
                    break;
                case "AlternateContent" when Choose(child) is { } chosen:
                    ReadRun(chosen);
                    break;
                case "drawing" or "pict" or "object":
                    FindTextBoxes(child);
                    break;
                default:
                    break;
            }
        }
    }

    private void AppendMathematics(XElement formula)
    {
        foreach (XElement text in formula.Descendants().Where(element => Word.Name(element) is "t"))
        {
            _text.Append(text.Value);
        }
    }

    private void FindTextBoxes(XElement drawing)
    {
        foreach (XElement child in drawing.Elements())
        {
            if (Word.Name(child) is "txbxContent")
            {
                TextBoxes.Add(child);
            }
            else if (Word.Name(child) is "AlternateContent")
            {
                FindTextBoxes(Choose(child) ?? child);
            }
            else
            {
                FindTextBoxes(child);
            }
        }
    }
}
