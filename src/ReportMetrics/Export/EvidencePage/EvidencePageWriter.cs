using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportMetrics.Rules;

namespace ReportMetrics.Export;

/// <summary>
/// Writes reports as one HTML page for people: the text with every figure marked, beside it the table of observations, on top the findings; for
/// several reports a <see cref="ReportComparison"/> whose cells lead to their evidence. The page is one file that loads nothing, holds the text as
/// text whatever stands in it, and can be read without its script and on paper. It is written as a whole by <see cref="Complete"/>, so the reports are kept until then.
/// </summary>
public sealed class EvidencePageWriter : ReportWriter
{
    private static readonly Lazy<string> Style = new(() => Resource("page.css"));
    private static readonly Lazy<string> Script = new(() => Resource("page.js"));

    private readonly Stream _target;
    private readonly RulePack _pack;
    private readonly ComparisonOrder _order;
    private readonly List<MetricReport> _reports = [];

    /// <summary>Makes a writer onto a stream.</summary>
    /// <param name="target">The stream to write to, in UTF-8; it stays open.</param>
    /// <param name="pack">The rule pack that the reports were read with, for the names of indicators.</param>
    /// <param name="order">The order of several reports.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public EvidencePageWriter(Stream target, RulePack pack, ComparisonOrder order = ComparisonOrder.Place)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(pack);
        _target = target;
        _pack = pack;
        _order = order;
    }

    /// <inheritdoc/>
    public override void Write(MetricReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _reports.Add(report);
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        ReportComparison comparison = ReportComparison.Of(_reports, _pack, _order);
        HtmlText html = new();
        WriteHead(html, TitleOf(comparison.Reports));
        html.Markup("<body>\n<a class=\"skip\" href=\"#main\">Skip to the figures</a>\n");
        html.Markup("<main id=\"main\">\n");
        PageFigures[] figures = [.. comparison.Reports.Select((report, place) => new PageFigures(report, place, _pack))];
        if (figures.Length != 1)
        {
            new ComparisonSection(html, comparison, figures).Write();
        }

        foreach (PageFigures report in figures)
        {
            new ReportSection(html, report, ofSeveral: figures.Length > 1).Write();
        }

        html.Markup("</main>\n<p id=\"status\" role=\"status\"></p>\n<script>").Markup(Script.Value).Markup("</script>\n</body>\n</html>\n");
        _target.Write(html.ToUtf8());
        _target.Flush();
    }

    private static void WriteHead(HtmlText html, string title)
    {
        // By their hashes alone the page's own style and script are let in, and nothing else.
        string policy = $"default-src 'none'; style-src {HashOf(Style.Value)}; script-src {HashOf(Script.Value)}; base-uri 'none'; form-action 'none'";
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .Text(title).Markup("</title>\n<style>").Markup(Style.Value).Markup("</style>\n</head>\n");
    }

    private static string TitleOf(IReadOnlyList<MetricReport> reports) => reports is [var report]
        ? report.Document.Title ?? report.Document.Source ?? "Report"
        : string.Create(CultureInfo.InvariantCulture, $"{reports.Count} reports");

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Resource(string name)
    {
        using StreamReader reader = new(typeof(EvidencePageWriter).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
