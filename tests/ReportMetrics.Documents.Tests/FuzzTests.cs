using System.Text;
using ReportMetrics.Tests;

namespace ReportMetrics.Documents.Tests;

/// <summary>
/// Mutated files: the reader gives a text or a documented exception, nothing else. A longer run: see <see cref="FuzzCases"/>.
/// </summary>
public sealed class FuzzTests
{
    private const string Html = "<!doctype html><html><head><meta charset=utf-8></head><body><nav>a</nav><h1>报告</h1><p>受理<b>12</b>件&nbsp;。<table><tr><th>类<td colspan=2>1<tr><td rowspan=3>乙<td>2</table><ol start=2><li>x</ol></body></html>";

    private static readonly string[] Pieces =
        ["<div>", "</p>", "<table>", "<w:p>", "</w:tbl>", "&#x;", "<!--", "<![CDATA[", "charset=utf-16", "\0", "\uD800", "％", "99999999999", "-1", "w:val=\"x\"", "%PDF-", "PK\u0003\u0004"];

    public static TheoryData<string> Samples => [.. Sources.Keys];

    private static Dictionary<string, byte[]> Sources { get; } = new(StringComparer.Ordinal)
    {
        ["utf-8"] = Encoding.UTF8.GetBytes("云河镇2024年报告\f受理12件，成功率97.8%。"),
        ["gb18030"] = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("云河镇2024年报告，受理12件。"),
        ["utf-16"] = Encoding.Unicode.GetBytes("云河镇2024年报告，受理12件。"),
        ["html"] = Encoding.UTF8.GetBytes(Html),
        ["docx"] = RichDocx(),
        ["document.xml"] = Encoding.UTF8.GetBytes(DocxSample.Root("document", "<w:body>" + RichBody() + "</w:body>")),
        ["numbering.xml"] = Encoding.UTF8.GetBytes(DocxSample.Root("numbering", RichNumbering())),
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_mutated_file_gives_a_text_or_a_documented_exception(string sample)
    {
        foreach (int seed in FuzzCases.Seeds(usual: 400))
        {
            GivesTextOrDocumentedException(Package(sample, Mutate(Sources[sample], new Random(seed))), seed);
        }
    }

    internal static void GivesTextOrDocumentedException(byte[] mutated, int seed)
    {
        string first = Outcome(mutated, seed);
        Outcome(mutated, seed).Should().Be(first, "seed {0} must give the same twice", seed);
    }

    // XML parts are mutated before they are packed: a mutated zip hardly ever gets as far as its XML.
    private static byte[] Package(string sample, byte[] mutated) => sample switch
    {
        "document.xml" => DocxSample.Package(Encoding.UTF8.GetString(mutated)),
        "numbering.xml" => DocxSample.CreateRaw(RichBody(), mutated),
        _ => mutated,
    };

    private static string Outcome(byte[] content, int seed)
    {
        try
        {
            ReportDocument document = ReportDocument.Read(content);
            for (int offset = 0; offset <= document.Text.Length; offset += 7)
            {
                document.Text.GetPlace(offset).ToString().Should().NotBeNull();
            }

            return document.Text.Text;
        }
        catch (DocumentException exception)
        {
            return exception.Message;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"seed {seed}: {exception.GetType().Name} is not documented", exception);
        }
    }

    internal static byte[] Mutate(byte[] source, Random random)
    {
        List<byte> bytes = [.. source];
        for (int i = random.Next(1, 6); i > 0 && bytes.Count > 1; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(8) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }

    private static string RichNumbering() => DocxSample.List(DocxSample.Level(0, "chineseCounting", "%1、"), DocxSample.Level(1, "decimal", "%1.%2", "tab"));

    private static string RichBody() => DocxSample.Numbered("主要做法") + DocxSample.Numbered("受理12件。", 1) + DocxSample.Table(["类别", "件数"], ["处罚", "3"]) + "<w:p><w:ins><w:r><w:t>4</w:t></w:r></w:ins><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";

    private static byte[] RichDocx() => DocxSample.Create(RichBody(), RichNumbering(), footnotes: "<w:footnote w:id=\"1\">" + DocxSample.Paragraph("注") + "</w:footnote>");
}
