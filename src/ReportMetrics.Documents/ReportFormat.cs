namespace ReportMetrics.Documents;

/// <summary>What a document is, by its content.</summary>
public enum ReportFormat
{
    /// <summary>Plain text or Markdown.</summary>
    PlainText,

    /// <summary>A web page or a piece of one.</summary>
    Html,

    /// <summary>Office Open XML text (Word 2007 and later, WPS).</summary>
    Docx,

    /// <summary>Portable Document Format with a text layer.</summary>
    Pdf,
}
