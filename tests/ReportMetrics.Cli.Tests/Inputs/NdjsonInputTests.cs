using System.Text;
using ReportMetrics.Cli.Inputs;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Tests.Inputs;

public class NdjsonInputTests
{
    [Theory]
    [InlineData("""{"id":"a","text":"调解\n5起"}""", "a", "调解\n5起")]
    [InlineData("""{"id":17,"text":""}""", "17", "")]
    [InlineData("""{"id":1.50,"text":"x"}""", "1.50", "x")]
    [InlineData("""{"id":null,"text":"x"}""", null, "x")]
    [InlineData("""{"text":"x"}""", null, "x")]
    [InlineData("""  {"other":{"text":[1,2]},"text":"x","id":"b","more":null} """, "b", "x")]
    public void A_line_gives_its_text_and_its_id(string line, string? id, string text)
    {
        SourceText source = NdjsonInput.Parse(Encoding.UTF8.GetBytes(line));
        source.Name.Should().Be(id);
        source.Text.Should().Be(text);
    }

    [Theory]
    [InlineData("[]", "not a JSON object")]
    [InlineData("12", "not a JSON object")]
    [InlineData("nope", "not valid JSON at byte 1")]
    [InlineData("""{"text":"x" """, "not valid JSON")]
    [InlineData("""{"text":"x"} {}""", "not valid JSON")]
    [InlineData("""{"id":"a"}""", "\"text\" is missing")]
    [InlineData("""{"text":5}""", "\"text\" is not a string")]
    [InlineData("""{"id":[1],"text":""}""", "\"id\" is neither a string nor a number")]
    [InlineData("""{"text":"\ud800"}""", "half a surrogate pair")]
    public void A_line_of_another_form_is_refused_with_what_is_wrong(string line, string message) =>
        FluentActions.Invoking(() => NdjsonInput.Parse(Encoding.UTF8.GetBytes(line))).Should().Throw<InputException>()
            .Which.Message.Should().Contain(message);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        FluentActions.Invoking(() => NdjsonInput.Parse([.. "{\"text\":\""u8, 0xB3, .. "\"}"u8])).Should().Throw<InputException>();

    [Fact]
    public void Lines_are_numbered_as_they_stand_and_empty_ones_left_out()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("\uFEFF{\"text\":\"1\"}\r\n\r\n  \n{\"text\":\"2\"}");
        IEnumerable<string> read = NdjsonInput.Read("f", () => new MemoryStream(bytes)).Select(input => $"{input.Name} {input.Read(default).Text}");
        read.Should().Equal("f:1 1", "f:4 2");
    }

    [Fact]
    public void A_stream_that_breaks_off_is_one_failed_input_behind_the_whole_lines()
    {
        ReportInput[] inputs = [.. NdjsonInput.Read("f", () => new BreakingStream("{\"text\":\"1\"}\n{\"te"u8.ToArray()))];
        inputs.Should().HaveCount(2);
        inputs[1].Name.Should().Be("f:2");
        inputs[1].Invoking(i => i.Read(default)).Should().Throw<InputException>().WithMessage("broken off");
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_one_failed_input() =>
        NdjsonInput.Read("f", () => throw new FileNotFoundException("gone")).Should().ContainSingle()
            .Which.Invoking(i => i.Read(default)).Should().Throw<InputException>().WithMessage("gone");

    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => Position < Length ? base.Read(buffer) : throw new IOException("broken off");
    }
}
