using System.Globalization;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Inputs;

/// <summary>A place in a file as the command line gives it: <c>FILE[:LINE[:COLUMN]]</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1; <see langword="null"/> for the whole file.</param>
/// <param name="Column">The column, from 1; <see langword="null"/> for the whole line.</param>
internal readonly record struct TextPlace(string Path, int? Line, int? Column)
{
    /// <summary>Takes a place apart; a file whose name itself ends in numbers comes first.</summary>
    public static TextPlace Parse(string text)
    {
        if (File.Exists(text) || !TryCut(text, out string rest, out int last))
        {
            return new TextPlace(text, null, null);
        }

        return !File.Exists(rest) && TryCut(rest, out string path, out int line)
            ? new TextPlace(path, line, last)
            : new TextPlace(rest, last, null);
    }

    /// <summary>The place in the text of the file; one without length for a single column.</summary>
    /// <exception cref="InputException">The text has no such line or column.</exception>
    public TextSpan SpanIn(SourceText text)
    {
        if (Line is not { } line)
        {
            return new TextSpan(0, text.Length);
        }

        if (line < 1 || line > text.LineCount)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"there is no line {line}; the text has {text.LineCount}."));
        }

        TextSpan span = text.GetLine(line);
        return Column is not { } column ? span
            : column >= 1 && column <= span.Length ? new TextSpan(span.Start + column - 1, 0)
            : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"there is no column {column} in line {line}; it has {span.Length}."));
    }

    private static bool TryCut(string text, out string rest, out int number)
    {
        int colon = text.LastIndexOf(':');
        rest = colon < 0 ? text : text[..colon];
        number = 0;
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
