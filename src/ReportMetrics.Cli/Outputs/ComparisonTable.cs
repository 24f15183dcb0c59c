using ReportMetrics.Export;
using Spectre.Console;

namespace ReportMetrics.Cli.Outputs;

/// <summary>Writes a comparison for people: indicators by reports, as many reports side by side as the width takes.</summary>
internal sealed class ComparisonTable(TablePage page)
{
    private const int IndicatorWidth = 40;
    private const int ReportWidth = 20;

    public void Write(ReportComparison comparison)
    {
        page.WriteLine($"{Count(comparison.Reports.Count, "report")}, {Count(comparison.Rows.Count, "indicator")}; headline values, in brackets the change from the year before", TablePage.Faint);
        int atOnce = Math.Max(1, (page.Width - IndicatorWidth) / ReportWidth);
        for (int first = 0; first < comparison.Reports.Count; first += atOnce)
        {
            page.Write(TableOf(comparison, first, Math.Min(first + atOnce, comparison.Reports.Count)));
        }

        page.Send();
    }

    private static Table TableOf(ReportComparison comparison, int first, int end)
    {
        Table table = TablePage.TableOf("Indicator", "Unit");
        for (int i = first; i < end; i++)
        {
            table.AddColumn(new TableColumn(TablePage.Cell(comparison.LabelOf(i))).Padding(0, 0, 1, 0).RightAligned());
        }

        foreach (ComparisonRow row in comparison.Rows)
        {
            string unit = row.Definition?.Unit ?? row.Cells.First(cell => cell is not null)!.Observation.Unit ?? "";
            table.AddRow([
                TablePage.Cell(row.Indicator),
                TablePage.Cell(unit is "percent" ? "%" : unit),
                .. Enumerable.Range(first, end - first).Select(i => CellOf(row.Cells[i])),
            ]);
        }

        return table;
    }

    private static Spectre.Console.Text CellOf(ComparisonCell? cell)
    {
        if (cell is null)
        {
            return TablePage.Cell("–", TablePage.Faint);
        }

        string remarks = string.Join(", ", cell.Remarks);
        return TablePage.Cell(remarks.Length == 0 ? cell.Observation.Quantity.NumberText : $"{cell.Observation.Quantity.NumberText} ({remarks})");
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
