using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Export;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Export;

public class JsonReportWriterTests
{
    private const string Text = "一、矛盾调处\n调解纠纷154起，\n发放资料 6.1770万元。";

    [Fact]
    public void A_report_is_written_whole_as_the_contract_has_it()
    {
        SourceText source = new(Text, "a.txt");
        Heading heading = new(new TextSpan(0, 6), Parent: null);
        Observation mediated = Observation(source, new TextSpan(11, 4), new Quantity(154m, null, Approximation.Exact, "case", "起"), 0, heading);
        Observation spent = new()
        {
            Index = 1,
            Indicator = null,
            Quantity = new Quantity(61770.00m, 70000.50m, Approximation.Between, "CNY", "元"),
            Period = new ReferencePeriod(2022, 2024),
            Status = ObservationStatus.Planned,
            Method = ObservationMethod.Counted,
            PartOf = 0,
            Headline = false,
            Rule = null,
            Pack = null,
            Evidence = new Evidence(source, new TextSpan(22, 8), new TextSpan(17, 13), heading: null),
        };
        MetricReport report = new(
            new DocumentInfo("标题", "云溪镇人民政府", "云溪镇", 2024, new DateOnly(2024, 12, 2)) { Source = "a.txt" },
            [mediated, spent],
            [new Finding("rateMismatch", "1 < 2", [0, 1])]);

        JsonReportWriter.ToJson(report).Should().Be("""
            {
              "schema": "reportmetrics/1",
              "document": {
                "source": "a.txt",
                "title": "标题",
                "issuer": "云溪镇人民政府",
                "area": "云溪镇",
                "year": 2024,
                "published": "2024-12-02"
              },
              "observations": [
                {
                  "indicator": "disputes.mediated",
                  "value": 154,
                  "upper": null,
                  "unit": "case",
                  "unitText": "起",
                  "approximation": "exact",
                  "period": "2024",
                  "status": "actual",
                  "method": "stated",
                  "partOf": null,
                  "headline": true,
                  "rule": "disputes.mediated/1",
                  "pack": "zh-rule-of-law@1.0.0",
                  "evidence": {
                    "start": 11,
                    "length": 4,
                    "text": "154起",
                    "line": 2,
                    "column": 5,
                    "quote": "154起",
                    "section": [
                      "一、矛盾调处"
                    ]
                  }
                },
                {
                  "indicator": null,
                  "value": 61770,
                  "upper": 70000.5,
                  "unit": "CNY",
                  "unitText": "元",
                  "approximation": "between",
                  "period": "2022/2024",
                  "status": "planned",
                  "method": "counted",
                  "partOf": 0,
                  "headline": false,
                  "rule": null,
                  "pack": null,
                  "evidence": {
                    "start": 22,
                    "length": 8,
                    "text": "6.1770万元",
                    "line": 3,
                    "column": 6,
                    "quote": "发放资料 6.1770万元",
                    "section": []
                  }
                }
              ],
              "findings": [
                {
                  "kind": "rateMismatch",
                  "message": "1 < 2",
                  "observations": [
                    0,
                    1
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_a_report_does_not_give_is_null() =>
        Write(JsonLayout.Lines, Empty()).Should().Be(
            """{"schema":"reportmetrics/1","document":{"source":null,"title":null,"issuer":null,"area":null,"year":null,"published":null},"observations":[],"findings":[]}""" + "\n");

    [Theory]
    [InlineData("97.80", "97.8")]
    [InlineData("0.000", "0")]
    [InlineData("100", "100")]
    [InlineData("66.666667", "66.666667")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("20000000000000.00", "20000000000000")]
    public void A_value_is_exact_and_has_no_trailing_zeros(string value, string written)
    {
        SourceText source = new("1");
        Quantity quantity = new(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), null, Approximation.Exact, null, "");
        Write(JsonLayout.Lines, Report(Observation(source, new TextSpan(0, 1), quantity)))
            .Should().Contain($"\"value\":{written},");
    }

    [Theory]
    [InlineData(Approximation.Exact, "exact")]
    [InlineData(Approximation.MoreThan, "moreThan")]
    [InlineData(Approximation.AtLeast, "atLeast")]
    [InlineData(Approximation.LessThan, "lessThan")]
    [InlineData(Approximation.AtMost, "atMost")]
    [InlineData(Approximation.About, "about")]
    [InlineData(Approximation.Between, "between")]
    public void An_approximation_is_written_in_camel_case(Approximation approximation, string written) =>
        Write(JsonLayout.Lines, Report(Observation(new SourceText("1"), new TextSpan(0, 1), new Quantity(1, null, approximation, null, ""))))
            .Should().Contain($"\"approximation\":\"{written}\"");

    [Fact]
    public void Several_reports_are_an_array()
    {
        using JsonDocument none = JsonDocument.Parse(Write(JsonLayout.Array));
        using JsonDocument two = JsonDocument.Parse(Write(JsonLayout.Array, Empty(), Empty()));
        none.RootElement.GetArrayLength().Should().Be(0);
        two.RootElement.GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void A_line_holds_a_report_whatever_its_text()
    {
        MetricReport report = Report(Observation(new SourceText("a\n1\r\u2028"), new TextSpan(0, 5), new Quantity(1, null, Approximation.Exact, null, "")));
        string[] lines = Write(JsonLayout.Lines, report, report, report).Split('\n');
        lines.Should().HaveCount(4).And.HaveElementAt(3, "");
        lines[..3].Should().AllSatisfy(line =>
        {
            using JsonDocument parsed = JsonDocument.Parse(line);
            EvidenceText(parsed.RootElement).Should().Be("a\n1\r\u2028");
        });
    }

    [Fact]
    public void A_line_has_left_the_writer_when_the_report_is_written()
    {
        using MemoryStream target = new();
        using JsonReportWriter writer = new(target, JsonLayout.Lines);
        writer.Write(Empty());
        target.ToArray().Should().EndWith("]}\n"u8.ToArray());
    }

    [Fact]
    public void One_object_refuses_a_second_report()
    {
        using MemoryStream target = new();
        using JsonReportWriter writer = new(target, JsonLayout.Object);
        writer.Write(Empty());
        writer.Invoking(w => w.Write(Empty())).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void The_target_stays_open()
    {
        using MemoryStream target = new();
        new JsonReportWriter(target, JsonLayout.Array).Dispose();
        target.CanWrite.Should().BeTrue();
        target.Length.Should().Be(0, "nothing is written by letting go");
    }

    [Fact]
    public void Chinese_stays_readable() =>
        Write(JsonLayout.Lines, Report(Observation(new SourceText("近<百>场'&'"), new TextSpan(0, 8), new Quantity(100, null, Approximation.LessThan, null, "场"))))
            .Should().Contain("\"近<百>场'&'\"");

    [Fact]
    public void Any_text_is_written_with_half_surrogates_replaced() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<char[]>().Select(MixSurrogates).ToArbitrary(), text =>
        {
            SourceText source = new(text);
            Observation observation = Observation(source, new TextSpan(0, text.Length), new Quantity(1, null, Approximation.Exact, null, ""));
            using JsonDocument parsed = JsonDocument.Parse(Write(JsonLayout.Lines, Report(observation)));
            EvidenceText(parsed.RootElement).Should().Be(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
            parsed.RootElement.GetProperty("observations")[0].GetProperty("evidence").GetProperty("length").GetInt32().Should().Be(text.Length);
        }).QuickCheckThrowOnFailure();

    private static string MixSurrogates(char[] characters) =>
        new([.. characters.Select((c, i) => i % 3 == 0 ? (char)(0xD800 + (c % 0x800)) : c)]);

    private static string? EvidenceText(JsonElement report) =>
        report.GetProperty("observations")[0].GetProperty("evidence").GetProperty("text").GetString();

    private static string Write(JsonLayout layout, params MetricReport[] reports)
    {
        using MemoryStream target = new();
        using JsonReportWriter writer = new(target, layout);
        foreach (MetricReport report in reports)
        {
            writer.Write(report);
        }

        writer.Complete();
        return Encoding.UTF8.GetString(target.ToArray());
    }

    private static MetricReport Empty() => Report();

    private static MetricReport Report(params Observation[] observations) =>
        new(new DocumentInfo(null, null, null, null, null), observations, []);

    private static Observation Observation(SourceText source, TextSpan span, Quantity quantity, int index = 0, Heading? heading = null) => new()
    {
        Index = index,
        Indicator = "disputes.mediated",
        Quantity = quantity,
        Period = new ReferencePeriod(2024),
        Status = ObservationStatus.Actual,
        Method = ObservationMethod.Stated,
        PartOf = null,
        Headline = true,
        Rule = "disputes.mediated/1",
        Pack = "zh-rule-of-law@1.0.0",
        Evidence = new Evidence(source, span, span, heading),
    };
}
