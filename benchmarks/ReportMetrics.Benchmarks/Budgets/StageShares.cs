using System.Globalization;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>Where the time of an extraction goes, and what each stage allocates.</summary>
internal static class StageShares
{
    private static readonly DocumentInfo NoDocument = new(Title: null, Issuer: null, Area: null, Year: 2024, Published: null);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);

    public static void Write(TextWriter output)
    {
        Engine engine = Engine.Create();
        SourceText[] sources = [.. ReportTexts.All.Select(report => new SourceText(report.Text, report.Name))];
        (string Name, Action Run)[] stages = Stages(engine, sources);
        var times = Interleaved.Run(Time, [.. stages.Select(stage => stage.Run)]);
        double[] seconds = [.. stages.Select((_, index) => times.Seconds(index))];
        double characters = sources.Sum(source => source.Length);
        output.WriteLine("| stages up to | ns/char | of it this stage | share | bytes for 3,000 characters |\n| --- | --- | --- | --- | --- |");
        for (int i = 0; i < stages.Length; i++)
        {
            double own = seconds[i] - (i == 0 ? 0 : seconds[i - 1]);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {stages[i].Name} | {seconds[i] / characters * 1e9:0.0} | {own / characters * 1e9:0.0} | {own / seconds[^1]:0%} | {(Allocated(stages[i].Run) - (i == 0 ? 0 : Allocated(stages[i - 1].Run))) / characters * 3000:0} |"));
        }
    }

    // Each run does all stages up to its own: a stage alone would find its input in the cache and its buffers full.
    private static (string Name, Action Run)[] Stages(Engine engine, SourceText[] sources)
    {
        Observation[] observations = [];
        (string Name, Action<SourceText, NormalizedText> Run)[] stages =
        [
            ("normalise", static (_, _) => { }),
            ("title, issuer, year", (source, text) => engine.ReadDocument(source, text)),
            ("sentences and headings", (_, text) => engine.ReadSegments(text, NoDocument)),
            ("figures", (_, _) => engine.ScanFigures()),
            ("words", (_, _) => engine.ScanTerms()),
            ("resolve", (_, _) => engine.Resolve()),
            ("observations", (source, _) => observations = engine.CreateObservations(source)),
            ("findings", (_, _) => engine.Validate(observations)),
        ];
        return [.. stages.Select((stage, last) => (stage.Name, (Action)(() => RunUpTo(last))))];

        void RunUpTo(int last)
        {
            foreach (SourceText source in sources)
            {
                using NormalizedText text = NormalizedText.Create(source.Text);
                for (int stage = 0; stage <= last; stage++)
                {
                    stages[stage].Run(source, text);
                }
            }
        }
    }

    private static long Allocated(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
