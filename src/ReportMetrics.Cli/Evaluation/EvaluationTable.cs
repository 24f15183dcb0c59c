using System.Globalization;
using ReportMetrics.Cli.Outputs;
using Spectre.Console;

namespace ReportMetrics.Cli.Evaluation;

/// <summary>Writes an evaluation for people.</summary>
internal sealed class EvaluationTable(TablePage page)
{
    /// <summary>Writes the scores and, if wanted, every deviation.</summary>
    public void Write(EvaluationResult result, bool list)
    {
        page.WriteLine(result.Reports == 1 ? "1 report" : $"{result.Reports} reports", TablePage.Strong);
        page.Write(Totals(result));
        page.WriteLine($"Document: {result.Metadata.Right} of {result.Metadata.Right + result.Metadata.Missed} properties right", TablePage.Faint);
        page.Write(Indicators(result));
        if (list && result.Misses.Count > 0)
        {
            page.Write(Misses(result));
        }

        page.Send();
    }

    private static Table Totals(EvaluationResult result)
    {
        Table table = TablePage.TableOf("All", "#Precision", "#Recall", "#F1", "#Right", "#False", "#Missed");
        Add("observations", result.Observations);
        Add("strict", result.Strict);
        Add("quantities", result.Quantities);
        Add("headline values", result.Headlines);
        Add("parts", result.Parts);
        return table;

        void Add(string name, Score score) => table.AddRow(
            TablePage.Cell(name),
            score.IsEmpty ? TablePage.Cell("–") : Share(score.Precision),
            score.IsEmpty ? TablePage.Cell("–") : Share(score.Recall),
            score.IsEmpty ? TablePage.Cell("–") : Share(score.F1),
            Count(score.Right),
            Count(score.False),
            Count(score.Missed));
    }

    private static Table Indicators(EvaluationResult result)
    {
        Table table = TablePage.TableOf("Indicator", "#Precision", "#Recall", "#F1", "#Strict F1", "#Right", "#False", "#Missed");
        foreach ((string indicator, (Score observations, Score strict)) in result.ByIndicator)
        {
            table.AddRow(
                TablePage.Cell(indicator),
                Share(observations.Precision),
                Share(observations.Recall),
                Share(observations.F1),
                Share(strict.F1),
                Count(observations.Right),
                Count(observations.False),
                Count(observations.Missed));
        }

        return table;
    }

    private static Table Misses(EvaluationResult result)
    {
        Table table = TablePage.TableOf("Report", "#Where", "What", "Indicator", "Figure", "Deviation");
        foreach (Miss miss in result.Misses)
        {
            table.AddRow(
                TablePage.Cell(Path.GetFileNameWithoutExtension(miss.Report)),
                TablePage.Cell(miss.Where is { } where ? string.Create(CultureInfo.InvariantCulture, $"{where.Line}:{where.Column}") : ""),
                TablePage.Cell(JsonPage.NameOf(miss.Kind)),
                TablePage.Cell(miss.Indicator),
                TablePage.Cell(miss.Text),
                TablePage.Cell(miss.Message));
        }

        return table;
    }

    private static Spectre.Console.Text Share(double share) => TablePage.Cell(share.ToString("0.0000", CultureInfo.InvariantCulture));

    private static Spectre.Console.Text Count(int count) => TablePage.Cell(count.ToString("N0", CultureInfo.InvariantCulture));
}
