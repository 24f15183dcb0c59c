using System.Text;
using ReportMetrics.Text;

namespace ReportMetrics.Documents.Tests;

public sealed class PlainTextTests
{
    private const string Report = "云河镇2024年法治政府建设年度报告\n全年受理矛盾纠纷154件，调解成功率97.8%。\n";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static TheoryData<string, byte[], EncodingEvidence> Encoded => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Report), EncodingEvidence.Content },
        { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Report)], EncodingEvidence.ByteOrderMark },
        { "utf-16", Encoding.Unicode.GetBytes(Report), EncodingEvidence.Content },
        { "utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Report)], EncodingEvidence.ByteOrderMark },
        { "utf-16BE", Encoding.BigEndianUnicode.GetBytes(Report), EncodingEvidence.Content },
        { "utf-16BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Report)], EncodingEvidence.ByteOrderMark },
        { "utf-32", Encoding.UTF32.GetBytes(Report), EncodingEvidence.Content },
        { "utf-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Report)], EncodingEvidence.ByteOrderMark },
        { "gb18030", Gb18030.GetBytes(Report), EncodingEvidence.Content },
        { "gb18030", Gb18030.GetBytes("\uFEFF" + Report), EncodingEvidence.ByteOrderMark },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Text_in_any_encoding_of_Chinese_is_read(string name, byte[] bytes, EncodingEvidence evidence)
    {
        ReportDocument document = ReportDocument.Read(bytes, "a.dat");

        document.Text.Text.Should().Be(Report);
        document.Text.Name.Should().Be("a.dat");
        document.Format.Should().Be(ReportFormat.PlainText);
        document.Encoding!.Name.Should().Be(name);
        document.Encoding.Evidence.Should().Be(evidence);
        document.Encoding.Confidence.Should().BeInRange(0.7, 1);
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("GBK")]
    [InlineData("gb18030")]
    public void Encodings_of_the_GB_family_are_read_as_the_largest_of_them(string name)
    {
        ReportDocument document = ReportDocument.Read(Gb18030.GetBytes("龘㐀𠀀12件"), options: new DocumentOptions { Encoding = name });

        document.Text.Text.Should().Be("龘㐀𠀀12件");
        document.Encoding.Should().Be(new EncodingGuess("gb18030", 1, EncodingEvidence.Declared));
    }

    [Fact]
    public void A_declared_encoding_wins_over_what_the_bytes_look_like()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("调解成功");

        ReportDocument.Read(bytes, options: new DocumentOptions { Encoding = "gbk" }).Text.Text.Should().Be(Gb18030.GetString(bytes)).And.NotBe("调解成功");
    }

    [Fact]
    public void The_charset_of_a_header_is_used_but_a_byte_order_mark_goes_before()
    {
        var options = new DocumentOptions { ContentType = "text/plain; charset=\"gb2312\"" };

        ReportDocument.Read(Gb18030.GetBytes("调解"), options: options).Encoding.Should().Be(new EncodingGuess("gb18030", 1, EncodingEvidence.ContentType));
        ReportDocument.Read((byte[])[.. Encoding.UTF8.Preamble, .. "调解"u8], options: options).Text.Text.Should().Be("调解");
    }

    [Fact]
    public void Short_words_of_GB2312_that_are_valid_UTF8_by_accident_are_read_with_doubt()
    {
        byte[] bytes = Gb18030.GetBytes("通同统");
        Encoding.UTF8.GetString(bytes).Should().NotContain("\uFFFD");

        ReportDocument document = ReportDocument.Read(bytes);

        document.Text.Text.Should().Be("通同统");
        document.Encoding!.Confidence.Should().BeLessThanOrEqualTo(0.5);
    }

    [Fact]
    public void An_unknown_name_of_an_encoding_is_refused_at_once()
    {
        Action declare = () => _ = new DocumentOptions { Encoding = "gb-nonsense" };

        declare.Should().Throw<ArgumentException>().WithMessage("*gb-nonsense*");
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0x61, 0xE4, 0xB8 }, 1)]
    [InlineData("utf-8", new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x62 }, 4)]
    [InlineData("gbk", new byte[] { 0xD6, 0xD0, 0x31, 0xCE }, 3)]
    [InlineData("utf-16le", new byte[] { 0x2D, 0x4E, 0x00, 0xD8, 0x2D, 0x4E }, 2)]
    public void Bytes_that_are_not_in_the_declared_encoding_are_an_error_with_their_offset(string encoding, byte[] bytes, int offset)
    {
        Action read = () => ReportDocument.Read(bytes, "b.txt", new DocumentOptions { Encoding = encoding });

        UndecodableTextException error = read.Should().Throw<UndecodableTextException>().WithMessage("b.txt: *offset*").Which;
        error.ByteOffset.Should().Be(offset);
        error.EncodingsTried.Should().ContainSingle();
        error.Document.Should().Be("b.txt");
    }

    [Fact]
    public void A_text_cut_within_a_character_is_an_error_that_names_what_was_tried()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Report + Report);

        Action read = () => ReportDocument.Read(whole.AsMemory(0, whole.Length - 3), "cut.txt");

        UndecodableTextException error = read.Should().Throw<UndecodableTextException>().Which;
        error.EncodingsTried.Should().Contain(["utf-8", "gb18030"]);
        error.ByteOffset.Should().Be(whole.Length - 4);
        error.Message.Should().Contain("utf-8").And.Contain("cut.txt");
    }

    [Fact]
    public void Text_of_another_alphabet_is_not_taken_for_Chinese()
    {
        Action read = () => ReportDocument.Read(Encoding.Latin1.GetBytes("Über die Prüfung der Größe: é à ü ß 12 Stück"));

        read.Should().Throw<UndecodableTextException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain ASCII, 12 cases")]
    public void Text_without_Chinese_is_read_with_certainty(string text)
    {
        ReportDocument document = ReportDocument.Read(Encoding.ASCII.GetBytes(text));

        document.Text.Text.Should().Be(text);
        document.Encoding!.Confidence.Should().Be(1);
    }

    [Fact]
    public void Form_feeds_count_pages()
    {
        ReportDocument document = ReportDocument.Read("第一页\f第二页12件"u8.ToArray());

        document.Text.GetPlace(0).Page.Should().Be(1);
        document.Text.GetPlace(document.Text.Text.IndexOf("12件", StringComparison.Ordinal)).ToString().Should().Be("page 2");
    }

    [Fact]
    public void Text_without_pages_has_no_place_but_its_line()
    {
        ReportDocument document = ReportDocument.Read("一\n二"u8.ToArray());

        document.Text.GetPlace(2).Should().Be(default(DocumentPlace));
        document.Text.GetPlace(2).ToString().Should().BeEmpty();
        document.Text.GetPosition(2).Line.Should().Be(2);
        document.Invoking(d => d.Text.GetPlace(4)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_file_and_a_stream_give_the_same_as_their_bytes()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Gb18030.GetBytes(Report));
            using FileStream stream = File.OpenRead(path);

            ReportDocument.Read(path).Text.Text.Should().Be(Report);
            ReportDocument.Read(path).Text.Name.Should().Be(path);
            ReportDocument.Read(stream).Text.Text.Should().Be(Report);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
