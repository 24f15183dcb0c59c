namespace ReportMetrics.Resolution;

/// <summary>The brackets that set parts off from their total.</summary>
internal static class Brackets
{
    private const string Closing = "）)】]";

    /// <summary>Whether a character opens brackets.</summary>
    public static bool Open(char c) => c is '（' or '(' or '【' or '[';

    /// <summary>Index of the first character that opens brackets, -1 if there is none.</summary>
    public static int FirstOpening(ReadOnlySpan<char> text) => text.IndexOfAny("（(【[");

    /// <summary>Index of the first character that closes brackets, -1 if there is none.</summary>
    public static int FirstClosing(ReadOnlySpan<char> text) => text.IndexOfAny(Closing);
}
