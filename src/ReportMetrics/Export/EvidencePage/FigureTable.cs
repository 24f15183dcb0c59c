using ReportMetrics.Text;

namespace ReportMetrics.Export;

/// <summary>Writes the observations of a report as a table, each row with a link to its place in the text.</summary>
internal sealed class FigureTable(HtmlText html, PageFigures figures)
{
    public void Write()
    {
        html.Markup("<section class=\"figures\" tabindex=\"0\" aria-label=\"Figures of the report\">\n<table>\n<caption>The figures in the order of the text; ★ stands for its indicator in this report</caption>\n")
            .Markup("<thead><tr><th scope=\"col\">Indicator</th><th scope=\"col\">Value</th><th scope=\"col\">Where it stands</th></tr></thead>\n<tbody>\n");
        foreach (Observation observation in figures.Report.Observations)
        {
            WriteRow(observation);
        }

        html.Markup("</tbody>\n</table>\n<p class=\"none\" hidden>No figure is left by this filter.</p>\n</section>\n");
    }

    private void WriteRow(Observation observation)
    {
        IEnumerable<string> kinds = PageFigures.Kinds.Select(kind => kind.Id).Where(kind => figures.Is(observation, kind));
        html.Markup($"<tr id=\"{figures.RowOf(observation)}\" class=\"{string.Join(' ', kinds)}\" data-indicator=\"").Value(observation.Indicator)
            .Markup("\" data-csv=\"").Value(figures.CsvOf(observation)).Markup("\">\n<th scope=\"row\"");
        if (observation.Rule is { } rule)
        {
            html.Markup(" title=\"").Value(rule).Markup("\"");
        }

        html.Markup(">");
        IndicatorName.Write(html, observation.Indicator, figures.DefinitionOf(observation.Indicator)).Markup("</th>\n<td>");
        WriteValue(observation);
        html.Markup("</td>\n<td>");
        WriteEvidence(observation);
        html.Markup("</td></tr>\n");
    }

    private void WriteValue(Observation observation)
    {
        html.Markup("<b>").Text(observation.Quantity.NumberText).Markup("</b> <span lang=\"zh-Hans\">").Text(observation.Quantity.UnitLabel).Markup("</span>")
            .Markup(observation.Headline ? " <abbr title=\"stands for its indicator in this report\">★</abbr>" : "")
            .Markup(" <small>").Text(observation.Period?.ToString() ?? "no year")
            .Markup(observation.Status == ObservationStatus.Planned ? " <em>planned</em>" : "")
            .Markup(observation.Method == ObservationMethod.Stated ? "" : $" {ModelNames.Of(observation.Method)}").Markup("</small>");
    }

    private void WriteEvidence(Observation observation)
    {
        Evidence evidence = observation.Evidence;
        TextSpan quote = evidence.QuoteSpan;
        int start = Math.Clamp(evidence.Start - quote.Start, 0, quote.Length);
        int end = Math.Clamp(evidence.Span.End - quote.Start, start, quote.Length);
        string text = evidence.Quote;
        html.Markup($"<a href=\"#{figures.MarkOf(observation.Index)}\" lang=\"zh-Hans\">").Text(text.AsSpan(0, start))
            .Markup("<b>").Text(text.AsSpan(start, end - start)).Markup("</b>").Text(text.AsSpan(end))
            .Markup($"</a> <small>line {evidence.Position.Line}");
        if (evidence.Place != default)
        {
            html.Markup(", ").Text(evidence.Place.ToString());
        }

        if (observation.PartOf is { } total)
        {
            html.Markup($", part of <a href=\"#{figures.RowOf(figures.Report.Observations[total])}\" lang=\"zh-Hans\">").Text(figures.Report.Observations[total].Evidence.Text).Markup("</a>");
        }

        foreach ((string id, string kind) in figures.FindingsOf(observation))
        {
            html.Markup($", <a class=\"flag\" href=\"#{id}\">").Text(PageFigures.WordsOf(kind)).Markup("</a>");
        }

        html.Markup("</small>");
    }
}
