using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace ReportMetrics.Documents.Docx;

/// <summary>
/// The XML of a DOCX package, each part measured before it is built. Relations to the outside (pictures, templates, other documents) and macros are
/// never looked at: only the parts asked for are opened.
/// </summary>
internal sealed class DocxPackage : IDisposable
{
    private const int FreelyExpanded = 1 << 20;
    private readonly Reading _reading;
    private readonly ZipArchive _archive;
    private long _expanded;

    /// <summary>Opens the list of files.</summary>
    /// <exception cref="InvalidDataException">The content is no zip archive.</exception>
    internal DocxPackage(ReadOnlyMemory<byte> content, Reading reading)
    {
        _archive = new ZipArchive(content.AsStream(), ZipArchiveMode.Read);
        _reading = reading;
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>Checks what the package itself is made of: the number of its files, its content types and relations.</summary>
    internal void CheckStructure()
    {
        if (_archive.Entries.Count > _reading.Limits.MaxParts)
        {
            throw new DocumentLimitException(_reading.Name, "the package has too many files", nameof(DocumentLimits.MaxParts), _reading.Limits.MaxParts, "files");
        }

        Check(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.StartsWith("[Content_Types]", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The root of a part; <see langword="null"/> if there is no part.</summary>
    internal XElement? Load(OpenXmlPart? part)
    {
        if (part is null)
        {
            return null;
        }

        string file = Uri.UnescapeDataString(part.Uri.OriginalString).TrimStart('/');
        Check(name => string.Equals(Uri.UnescapeDataString(name).Replace('\\', '/').TrimStart('/'), file, StringComparison.OrdinalIgnoreCase));
        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using XmlReader reader = CreateReader(stream);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    // Two files may have one name: whichever is read later, both are checked.
    private void Check(Predicate<string> isMeant)
    {
        foreach (ZipArchiveEntry entry in _archive.Entries.Where(entry => isMeant(entry.FullName)))
        {
            using Stream stream = entry.Open();
            Check(stream, entry.CompressedLength);
        }
    }

    // Reads to the end and builds nothing.
    private void Check(Stream stream, long packedSize)
    {
        using var measured = new MeasuredStream(stream, read => CheckSize(read, packedSize));
        using XmlReader reader = CreateReader(measured);
        while (reader.Read())
        {
            _reading.CheckDepth(reader.Depth);
        }

        _expanded += measured.BytesRead;
    }

    private void CheckSize(long read, long packedSize)
    {
        DocumentLimits limits = _reading.Limits;
        _reading.CancellationToken.ThrowIfCancellationRequested();
        if (_expanded + read > limits.MaxExpandedBytes)
        {
            throw new DocumentLimitException(_reading.Name, "the package unpacks too large", nameof(DocumentLimits.MaxExpandedBytes), limits.MaxExpandedBytes, "bytes");
        }

        if (read > FreelyExpanded && read / Math.Max(packedSize, 1) > limits.MaxExpansionRatio)
        {
            throw new DocumentLimitException(_reading.Name, "a file of the package unpacks too large", nameof(DocumentLimits.MaxExpansionRatio), limits.MaxExpansionRatio, "times its packed size");
        }
    }

    private static XmlReader CreateReader(Stream stream) => XmlReader.Create(
        stream,
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });

    /// <summary>Counts what is read from a stream, and asks after each block whether it may go on.</summary>
    private sealed class MeasuredStream(Stream inner, Action<long> check) : Stream
    {
        internal long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => BytesRead;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = inner.Read(buffer, offset, count);
            BytesRead += read;
            check(BytesRead);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
