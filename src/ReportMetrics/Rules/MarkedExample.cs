using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>A sentence of a rule with the place of its figure.</summary>
/// <param name="Text">The sentence without the marks.</param>
/// <param name="Figure">The span of the text that stood between <c>[[</c> and <c>]]</c>.</param>
internal readonly record struct MarkedExample(string Text, TextSpan Figure)
{
    /// <summary>Reads a sentence in which one figure stands between <c>[[</c> and <c>]]</c>.</summary>
    /// <returns>The sentence, or <see langword="null"/> if it has not exactly one figure marked.</returns>
    public static MarkedExample? Parse(string marked)
    {
        int open = marked.IndexOf("[[", StringComparison.Ordinal);
        int close = open < 0 ? -1 : marked.IndexOf("]]", open + 2, StringComparison.Ordinal);
        if (close <= open + 2 || marked.IndexOf("[[", open + 2, StringComparison.Ordinal) >= 0 || marked.IndexOf("]]", close + 2, StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        string text = marked.Remove(close, 2).Remove(open, 2);
        return new MarkedExample(text, TextSpan.FromBounds(open, close - 2));
    }
}
