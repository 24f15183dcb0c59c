using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportMetrics.Documents;

/// <summary>Tells what a file is by its first bytes, and refuses what is not read.</summary>
internal static class FileSignature
{
    private const string SaveAsDocx = "open it in Word or WPS and save it as .docx, .pdf or .txt";
    private const string RecogniseText = "turn it into text by character recognition (OCR) and give the .txt or .docx";
    private const string Unpack = "unpack it and give the files in it";
    private const string NoText = "give the report as text, HTML, DOCX or PDF";

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (byte[] Start, string Kind, string Advice)[] Refused =
    [
        ("{\\rtf"u8.ToArray(), "a Rich Text document (.rtf)", SaveAsDocx),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image", RecogniseText),
        ([0xFF, 0xD8, 0xFF], "a JPEG image", RecogniseText),
        ("GIF8"u8.ToArray(), "a GIF image", RecogniseText),
        ("II*\0"u8.ToArray(), "a TIFF image", RecogniseText),
        ("MM\0*"u8.ToArray(), "a TIFF image", RecogniseText),
        ([0x1F, 0x8B], "a gzip archive", Unpack),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive", Unpack),
        ("Rar!\u001A"u8.ToArray(), "a RAR archive", Unpack),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz archive", Unpack),
        ("%!PS"u8.ToArray(), "a PostScript document", "convert it to PDF"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program", NoText),
        ([0xCF, 0xFA, 0xED, 0xFE], "a program", NoText),
        ([0xCA, 0xFE, 0xBA, 0xBE], "a program", NoText),
        ("MIME-Version:"u8.ToArray(), "a web archive (.mht)", "open it in a browser or in Word and save it as .html or .docx"),
    ];

    private static readonly (string Entry, string Kind, string Advice)[] RefusedPackages =
    [
        ("xl/", "an Excel workbook (.xlsx)", "save the sheet as .html, or as tab-separated .txt"),
        ("ppt/", "a PowerPoint presentation (.pptx)", "save it as .pdf"),
        ("OFD.xml", "an OFD document (.ofd)", "convert it to PDF or DOCX"),
        ("META-INF/manifest.xml", "an OpenDocument or Java file", "save it as .docx or .pdf"),
        ("mimetype", "an OpenDocument or EPUB file", "save it as .docx or .pdf"),
    ];

    /// <summary>DOCX, PDF, or plain text for everything that has to be decoded first.</summary>
    /// <exception cref="UnsupportedDocumentException">The content is of a kind that is not read.</exception>
    internal static ReportFormat Recognise(ReadOnlyMemory<byte> content, string name)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        foreach ((byte[] start, string kind, string advice) in Refused)
        {
            if (bytes.StartsWith(start.AsSpan()))
            {
                throw new UnsupportedDocumentException(name, kind, advice);
            }
        }

        if (bytes.StartsWith(CompoundFile))
        {
            throw RefuseCompoundFile(bytes, name);
        }

        RefuseByStructure(bytes, name);
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            RefuseOtherPackages(content, name);
            return ReportFormat.Docx;
        }

        return bytes.TrimStart(" \t\r\n\0\uFEFF"u8).StartsWith("%PDF-"u8) ? ReportFormat.Pdf : ReportFormat.PlainText;
    }

    /// <summary>Refuses decoded text that is a document in other markup.</summary>
    internal static void RefuseMarkup(string text, string name)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, 2_000)).TrimStart();
        if (!head.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return;
        }

        if (head.Contains("Word.Document", StringComparison.Ordinal) || head.Contains("schemas.microsoft.com/office/", StringComparison.Ordinal))
        {
            throw new UnsupportedDocumentException(name, "Word XML", SaveAsDocx);
        }

        if (!head.Contains("<html", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnsupportedDocumentException(name, "an XML file", NoText);
        }
    }

    private static UnsupportedDocumentException RefuseCompoundFile(ReadOnlySpan<byte> bytes, string name)
    {
        if (HasStream(bytes, "EncryptedPackage"))
        {
            return new UnsupportedDocumentException(name, "an encrypted Office document", "open it with its password and save it without");
        }

        if (HasStream(bytes, "Workbook"))
        {
            return new UnsupportedDocumentException(name, "an Excel 97-2003 workbook (.xls)", "save the sheet as .html, or as tab-separated .txt");
        }

        return HasStream(bytes, "PowerPoint Document")
            ? new UnsupportedDocumentException(name, "a PowerPoint 97-2003 presentation (.ppt)", "save it as .pdf")
            : new UnsupportedDocumentException(name, "a Word 97-2003 (.doc) or WPS (.wps) document", SaveAsDocx);
    }

    // Names of streams are UTF-16 in the directory of a compound file.
    private static bool HasStream(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(MemoryMarshal.AsBytes(stream.AsSpan())) >= 0;

    // Signatures of two letters that a text could begin with too: binary headers have zeros close behind them.
    private static void RefuseByStructure(ReadOnlySpan<byte> bytes, string name)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 64)];
        if (head.StartsWith("MZ"u8) && head[2..].Contains((byte)0))
        {
            throw new UnsupportedDocumentException(name, "a program", NoText);
        }

        if (head.StartsWith("BM"u8) && head.Length > 10 && head[6..10].IndexOfAnyExcept((byte)0) < 0)
        {
            throw new UnsupportedDocumentException(name, "a bitmap image", RecogniseText);
        }

        if (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..12].SequenceEqual("WEBP"u8))
        {
            throw new UnsupportedDocumentException(name, "a WebP image", RecogniseText);
        }
    }

    private static void RefuseOtherPackages(ReadOnlyMemory<byte> content, string name)
    {
        HashSet<string> entries = ReadEntryNames(content, name);
        foreach ((string entry, string kind, string advice) in RefusedPackages)
        {
            if (entries.Any(known => known.StartsWith(entry, StringComparison.OrdinalIgnoreCase)) && !entries.Contains("word/document.xml"))
            {
                throw new UnsupportedDocumentException(name, kind, advice);
            }
        }

        if (!entries.Contains("[Content_Types].xml"))
        {
            throw new UnsupportedDocumentException(name, "a zip archive", Unpack);
        }
    }

    private static HashSet<string> ReadEntryNames(ReadOnlyMemory<byte> content, string name)
    {
        try
        {
            using var archive = new ZipArchive(content.AsStream(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            return archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (InvalidDataException exception)
        {
            throw new DamagedDocumentException(name, "the zip package is cut off or broken: its list of files cannot be read.", exception);
        }
    }
}
