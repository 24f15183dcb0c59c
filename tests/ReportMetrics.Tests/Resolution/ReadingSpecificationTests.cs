using System.Globalization;
using System.Text;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Resolution;

/// <summary>
/// Specs/resolution.txt: texts, each with the figures that are read in it below. <c>REPORTMETRICS_ACCEPT=1</c> writes the figures anew;
/// the texts are written by hand. The pack is of this test, so that a change of the library's rules leaves it as it is.
/// </summary>
public class ReadingSpecificationTests
{
    private const string File = "tests/ReportMetrics.Tests/Specs/resolution.txt";
    private const string Opening = "茶湾镇2024年工作报告\n一、主要工作\n";

    private static readonly MetricExtractor Extractor =
        MetricExtractor.CreateBuilder().AddPack(RulePack.Parse(Repository.Read("tests/ReportMetrics.Tests/Specs/resolution.rules.json"), "resolution.rules.json")).Build();

    [Fact]
    public void Every_text_is_read_as_specified()
    {
        StringBuilder specified = new();
        foreach (string line in Repository.Read(File).Split('\n').SkipLast(1).Where(line => !line.StartsWith("  ", StringComparison.Ordinal)))
        {
            specified.Append(line).Append('\n');
            if (line.Length > 0 && line[0] != '#')
            {
                specified.AppendJoin("", Read(line));
            }
        }

        ApprovedFile.ShouldHold(File, specified.ToString());
    }

    /// <summary>What is as with most figures (exact, of 2024, reached, no part, claimed by the best rule) is not written.</summary>
    private static IEnumerable<string> Read(string line)
    {
        string text = (line[0] == '@' ? "" : Opening) + line.TrimStart('@', '?').Replace('⏎', '\n');
        MetricReport report = Extractor.Extract(text);
        foreach (FigureExplanation explained in report.Explain(new TextSpan(0, text.Length)))
        {
            foreach (string read in explained.Observations.Select(reason => Write(report, text, reason)).Concat(line[0] == '?' ? explained.Rules.Select(Write).Prepend(Write(explained.Words)) : []))
            {
                yield return read;
            }
        }
    }

    private static string Write(MetricReport report, string text, ObservationReason reason)
    {
        Observation figure = reason.Observation;
        string[] words =
        [
            $"{figure.Evidence.Text.ReplaceLineEndings("⏎")} = {figure.Indicator ?? "-"}",
            figure.Value == Leading(figure.Evidence.Text) ? "" : $"{figure.Quantity.NumberText} {figure.Unit}",
            figure.Headline ? "headline" : "",
            figure.PartOf is { } total ? $"of {report.Observations[total].Evidence.Text}" : "",
            figure.Period?.ToString() is "2024" ? "" : figure.Period?.ToString() ?? "no year",
            figure.Status is ObservationStatus.Planned ? "planned" : "",
            reason.Reason is ClaimReason.BestRule ? "" : $"{reason.Reason}{Slice(text, reason.ReasonSpan)}",
            reason.Period is PeriodBasis.Document ? "" : $"{reason.Period}{Slice(text, reason.PeriodSpan)}",
            reason.Status is StatusBasis.NoPlan ? "" : $"{reason.Status}{Slice(text, reason.StatusSpan)}",
            figure.Evidence.QuoteSpan.End - figure.Evidence.QuoteSpan.Start == figure.Evidence.Length ? "" : $"“{figure.Evidence.Quote.ReplaceLineEndings("⏎")}”",
        ];
        return "  " + string.Join(' ', words.Where(word => word.Length > 0)) + "\n";
    }

    private static string Write(IEnumerable<EvidenceWord> words) => $"    words: {string.Join(", ", words.Select(word => $"{word.Text} {word.Place}"))}\n";

    private static string Write(RuleJudgement rule) =>
        $"    {rule.Rule} {rule.Score?.ToString(CultureInfo.InvariantCulture) ?? "does not fit"}: {string.Join(", ", rule.Slots.Select(Write))}{(rule.RuledOutBy is { } not ? $", not {not.Text} {not.Place}" : "")}\n";

    private static string Write(SlotJudgement slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{slot.Slot} {(slot.IsFilled ? slot.Word is { } word ? $"{word.Text} {word.Place} {slot.Score}" : $"is there {slot.Score}" : $"without {string.Join('/', slot.Asked)}")}");

    private static decimal Leading(string text) => decimal.TryParse(string.Concat(text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')), CultureInfo.InvariantCulture, out decimal number) ? number : -1;

    private static string Slice(string text, TextSpan? span) => span is { } found ? $"({text.Substring(found.Start, found.Length)})" : "";
}
