using System.Buffers;
using System.Globalization;

namespace ReportMetrics.Cli.Inputs;

/// <summary>Lines of bytes from a stream, ended by LF, in one buffer that grows to the longest of them. A UTF-8 byte order mark is passed over.</summary>
internal sealed class LineReader(Func<Stream> open, int limit = LineReader.DefaultLimit) : IDisposable
{
    /// <summary>Bytes of a line at most: the longest text that an extractor takes, with every character escaped.</summary>
    public const int DefaultLimit = 400_000_000;

    private Stream? _stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>Number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The current line without its LF; valid until the next one is asked for.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Goes on to the next line.</summary>
    /// <returns><see langword="false"/> behind the last line.</returns>
    /// <exception cref="InputException">The line is too long; the next call goes on behind it.</exception>
    /// <exception cref="IOException">The stream cannot be read; the next call gives <see langword="false"/>.</exception>
    public bool MoveNext()
    {
        bool tooLong = false;
        Number++;
        int length = FindLineEnd(ref tooLong);
        bool found = length < _end - _start;
        Current = _buffer.AsMemory(_start, length);
        _start += found ? length + 1 : length;
        return tooLong
            ? throw new InputException(string.Create(CultureInfo.InvariantCulture, $"the line is longer than {limit} bytes."))
            : found || length > 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _stream?.Dispose();
    }

    /// <summary>Length of the line at <see cref="_start"/>; of a line that is too long only the last piece is kept.</summary>
    private int FindLineEnd(ref bool tooLong)
    {
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0 || _atEnd)
            {
                return length >= 0 ? searched + length : _end - _start;
            }

            searched = _end - _start;
            if (searched > limit)
            {
                tooLong = true;
                _start = _end;
                searched = 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        int kept = _end;
        _end = 0;
        _atEnd = true; // so it stays, with nothing left, where opening or reading fails
        bool first = _stream is null;
        _stream ??= open();
        int read = _stream.ReadAtLeast(_buffer.AsSpan(kept), first ? 3 : 1, throwOnEndOfStream: false);
        _end = kept + read;
        _atEnd = read == 0;
        if (first && _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
        {
            _start = 3;
        }
    }
}
