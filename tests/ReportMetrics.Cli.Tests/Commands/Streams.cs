namespace ReportMetrics.Cli.Tests.Commands;

/// <summary>An output whose reader has gone.</summary>
internal sealed class ClosedPipe : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe");
}

/// <summary>An output that counts its lines and keeps none.</summary>
internal sealed class AnswerCounter : MemoryStream
{
    public int Count { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer) => Count += buffer.Count((byte)'\n');

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
}

/// <summary>An input that makes its lines when they are asked for and sees how far it is ahead of the answers.</summary>
internal sealed class EndlessLines(int count, AnswerCounter answers) : MemoryStream
{
    private static readonly byte[] Line = "{\"id\":1,\"text\":\"\"}\n"u8.ToArray();
    private int _made;

    public int MostAhead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = 0;
        for (; _made < count && read + Line.Length <= buffer.Length; read += Line.Length, _made++)
        {
            Line.CopyTo(buffer[read..]);
        }

        MostAhead = Math.Max(MostAhead, _made - answers.Count);
        return read;
    }
}

/// <summary>An output that takes so many bytes and no more.</summary>
internal sealed class FullDisk(int room) : MemoryStream
{
    private int _room = room;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _room -= buffer.Length;
        if (_room < 0)
        {
            throw new IOException("No space left on device");
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
}

/// <summary>An input that gives its next line only when the one before has been answered.</summary>
internal sealed class Conversation(int count, AnswerCounter answers) : MemoryStream
{
    private static readonly byte[] Line = "{\"id\":1,\"text\":\"\"}\n"u8.ToArray();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private int _asked;

    public bool AllWereAnswered { get; private set; } = true;

    public override int Read(Span<byte> buffer)
    {
        AllWereAnswered &= SpinWait.SpinUntil(() => answers.Count >= _asked, Patience);
        if (_asked == count || !AllWereAnswered)
        {
            return 0;
        }

        _asked++;
        Line.CopyTo(buffer);
        return Line.Length;
    }
}
