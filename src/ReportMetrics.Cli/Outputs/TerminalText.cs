namespace ReportMetrics.Cli.Outputs;

/// <summary>Text of a report made safe to show on a terminal.</summary>
internal static class TerminalText
{
    /// <summary>
    /// The text on one line, of the same length: white space as spaces, control characters (which a terminal would obey)
    /// and halves of surrogate pairs as U+FFFD.
    /// </summary>
    public static string Of(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            bool paired = char.IsHighSurrogate(c) ? i + 1 < source.Length && char.IsLowSurrogate(source[i + 1])
                : !char.IsLowSurrogate(c) || (i > 0 && char.IsHighSurrogate(source[i - 1]));
            target[i] = c is '\t' or '\n' or '\r' or '\u2028' or '\u2029' ? ' '
                : char.IsControl(c) || IsDirectionControl(c) || !paired ? '\uFFFD'
                : c;
        }
    });

    /// <summary>Whether a character turns the direction of the text behind it, and could so disguise a figure.</summary>
    private static bool IsDirectionControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
