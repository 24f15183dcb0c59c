using System.Text;
using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Gives back the original characters of a stretch of normalised text.</summary>
internal static class WrittenForm
{
    /// <summary>The characters as the report writes them, on one line, without markup; spaces only beside letters and digits.</summary>
    /// <param name="source">The original text.</param>
    /// <param name="text">The same text, normalised.</param>
    /// <param name="start">Index of the first normalised character.</param>
    /// <param name="end">Index behind the last.</param>
    internal static string Of(SourceText source, NormalizedText text, int start, int end)
    {
        var written = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            int offset = text.ToSource(i);
            char normalized = text.Chars[i];
            if (normalized is ' ' or '\n')
            {
                written.Append(normalized == ' ' ? " " : "");
                continue;
            }

            bool besideDigit = i > start && text.Chars[i - 1] is not (' ' or '\n') && (char.IsAsciiLetterOrDigit(normalized) || char.IsAsciiLetterOrDigit(text.Chars[i - 1]));
            if (besideDigit && HasSpace(source.Text.AsSpan(text.ToSource(i - 1) + 1, offset - text.ToSource(i - 1) - 1)))
            {
                written.Append(' ');
            }

            char original = source.Text[offset];
            written.Append(original is '&' or '<' ? normalized : original);
        }

        return written.ToString();
    }

    private static bool HasSpace(ReadOnlySpan<char> gap) =>
        gap.IndexOfAny('\r', '\n') < 0 && gap.IndexOfAny(" \u3000\u00A0\t") >= 0;
}
