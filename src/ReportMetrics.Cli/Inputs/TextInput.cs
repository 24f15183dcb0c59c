using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Inputs;

/// <summary>A file that holds one report.</summary>
internal static class TextInput
{
    /// <summary>Bytes of a file at most, above the longest text that an extractor takes.</summary>
    private const int ByteLimit = 256 << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>An input that is opened and decoded when it is read.</summary>
    public static ReportInput Of(string path, Func<Stream> open) => new(path, () =>
    {
        using Stream stream = open();
        return new SourceText(Decode(ReadAll(stream).Span), path);
    });

    /// <summary>
    /// Decodes UTF-8, or UTF-16 where a byte order mark says so. The mark is no part of the text: offsets count from behind it.
    /// </summary>
    /// <exception cref="InputException">The bytes are something else.</exception>
    internal static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => DecodeUtf8(rest, markLength: 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => throw new InputException("its byte order mark says utf-32, which is not read. Save the file as UTF-8."),
        [0xFF, 0xFE, .. var rest] => DecodeUtf16(rest, BitConverter.IsLittleEndian, "utf-16LE"),
        [0xFE, 0xFF, .. var rest] => DecodeUtf16(rest, !BitConverter.IsLittleEndian, "utf-16BE"),
        _ => DecodeUtf8(bytes, markLength: 0),
    };

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, int markLength)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            string tried = markLength > 0 ? "utf-8, as its byte order mark says" : "utf-8 (there is no byte order mark for utf-16)";
            throw Invalid(markLength + exception.Index, exception.BytesUnknown, tried);
        }
    }

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, bool nativeOrder, string name)
    {
        const int MarkLength = 2;
        string tried = $"{name}, as its byte order mark says";
        char[] text = MemoryMarshal.Cast<byte, char>(bytes).ToArray();
        if (!nativeOrder)
        {
            Span<ushort> units = MemoryMarshal.Cast<char, ushort>(text.AsSpan());
            BinaryPrimitives.ReverseEndianness(units, units);
        }

        int lone = IndexOfLoneSurrogate(text);
        return lone >= 0 ? throw Invalid(MarkLength + (2 * lone), bytes.Slice(2 * lone, 2), tried)
            : bytes.Length % 2 > 0 ? throw Invalid(MarkLength + bytes.Length - 1, bytes[^1..], tried)
            : new string(text);
    }

    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text[i..], out _, out int length) != OperationStatus.Done)
            {
                return i;
            }

            int next = text[(i + length)..].IndexOfAnyInRange('\uD800', '\uDFFF');
            i = next < 0 ? text.Length : i + length + next;
        }

        return -1;
    }

    private static InputException Invalid(int offset, ReadOnlySpan<byte> wrong, string tried) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"byte {offset} (0x{Convert.ToHexString(wrong)}) is not valid; encoding tried: {tried}. Save the file as UTF-8."));

    private static ReadOnlyMemory<byte> ReadAll(Stream stream)
    {
        using MemoryStream bytes = new();
        byte[] block = new byte[1 << 16];
        for (int read = stream.Read(block); read > 0; read = stream.Read(block))
        {
            if (bytes.Length + read > ByteLimit)
            {
                throw new InputException($"the file is longer than {ByteLimit >> 20} MiB.");
            }

            bytes.Write(block, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
