using System.Text;
using ReportMetrics.Cli.Inputs;

namespace ReportMetrics.Cli.Tests.Inputs;

public class TextInputTests
{
    public static TheoryData<Encoding> Encodings { get; } =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public void A_text_is_decoded_without_its_byte_order_mark(Encoding encoding)
    {
        const string Text = "调解\r\n15起𠮷。";
        TextInput.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).Should().Be(Text);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text() => TextInput.Decode([]).Should().BeEmpty();

    [Theory]
    [InlineData(new byte[] { 0x61, 0xB3, 0xC4 }, "byte 1 (0xB3)", "utf-8")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xFF }, "byte 4 (0xFF)", "utf-8")]
    [InlineData(new byte[] { 0xE8, 0xB0, 0x83, 0xE8, 0xB0 }, "byte 3 (0xE8B0)", "utf-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x61, 0x00 }, "byte 4 (0x00D8)", "utf-16LE")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xD8, 0x42, 0xDF, 0xB7, 0xDC, 0x00 }, "byte 6 (0xDC00)", "utf-16BE")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61, 0x00 }, "byte 4 (0x00)", "utf-16BE")]
    public void Bytes_that_are_no_text_are_refused_with_their_place_and_the_encoding_tried(byte[] bytes, string place, string encoding) =>
        FluentActions.Invoking(() => TextInput.Decode(bytes)).Should().Throw<InputException>()
            .Which.Message.Should().Contain(place).And.Contain($"encoding tried: {encoding}");

    [Fact]
    public void A_byte_order_mark_of_utf32_is_not_taken_for_utf16() =>
        FluentActions.Invoking(() => TextInput.Decode([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])).Should().Throw<InputException>().WithMessage("*utf-32*");

    [Fact]
    public void An_offset_in_a_long_file_is_counted_from_its_start()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', 1_000_000), 0x80];
        FluentActions.Invoking(() => TextInput.Decode(bytes)).Should().Throw<InputException>().WithMessage("byte 1000000 *");
    }
}
