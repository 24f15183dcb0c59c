using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Export;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks;

/// <summary>Writes what the engine says of all texts of a folder, a line each, so that two states of the engine can be compared byte for byte.</summary>
internal static class Results
{
    public static void Write(string folder, Stream output)
    {
        using var writer = new JsonReportWriter(output, JsonLayout.Lines);
        foreach (ReportText report in ReportTexts.ReadFolder(folder))
        {
            writer.Write(MetricExtractor.Default.Extract(new SourceText(report.Text, report.Name)));
        }

        writer.Complete();
    }
}
