using System.Globalization;
using System.Text.Json;
using ReportMetrics.Export;
using ReportMetrics.Rules;
using ReportMetrics.Tests;
using ReportMetrics.Text;

namespace ReportMetrics.Fuzzing.Tests;

/// <summary>
/// Any text at all gives a report whose evidence is the text, and the same one whoever asks, where and when. A longer run:
/// <c>FUZZ_CASES=100000 dotnet test -c Release --filter FullyQualifiedName~Fuzz</c>.
/// </summary>
public sealed class ExtractorFuzzTests
{
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "th-TH", "fa-IR", "de-DE", "zh-CN", "hi-IN"];
    private static readonly string[] TimeZones = ["Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu"];

    [Fact]
    public void Every_figure_of_any_text_stands_where_its_evidence_says()
    {
        foreach (int seed in FuzzCases.Seeds(usual: 600))
        {
            string text = HostileText.Create(seed);
            MetricReport report = MetricExtractor.Default.Extract(text);
            foreach (Observation observation in report.Observations)
            {
                CheckEvidence(text, observation, seed);
                (observation.PartOf ?? -1).Should().BeLessThan(observation.Index, "seed {0}", seed);
            }

            report.Observations.Select(o => o.Evidence.Start).Should().BeInAscendingOrder("seed {0}", seed);
            report.Findings.SelectMany(f => f.Observations).Where(i => i < 0 || i >= report.Observations.Count).Should().BeEmpty("seed {0}: findings are of figures", seed);
        }
    }

    [Fact]
    public void Every_writer_writes_any_report_and_every_figure_can_be_explained()
    {
        foreach (int seed in FuzzCases.Seeds(usual: 300))
        {
            MetricReport report = MetricExtractor.Default.Extract(new SourceText(HostileText.Create(seed), $"seed {seed}"));
            using JsonDocument json = JsonDocument.Parse(JsonReportWriter.ToJson(report));
            json.RootElement.GetProperty("observations").GetArrayLength().Should().Be(report.Observations.Count, "seed {0}", seed);
            foreach (Func<Stream, ReportWriter> open in (Func<Stream, ReportWriter>[])[s => new CsvReportWriter(s), s => new SdmxCsvReportWriter(s, RulePack.BuiltIn("zh-rule-of-law"))])
            {
                using MemoryStream target = new();
                using ReportWriter writer = open(target);
                writer.Write(report);
                writer.Complete();
                target.Length.Should().BePositive("seed {0}", seed);
            }

            report.Observations.Take(3).Where(o => !report.Explain(o.Evidence.Span).Any()).Should().BeEmpty("seed {0}: every figure has its reason", seed);
        }
    }

    [Fact]
    public void A_report_is_the_same_in_every_culture_and_time_zone()
    {
        CultureInfo usual = CultureInfo.CurrentCulture;
        string? usualZone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            foreach (int seed in FuzzCases.Seeds(usual: 250))
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (usual, usual);
                string expected = Read(seed);
                CultureInfo other = CultureInfo.GetCultureInfo(Cultures[seed % Cultures.Length]);
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (other, other);
                Environment.SetEnvironmentVariable("TZ", TimeZones[seed % TimeZones.Length]);
                TimeZoneInfo.ClearCachedData();
                Read(seed).Should().Be(expected, "seed {0} in {1}", seed, other.Name);
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (usual, usual);
            Environment.SetEnvironmentVariable("TZ", usualZone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Many_threads_get_from_one_extractor_what_one_thread_gets()
    {
        int[] seeds = [.. FuzzCases.Seeds(usual: 400)];
        string[] alone = [.. seeds.Select(Read)];
        string[][] together = [.. Enumerable.Range(0, 3).Select(_ => new string[seeds.Length])];
        Parallel.For(0, together.Length * seeds.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i => together[i / seeds.Length][i % seeds.Length] = Read(seeds[i % seeds.Length]));
        together.Should().AllSatisfy(reports => reports.Should().Equal(alone));
    }

    /// <summary>Everything that is said of a text, as text.</summary>
    internal static string Read(int seed) => JsonReportWriter.ToJson(MetricExtractor.Default.Extract(new SourceText(HostileText.Create(seed), $"seed {seed}")));

    private static void CheckEvidence(string text, Observation observation, int seed)
    {
        Evidence evidence = observation.Evidence;
        bool inside = evidence.Start >= 0 && evidence.Length > 0 && evidence.Span.End <= text.Length;
        inside.Should().BeTrue("seed {0}: {1} is in the text", seed, evidence.Span);
        evidence.Text.Should().Be(text.Substring(evidence.Start, evidence.Length), "seed {0}", seed);
        (evidence.QuoteSpan.Start <= evidence.Start && evidence.Span.End <= evidence.QuoteSpan.End).Should().BeTrue("seed {0}: the quote {1} holds {2}", seed, evidence.QuoteSpan, evidence.Span);
        evidence.Quote.Should().Be(text.Substring(evidence.QuoteSpan.Start, evidence.QuoteSpan.Length), "seed {0}", seed);
        evidence.Section.Where(heading => !text.Contains(heading, StringComparison.Ordinal)).Should().BeEmpty("seed {0}: headings are the text's own", seed);
        (observation.Quantity.Upper is null || observation.Quantity.Upper >= observation.Quantity.Value).Should().BeTrue("seed {0}: {1}", seed, observation.Quantity);
    }
}
