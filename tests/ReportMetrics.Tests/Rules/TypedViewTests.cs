using System.Reflection;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Rules;

public class TypedViewTests
{
    [Fact]
    public void The_view_names_the_headline_figures_word_for_word()
    {
        MetricReport report = ReportOf("disputes.mediated", "disputes.success-rate", "enforcement.fines-issued", "enforcement.fine-amount", "training.sessions", "publicity.materials-distributed");

        report.Disputes.Mediated!.Value.Should().Be(0);
        report.Disputes.SuccessRate!.Value.Should().Be(1);
        report.Enforcement.FinesIssued!.Value.Should().Be(2);
        report.Enforcement.FineAmount!.Value.Should().Be(3);
        report.Training.Sessions!.Value.Should().Be(4);
        report.Publicity.MaterialsDistributed!.Value.Should().Be(5);
        report.Services.TransactionsOnline.Should().BeNull();
    }

    [Fact]
    public void Every_indicator_of_the_built_in_pack_has_its_property()
    {
        foreach (IndicatorDefinition indicator in RulePack.BuiltIn("zh-rule-of-law").Indicators)
        {
            object found = ReportOf(indicator.Id);
            foreach (string name in indicator.Property.Split('.'))
            {
                found = found.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.GetValue(found)!;
            }

            found.Should().BeOfType<Observation>().Which.Indicator.Should().Be(indicator.Id);
        }
    }

    /// <summary>A report of one observation for each indicator, its value the place in the list.</summary>
    private static MetricReport ReportOf(params string[] indicators)
    {
        var evidence = new Evidence(new SourceText("1件"), new TextSpan(0, 2), new TextSpan(0, 2), heading: null);
        return new MetricReport(
            new DocumentInfo(Title: null, Issuer: null, Area: null, Year: null, Published: null),
            [
                .. indicators.Select((indicator, index) => new Observation
                {
                    Index = index,
                    Indicator = indicator,
                    Quantity = new Quantity(index, Upper: null, Approximation.Exact, "case", "件"),
                    Period = null,
                    Status = ObservationStatus.Actual,
                    Method = ObservationMethod.Stated,
                    PartOf = null,
                    Headline = true,
                    Rule = null,
                    Pack = null,
                    Evidence = evidence,
                }),
            ],
            []);
    }
}
