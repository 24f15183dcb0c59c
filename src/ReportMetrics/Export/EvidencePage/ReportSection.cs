using System.Globalization;
using ReportMetrics.Text;

namespace ReportMetrics.Export;

/// <summary>Writes one report of the page: what it says of itself, its findings, its text and its figures.</summary>
internal sealed class ReportSection(HtmlText html, PageFigures figures, bool ofSeveral)
{
    private readonly MetricReport _report = figures.Report;
    private readonly int _place = figures.Place;

    public void Write()
    {
        html.Markup($"<article class=\"report\" id=\"r{_place}\" data-columns=\"{string.Join(',', CsvReportWriter.AllColumns)}\" data-csv=\"").Value(figures.CsvOfReport).Markup("\">\n");
        WriteHead();
        WriteFindings();
        WriteTools();
        html.Markup("<div class=\"panes\">\n");
        WriteText();
        new FigureTable(html, figures).Write();
        html.Markup("</div>\n</article>\n");
    }

    private void WriteHead()
    {
        string heading = ofSeveral ? "h2" : "h1";
        DocumentInfo document = _report.Document;
        html.Markup("<header>\n").Markup(ofSeveral ? "<a class=\"back\" href=\"#overview\">All reports</a>\n" : "")
            .Markup($"<{heading} lang=\"zh-Hans\">").Text(document.Title ?? document.Source ?? "Report").Markup($"</{heading}>\n<ul class=\"facts\">");
        WriteFact(document.Issuer, "zh-Hans");
        WriteFact(string.Equals(document.Area, document.Issuer, StringComparison.Ordinal) ? null : document.Area, "zh-Hans");
        WriteFact(document.Year?.ToString(CultureInfo.InvariantCulture), "en");
        WriteFact(document.Published is { } date ? "signed " + date.ToString("O", CultureInfo.InvariantCulture) : null, "en");
        WriteFact(document.Title is null ? null : document.Source, "en");
        html.Markup("</ul>\n</header>\n");
    }

    private void WriteFact(string? fact, string language)
    {
        if (fact is not null)
        {
            html.Markup($"<li lang=\"{language}\">").Text(fact).Markup("</li>");
        }
    }

    private void WriteFindings()
    {
        string heading = ofSeveral ? "h3" : "h2";
        string count = _report.Findings.Count switch { 0 => "No findings", 1 => "1 finding", int many => $"{many} findings" };
        html.Markup($"<section class=\"findings\" aria-labelledby=\"r{_place}f\">\n<{heading} id=\"r{_place}f\">{count}</{heading}>\n");
        if (_report.Findings.Count == 0)
        {
            html.Markup("<p>Nothing in these figures contradicts anything else in them.</p>\n</section>\n");
            return;
        }

        html.Markup("<ul>\n");
        for (int i = 0; i < _report.Findings.Count; i++)
        {
            WriteFinding(_report.Findings[i], i);
        }

        html.Markup("</ul>\n</section>\n");
    }

    private void WriteFinding(Finding finding, int index)
    {
        html.Markup($"<li id=\"r{_place}f{index}\"><b>").Text(PageFigures.WordsOf(finding.Kind)).Markup("</b> ").Text(finding.Message).Markup(" <span class=\"links\">");
        foreach (int observation in finding.Observations)
        {
            Evidence evidence = _report.Observations[observation].Evidence;
            html.Markup($"<a href=\"#{figures.MarkOf(observation)}\"><span lang=\"zh-Hans\">").Text(evidence.Text)
                .Markup($"</span> <small>line {evidence.Position.Line}</small></a> ");
        }

        html.Markup("</span></li>\n");
    }

    /// <summary>The legend, whose entries narrow the figures to their kind, and the other filters.</summary>
    private void WriteTools()
    {
        html.Markup("<div class=\"tools\" role=\"group\" aria-label=\"Filter the figures\">\n").Markup(ofSeveral ? "<a class=\"back\" href=\"#overview\">All</a>\n" : "")
            .Markup("<div class=\"views\">")
            .Markup("<button type=\"button\" data-view=\"text\" aria-pressed=\"true\">Text</button>")
            .Markup("<button type=\"button\" data-view=\"figures\" aria-pressed=\"false\">Figures</button></div>\n<div class=\"legend\">");
        foreach ((string kind, string name) in PageFigures.Kinds)
        {
            html.Markup($"<button type=\"button\" data-kind=\"{kind}\" aria-pressed=\"false\"><span class=\"figure {kind}\" aria-hidden=\"true\">25</span> {name} <small>{figures.CountOf(kind)}</small></button>");
        }

        html.Markup("</div>\n<select aria-label=\"Indicator\"><option value=\"\">All indicators</option>");
        foreach ((string indicator, int count) in figures.Indicators())
        {
            html.Markup("<option value=\"").Value(indicator).Markup("\">").Text(figures.NameOf(indicator)).Markup($" ({count})</option>");
        }

        html.Markup("</select>\n<input type=\"search\" aria-label=\"Search the figures\" placeholder=\"Search\">\n")
            .Markup("<button type=\"button\" class=\"copy\">Copy as CSV</button>\n<output></output>\n</div>\n");
    }

    private void WriteText()
    {
        html.Markup($"<section class=\"text\" lang=\"zh-Hans\" tabindex=\"0\" aria-label=\"Text of the report\">\n");
        if (_report.Source is { } source)
        {
            new MarkedText(html, source, figures.Marks).Write(WriteMark);
        }

        html.Markup("</section>\n");
    }

    private void WriteMark(FigureMark mark, Action writeInside)
    {
        IEnumerable<string> kinds = PageFigures.Kinds.Select(kind => kind.Id).Where(kind => mark.Observations.Any(observation => figures.Is(observation, kind)));
        string rows = string.Join(' ', mark.Observations.Select(figures.RowOf));
        html.Markup($"<a class=\"figure {string.Join(' ', kinds)}\" id=\"{figures.MarkOf(mark.Observations[0].Index)}\" href=\"#{figures.RowOf(mark.Observations[0])}\" data-rows=\"{rows}\" title=\"");
        html.Value(string.Join("; ", mark.Observations.Select(figures.Summary))).Markup("\">");
        writeInside();
        html.Markup("</a>");
    }
}
