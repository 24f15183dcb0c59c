using System.Globalization;

namespace ReportMetrics.Documents;

/// <summary>A document cannot be read. What derives from it says why; nothing half-read is passed off as whole.</summary>
public abstract class DocumentException : Exception
{
    private protected DocumentException(string document, string message, Exception? inner = null)
        : base($"{document}: {message}", inner) => Document = document;

    /// <summary>What the document is called: its path, or the name that the caller gave it.</summary>
    public string Document { get; }
}

/// <summary>The document is of a kind that is not read. The message says what to convert it to.</summary>
public sealed class UnsupportedDocumentException : DocumentException
{
    internal UnsupportedDocumentException(string document, string kind, string advice)
        : base(document, $"this is {kind}, which is not read; {advice}.") => (Kind, Advice) = (kind, advice);

    /// <summary>What the document is: <c>a PNG image</c>.</summary>
    public string Kind { get; }

    /// <summary>What to do about it.</summary>
    public string Advice { get; }
}

/// <summary>The document is broken: cut off, altered or encrypted.</summary>
public sealed class DamagedDocumentException : DocumentException
{
    internal DamagedDocumentException(string document, string problem, Exception? inner = null)
        : base(document, problem, inner)
    {
    }
}

/// <summary>Bytes of a text are not in the encoding that was declared, or in none that was tried.</summary>
public sealed class UndecodableTextException : DocumentException
{
    internal UndecodableTextException(string document, int byteOffset, IReadOnlyList<string> encodings)
        : base(document, Describe(byteOffset, encodings)) => (ByteOffset, EncodingsTried) = (byteOffset, encodings);

    /// <summary>Offset in bytes, from 0, up to which the encoding that came furthest could read.</summary>
    public int ByteOffset { get; }

    /// <summary>Names of the encodings that were tried; one if it was declared.</summary>
    public IReadOnlyList<string> EncodingsTried { get; }

    private static string Describe(int offset, IReadOnlyList<string> encodings) => string.Create(
        CultureInfo.InvariantCulture,
        $"the bytes at offset {offset} (0x{offset:X}) are no text in {string.Join(", ", encodings)}. Declare the encoding if it is another; the file may also be cut off or no text.");
}

/// <summary>The document goes beyond a limit of <see cref="DocumentLimits"/>.</summary>
public sealed class DocumentLimitException : DocumentException
{
    internal DocumentLimitException(string document, string what, string option, long limit, string unit)
        : base(document, string.Create(CultureInfo.InvariantCulture, $"{what}: more than {limit:N0} {unit}. The limit is {nameof(DocumentLimits)}.{option}.")) =>
        (Option, Limit) = (option, limit);

    /// <summary>Name of the property of <see cref="DocumentLimits"/> that sets the limit.</summary>
    public string Option { get; }

    /// <summary>The limit in force, in the unit of the option; milliseconds for a time.</summary>
    public long Limit { get; }
}

/// <summary>A program that the format needs is not installed. The message says how to install it.</summary>
public sealed class MissingProgramException : DocumentException
{
    internal MissingProgramException(string document, string program, string advice)
        : base(document, $"{program} is needed to read it and was not found. {advice}") => Program = program;

    /// <summary>The program, as <see cref="DocumentOptions"/> names it.</summary>
    public string Program { get; }
}
