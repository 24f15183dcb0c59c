using System.Globalization;
using System.Text;

namespace ReportMetrics.Documents.Tests;

/// <summary>Writes PDF files by hand: each line at its place, the characters as UTF-16 through a ToUnicode map, so that no font is needed.</summary>
internal static class PdfSample
{
    private const string ToUnicode =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        + "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";

    /// <summary>A4 pages in points from the lower left corner; letters are 14 points high, Chinese ones as wide.</summary>
    internal static byte[] Create(params (int X, int Y, string Text)[][] pages)
    {
        int firstPage = 6;
        string kids = string.Join(' ', Enumerable.Range(0, pages.Length).Select(page => $"{firstPage + (2 * page)} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>",
            Stream(ToUnicode),
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] "
                + "/FontDescriptor << /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 3 0 R >>",
        ];
        foreach ((int X, int Y, string Text)[] page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream("BT /F1 14 Tf " + string.Join(' ', page.Select(Line)) + " ET"));
        }

        return Assemble(objects);
    }

    private static string Line((int X, int Y, string Text) line) =>
        $"1 0 0 1 {line.X} {line.Y} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line.Text))}> Tj";

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.Count; i++)
        {
            offsets.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n{offsets}trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
