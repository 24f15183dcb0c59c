using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Cli.Inputs;

namespace ReportMetrics.Cli.Tests.Inputs;

public class LineReaderTests
{
    [Fact]
    public void Any_bytes_come_back_line_by_line_whatever_pieces_the_stream_gives() =>
        Prop.ForAll(LinesAndPiece, input =>
        {
            (string[] lines, int piece) = input;
            string text = string.Join('\n', lines);
            string[] expected = text.Length == 0 ? [] : text.EndsWith('\n') ? text[..^1].Split('\n') : text.Split('\n');
            Read(Encoding.UTF8.GetBytes(text), piece).Should().Equal(expected);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_longer_than_the_limit_is_refused_and_the_next_one_read()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"a\n{new string('b', 300_000)}\nc\n");
        using LineReader reader = new(() => new MemoryStream(bytes), limit: 1000);
        reader.MoveNext().Should().BeTrue();
        reader.Invoking(r => r.MoveNext()).Should().Throw<InputException>().WithMessage("*1000 bytes*");
        reader.MoveNext().Should().BeTrue();
        Encoding.UTF8.GetString(reader.Current.Span).Should().Be("c");
        reader.Number.Should().Be(3);
        reader.MoveNext().Should().BeFalse();
    }

    [Fact]
    public void A_line_longer_than_the_first_buffer_is_read_whole()
    {
        string line = new('字', 100_000);
        Read(Encoding.UTF8.GetBytes(line + "\nx"), piece: 4096).Should().Equal(line, "x");
    }

    private static Arbitrary<(string[] Lines, int Piece)> LinesAndPiece { get; } =
        (from lines in Gen.Elements("", "a", "\r", "字字", "b c").ArrayOf()
         from piece in Gen.Choose(1, 7)
         select (lines, piece)).ToArbitrary();

    private static List<string> Read(byte[] bytes, int piece)
    {
        List<string> lines = [];
        using LineReader reader = new(() => new PieceStream(bytes, piece));
        while (reader.MoveNext())
        {
            lines.Add(Encoding.UTF8.GetString(reader.Current.Span));
        }

        return lines;
    }

    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);
    }
}
