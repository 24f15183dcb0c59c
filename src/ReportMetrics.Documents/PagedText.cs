using ReportMetrics.Text;

namespace ReportMetrics.Documents;

/// <summary>A text that stays as it is, its pages ended by form feeds.</summary>
internal static class PagedText
{
    internal static SourceText Create(string text, string? name, Reading reading)
    {
        reading.CheckLength(text.Length);
        return new SourceText(text, name, text.Contains('\f', StringComparison.Ordinal) ? PagesOf(text) : []);
    }

    private static IEnumerable<PlaceMark> PagesOf(string text)
    {
        int page = 1;
        for (int start = 0; start >= 0 && start < text.Length;)
        {
            yield return new PlaceMark(start, new DocumentPlace { Page = page++ });
            int feed = text.IndexOf('\f', start);
            start = feed < 0 ? -1 : feed + 1;
        }
    }
}
