using System.IO.Compression;
using System.Text;

namespace ReportMetrics.Documents.Tests;

public sealed class RefusalTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "Word 97-2003", CompoundFile, "save it as .docx" },
        { "Word 97-2003", [.. CompoundFile, .. Encoding.Unicode.GetBytes("WordDocument")], ".docx" },
        { "Excel 97-2003", [.. CompoundFile, .. Encoding.Unicode.GetBytes("Workbook")], ".html" },
        { "encrypted", [.. CompoundFile, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "password" },
        { "Rich Text", "{\\rtf1 12}"u8.ToArray(), ".docx" },
        { "PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "character recognition" },
        { "JPEG image", [0xFF, 0xD8, 0xFF, 0xE0], "character recognition" },
        { "bitmap image", [0x42, 0x4D, 1, 2, 3, 4, 0, 0, 0, 0, 54, 0, 0, 0], "character recognition" },
        { "a program", [0x4D, 0x5A, 0x90, 0x00, 0x03], "as text" },
        { "a program", [0x7F, 0x45, 0x4C, 0x46, 2], "as text" },
        { "gzip archive", [0x1F, 0x8B, 8], "unpack" },
        { "zip archive", Zip("a.txt"), "unpack" },
        { "Excel workbook", Zip("[Content_Types].xml", "xl/workbook.xml"), ".html" },
        { "OpenDocument", Zip("mimetype", "content.xml"), ".docx" },
        { "OFD", Zip("OFD.xml"), "PDF" },
        { "Word XML", "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>"u8.ToArray(), ".docx" },
        { "an XML file", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"u8.ToArray(), "DOCX" },
        { "web archive", "MIME-Version: 1.0\r\n"u8.ToArray(), ".html" },
        { "binary data", [1, 2, 0, 3, 0, 0, 4, 5], "as text" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_read_is_refused_with_what_to_convert_it_to(string kind, byte[] content, string advice)
    {
        Action read = () => ReportDocument.Read(content, "report.docx");

        UnsupportedDocumentException error = read.Should().Throw<UnsupportedDocumentException>().WithMessage("report.docx: *").Which;
        error.Kind.Should().Contain(kind);
        error.Advice.Should().Contain(advice);
    }

    [Theory]
    [InlineData("MZ镇2024年报告")]
    [InlineData("BM街道2024年工作报告，办结12件")]
    [InlineData("PK赛12场")]
    public void Text_that_begins_like_a_binary_file_is_text(string text)
    {
        ReportDocument.Read(Encoding.UTF8.GetBytes(text)).Text.Text.Should().Be(text);
    }

    [Fact]
    public void A_package_cut_off_is_damaged()
    {
        byte[] whole = DocxSample.Create(DocxSample.Paragraph("受理12件。"));

        Action read = () => ReportDocument.Read(whole.AsMemory(0, whole.Length - 40), "cut.docx");

        read.Should().Throw<DamagedDocumentException>().WithMessage("cut.docx: *cut off*");
    }

    [Fact]
    public void A_missing_file_is_an_error_of_the_file_system()
    {
        Action read = () => ReportDocument.Read(Path.Combine(Path.GetTempPath(), "no-such-report.txt"));

        read.Should().Throw<FileNotFoundException>();
    }

    private static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (string entry in entries)
            {
                archive.CreateEntry(entry);
            }
        }

        return stream.ToArray();
    }
}
