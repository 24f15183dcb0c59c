using System.Runtime.InteropServices;

namespace ReportMetrics.Documents;

internal static class MemoryStreams
{
    /// <summary>The bytes as a stream that cannot be written to.</summary>
    internal static MemoryStream AsStream(this ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
