namespace ReportMetrics.Export;

/// <summary>Writes the matrix of indicators by reports; each value is a link to its evidence.</summary>
internal sealed class ComparisonSection(HtmlText html, ReportComparison comparison, IReadOnlyList<PageFigures> figures)
{
    private const decimal Hundred = 100;

    public void Write()
    {
        html.Markup("<section id=\"overview\" class=\"overview\" data-csv=\"").Value(ComparisonCsv.HeaderOf(comparison)).Markup("\">\n<header>\n")
            .Markup($"<h1>{comparison.Reports.Count} reports</h1>\n<ul class=\"facts\"><li>{comparison.Rows.Count} indicators</li><li>headline values</li>")
            .Markup("<li>with the change from the year before, where that report is here too</li></ul>\n</header>\n")
            .Markup("<div class=\"tools\" role=\"group\" aria-label=\"Filter the indicators\">\n<input type=\"search\" aria-label=\"Search the indicators\" placeholder=\"Search\">\n")
            .Markup("<button type=\"button\" class=\"copy\">Copy as CSV</button>\n<output></output>\n</div>\n")
            .Markup("<div class=\"scroll\" role=\"region\" aria-label=\"Indicators by report\" tabindex=\"0\">\n<table>\n<caption>Indicators by report; a bar is the share of the highest value of its row, of 100 for a percentage</caption>\n");
        WriteColumns();
        foreach (IGrouping<string, ComparisonRow> group in comparison.Rows.GroupBy(GroupOf, StringComparer.Ordinal))
        {
            html.Markup($"<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{comparison.Reports.Count + 1}\"><span>").Text(group.Key).Markup("</span></th></tr>\n");
            foreach (ComparisonRow row in group)
            {
                WriteRow(row);
            }

            html.Markup("</tbody>\n");
        }

        html.Markup("</table>\n<p class=\"none\" hidden>No indicator is left by this filter.</p>\n</div>\n</section>\n");
    }

    private void WriteColumns()
    {
        html.Markup("<thead><tr><th scope=\"col\">Indicator</th>");
        for (int i = 0; i < comparison.Reports.Count; i++)
        {
            html.Markup($"<th scope=\"col\"><a href=\"#r{i}\"><span lang=\"zh-Hans\">").Text(ReportComparison.PlaceOf(comparison.Reports[i]))
                .Markup("</span> <small>").Text(ReportComparison.YearTextOf(comparison.Reports[i])).Markup("</small></a></th>");
        }

        html.Markup("</tr></thead>\n");
    }

    private void WriteRow(ComparisonRow row)
    {
        html.Markup("<tr data-csv=\"").Value(ComparisonCsv.RecordOf(comparison, row)).Markup("\" data-indicator=\"").Value(row.Indicator).Markup("\"><th scope=\"row\">");
        IndicatorName.Write(html, row.Indicator, row.Definition).Markup("</th>");
        decimal full = row.Cells.Max(cell => cell is null ? 0 : cell.Observation.Unit is "percent" ? Hundred : TopOf(cell.Observation));
        for (int i = 0; i < row.Cells.Count; i++)
        {
            WriteCell(row.Cells[i], figures[i], full);
        }

        html.Markup("</tr>\n");
    }

    private void WriteCell(ComparisonCell? cell, PageFigures place, decimal full)
    {
        if (cell is not { Observation: var observation })
        {
            html.Markup("<td class=\"gap\">not given</td>");
            return;
        }

        html.Markup($"<td><a href=\"#{place.MarkOf(observation.Index)}\" title=\"").Value(observation.Evidence.Quote).Markup("\"><b>").Text(observation.Quantity.NumberText)
            .Markup("</b> <span lang=\"zh-Hans\">").Text(observation.Quantity.UnitLabel).Markup("</span></a>");
        double share = full == 0 ? 0 : Math.Clamp((double)TopOf(observation) / (double)full, 0, 1);
        html.Markup($"<progress value=\"{share:0.###}\" aria-hidden=\"true\"></progress><small>");
        html.Text(string.Join(", ", cell.Remarks)).Markup("</small></td>");
    }

    private static decimal TopOf(Observation observation) => observation.Upper ?? observation.Value;

    /// <summary>The first part of the indicator's place in the typed view: <c>Disputes</c>.</summary>
    private static string GroupOf(ComparisonRow row) => (row.Definition?.Property ?? row.Indicator).Split('.')[0];
}
