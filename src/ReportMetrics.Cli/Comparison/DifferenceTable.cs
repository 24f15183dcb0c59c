using System.Globalization;
using ReportMetrics.Cli.Outputs;
using ReportMetrics.Cli.Results;
using Spectre.Console;

namespace ReportMetrics.Cli.Comparison;

/// <summary>Writes differences for people: <c>+</c> gained, <c>-</c> lost, <c>~</c> changed.</summary>
internal sealed class DifferenceTable(TablePage page)
{
    public void Write(IReadOnlyList<ReportDifference> differences)
    {
        foreach (ReportDifference difference in differences)
        {
            page.WriteLine(difference.Source ?? "(no name)", TablePage.Strong);
            foreach (FieldChange field in difference.Document)
            {
                page.WriteLine($"~ document.{Describe(field)}");
            }

            WriteFigures(difference);
            foreach ((char mark, IReadOnlyList<string> findings) in ((char, IReadOnlyList<string>)[])[('+', difference.GainedFindings), ('-', difference.LostFindings)])
            {
                foreach (string finding in findings)
                {
                    page.WriteLine($"{mark} finding: {finding}");
                }
            }

            page.Send();
        }

        page.WriteLine(Sum(differences), TablePage.Faint);
        page.Send();
    }

    private void WriteFigures(ReportDifference difference)
    {
        IEnumerable<(int Start, char Mark, Figure Figure, string Fields)> rows =
        [
            .. difference.Gained.Select(figure => (figure.Start, '+', figure, "")),
            .. difference.Lost.Select(figure => (figure.Start, '-', figure, "")),
            .. difference.Changed.Select(change => (change.New.Start, '~', change.New, string.Join("; ", change.Fields.Select(Describe)))),
        ];
        Table table = TablePage.TableOf(" ", "#Where", "Indicator", "#Value", "Figure", "Changed");
        foreach ((_, char mark, Figure figure, string fields) in rows.OrderBy(row => row.Start))
        {
            table.AddRow(
                TablePage.Cell(mark.ToString()),
                TablePage.Cell(string.Create(CultureInfo.InvariantCulture, $"{figure.Details!.Line}:{figure.Details.Column}")),
                TablePage.Cell(figure.Indicator ?? "–"),
                TablePage.Cell(figure.Value.ToString("#,0.############################", CultureInfo.InvariantCulture)),
                TablePage.Cell(figure.Text),
                TablePage.Cell(fields));
        }

        if (table.Rows.Count > 0)
        {
            page.Write(table);
        }
    }

    private static string Describe(FieldChange field) => $"{field.Name}: {field.Old ?? "–"} → {field.New ?? "–"}";

    private static string Sum(IReadOnlyList<ReportDifference> differences) => differences.Count == 0
        ? "No difference."
        : $"{differences.Sum(d => d.Gained.Count)} gained, {differences.Sum(d => d.Lost.Count)} lost, {differences.Sum(d => d.Changed.Count)} changed; reports that differ: {differences.Count}";
}
