namespace ReportMetrics.Documents.Pdf;

/// <summary>Reads the text layer of a PDF through Poppler's <c>pdftotext</c>, a process of its own under a time limit.</summary>
internal static class PdfReader
{
    /// <summary>How far from its end a whole file has its end mark; some programs write a little behind it.</summary>
    private const int TailBytes = 4_096;

    internal static string Read(ReadOnlyMemory<byte> content, Reading reading)
    {
        if (content.Span[^Math.Min(content.Length, TailBytes)..].LastIndexOf("%%EOF"u8) < 0)
        {
            throw new DamagedDocumentException(reading.Name, "the PDF is cut off: its end mark %%EOF is missing.");
        }

        string text = new PdfToText(reading).Run(content);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnsupportedDocumentException(
                reading.Name, "a PDF without a text layer (a scan)", "turn it into text by character recognition (OCR) and give the .txt, .docx or searchable PDF");
        }

        return PdfLayout.Arrange(text);
    }
}
