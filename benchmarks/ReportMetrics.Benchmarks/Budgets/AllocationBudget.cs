using System.Diagnostics;
using System.Globalization;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>
/// What an extraction allocates beyond the report that it returns. The report itself is weighed by building it once more from the same reading:
/// observations, evidence, headings and the words of units from the drafts, the findings and the strings of the document by copying them.
/// </summary>
internal static class AllocationBudget
{
    private const int Characters = 3000;
    private const double MostKilobytes = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseForCompiler = TimeSpan.FromMilliseconds(150);

    public static Budget Measure(Engine engine)
    {
        WarmUpAll(engine);
        double allocated = 0;
        double held = 0;
        double characters = 0;
        foreach (ReportText report in ReportTexts.All.Append(new ReportText("generated", GeneratedReport.OfCharacters(Characters))))
        {
            var source = new SourceText(report.Text, report.Name);
            allocated += AllocatedByExtract(source);
            held += HeldByReport(engine, source);
            characters += source.Length;
        }

        double beyond = (allocated - held) / characters * Characters / 1024;
        string detail = string.Create(
            CultureInfo.InvariantCulture,
            $"{allocated / characters * Characters / 1024:0.0} KB in all, of which the report {held / allocated:0%}, for 3,000 characters");
        return Budget.AtMost("allocated beyond the report", beyond, MostKilobytes, " KB", detail);
    }

    // Only code that the compiler has optimised keeps on the stack what does not leave it.
    private static void WarmUpAll(Engine engine)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            foreach (ReportText report in ReportTexts.All)
            {
                var source = new SourceText(report.Text, report.Name);
                AllocatedByExtract(source);
                HeldByReport(engine, source);
            }

            Thread.Sleep(PauseForCompiler);
        }
    }

    private static long AllocatedByExtract(SourceText source) => Smallest(() => MetricExtractor.Default.Extract(source));

    private static long HeldByReport(Engine engine, SourceText source)
    {
        using NormalizedText text = NormalizedText.Create(source.Text);
        engine.Read(source, text);
        MetricReport report = MetricExtractor.Default.Extract(source);
        return Smallest(() => engine.CreateObservations(source)) + Smallest(() => CopyWithoutObservations(report));
    }

    private static long Smallest(Func<object> work) => Enumerable.Range(0, 3).Min(_ => Allocated(work));

    private static long Allocated(Func<object> work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        object made = work();
        long after = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(made);
        return after - before;
    }

    private static MetricReport CopyWithoutObservations(MetricReport report)
    {
        var findings = new Finding[report.Findings.Count];
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = report.Findings[i] with { Message = Copy(report.Findings[i].Message)!, Observations = CopyOf(report.Findings[i].Observations) };
        }

        return new MetricReport(Copy(report.Document), [], findings);
    }

    private static int[] CopyOf(IReadOnlyList<int> indexes)
    {
        int[] copy = new int[indexes.Count];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = indexes[i];
        }

        return copy;
    }

    private static DocumentInfo Copy(DocumentInfo document) => new(Copy(document.Title), Copy(document.Issuer), Copy(document.Area), document.Year, document.Published) { Source = document.Source };

    private static string? Copy(string? text) => text is null ? null : new string(text.AsSpan());
}
