using System.Net;
using System.Text;
using ReportMetrics.Tests;

namespace ReportMetrics.Documents.Tests;

/// <summary>The sample reports as files of each format: the figures are those of the text.</summary>
public sealed class SameFiguresTests
{
    private const int LineLength = 30;

    public static TheoryData<string> Samples => ["luliang-town-2023", "qingshi-town-2024", "xiwu-market-bureau-2019"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_web_page_gives_the_figures_of_its_text(string sample)
    {
        string body = string.Concat(Blocks(sample).Select(block => block switch
        {
            ['|', ..] => "<table>" + string.Concat(Rows(block).Select(row => "<tr>" + string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")) + "</tr>")) + "</table>",
            ['#', ..] => $"<h2>{WebUtility.HtmlEncode(block.TrimStart('#', ' '))}</h2>",
            _ => $"<p>{WebUtility.HtmlEncode(block)}</p>",
        }));
        byte[] page = Encoding.UTF8.GetBytes($"<!doctype html><html><body><div class=nav><a href=1>首页</a></div><div>{body}</div></body></html>");

        Figures(ReportDocument.Read(page).Text.Text).Should().Equal(Figures(Text(sample)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_word_document_gives_the_figures_of_its_text(string sample)
    {
        string body = string.Concat(Blocks(sample).Select(block => block switch
        {
            ['|', ..] => DocxSample.Table([.. Rows(block)]),
            ['#', ..] => DocxSample.Paragraph(WebUtility.HtmlEncode(block.TrimStart('#', ' ')), "<w:outlineLvl w:val=\"0\"/>"),
            _ => DocxSample.Paragraph(WebUtility.HtmlEncode(block)),
        }));

        Figures(ReportDocument.Read(DocxSample.Create(body)).Text.Text).Should().Equal(Figures(Text(sample)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_PDF_gives_the_figures_of_its_text(string sample)
    {
        byte[] pdf = PdfSample.Create([.. Pages(sample)]);
        try
        {
            Figures(ReportDocument.Read(pdf).Text.Text).Should().Equal(Figures(Text(sample)));
        }
        catch (MissingProgramException exception)
        {
            Assert.Skip(exception.Message);
        }
    }

    private static string Text(string sample) => Repository.Read($"samples/{sample}.txt");

    private static string[] Figures(string text) =>
        [.. MetricExtractor.Default.Extract(text).Observations.Select(figure => $"{figure.Indicator} {figure.Quantity.Value} {figure.Period} {string.Concat(figure.Evidence.Text.Where(character => !char.IsWhiteSpace(character)))}")];

    // One block for each paragraph; the rows of a table are one block together.
    private static IEnumerable<string> Blocks(string sample)
    {
        var table = new StringBuilder();
        foreach (string line in Text(sample).Split('\n').Select(line => line.Replace("**", "", StringComparison.Ordinal).Trim()).Append(""))
        {
            if (line.StartsWith('|'))
            {
                table.Append(line).Append('\n');
                continue;
            }

            if (table.Length > 0)
            {
                yield return table.ToString();
                table.Clear();
            }

            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string[]> Rows(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(row => !row.Contains("---", StringComparison.Ordinal)).Select(row => row.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    // A4 pages as an office prints them: first lines indented by two letters, lines full, columns side by side, page numbers.
    private static IEnumerable<(int X, int Y, string Text)[]> Pages(string sample)
    {
        var page = new List<(int X, int Y, string Text)>();
        int y = 780;
        int number = 1;
        foreach ((int X, string Text)[] line in Blocks(sample).SelectMany(Lines))
        {
            page.AddRange(line.Select(piece => (piece.X, y, piece.Text)));
            y -= 26;
            if (y < 80)
            {
                page.Add((280, 40, $"- {number++} -"));
                yield return [.. page];
                page.Clear();
                y = 780;
            }
        }

        yield return [.. page];
    }

    private static IEnumerable<(int X, string Text)[]> Lines(string block)
    {
        if (block.StartsWith('|'))
        {
            return Rows(block).Select(row => row.Select((cell, column) => (70 + (150 * column), cell)).ToArray());
        }

        return Wrap(block.TrimStart('#', ' ')).Select((line, index) => new[] { (index == 0 ? 98 : 70, line) });
    }

    // Numbers are not torn: word processors keep them whole.
    private static IEnumerable<string> Wrap(string text)
    {
        int start = 0;
        for (int length = LineLength - 2; start < text.Length; length = LineLength)
        {
            int end = Math.Min(start + length, text.Length);
            while (end < text.Length && IsNumeric(text[end - 1]) && IsNumeric(text[end]))
            {
                end--;
            }

            yield return text[start..end];
            start = end;
        }
    }

    private static bool IsNumeric(char character) => char.IsAsciiDigit(character) || character is '.' or '%';
}
