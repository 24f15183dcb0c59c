using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportMetrics.Export;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Export;

public class CsvReportWriterTests
{
    private const string Header =
        "source,title,issuer,area,year,published,index,indicator,value,upper,unit,unitText,approximation,period,status,method,partOf,headline,rule,pack,"
        + "start,length,text,line,column,quote,section,findings,place";

    [Fact]
    public void An_observation_is_a_row_with_what_its_report_says_of_itself()
    {
        const string Text = "云溪镇2024年法治政府建设年度报告\n\n一、矛盾调处\n2024年受理调解纠纷154起，成功调处143起，调解成功率99%。\n\n云溪镇人民政府\n2024年12月2日\n";
        MetricReport report = MetricExtractor.Default.Extract(new SourceText(Text, "a,b.txt"), TestContext.Current.CancellationToken);

        string[][] rows = Rows(Write(report));

        rows[0].Should().Equal(Header.Split(','));
        rows.Should().HaveCount(4).And.OnlyContain(row => row.Length == rows[0].Length);
        rows[1].Should().Equal(
            "a,b.txt", "云溪镇2024年法治政府建设年度报告", "云溪镇人民政府", "云溪镇", "2024", "2024-12-02",
            "0", "disputes.mediated", "154", "", "case", "起", "exact", "2024", "actual", "stated", "", "true", report.Observations[0].Rule!, "zh-rule-of-law@1.0.0",
            "38", "4", "154起", "4", "12", "2024年受理调解纠纷154起", "一、矛盾调处", "rateMismatch", "");
    }

    [Fact]
    public void Lines_end_as_the_standard_has_it_and_a_header_is_always_there()
    {
        Write().Should().Be(Header + "\r\n");
        Write(Report("1")).Should().EndWith("\r\n").And.Subject.Split("\r\n").Should().HaveCount(3);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("a=1", "a=1")]
    [InlineData("-", "-")]
    [InlineData("=\"a\",1", "'=\"a\",1")]
    public void A_formula_becomes_text(string source, string cell) => Rows(Write(Report(source)))[1][0].Should().Be(cell);

    [Fact]
    public void Numbers_stay_numbers() =>
        Rows(Write(Report("a", new Quantity(-12.50m, 1000000m, Approximation.Between, "CNY", "元"))))[1][8..10].Should().Equal("-12.5", "1000000");

    [Fact]
    public void A_byte_order_mark_is_there_on_request()
    {
        Bytes(byteOrderMark: true).Should().StartWith(Encoding.UTF8.Preamble.ToArray());
        Bytes(byteOrderMark: false).Should().StartWith("source,"u8.ToArray());
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_but_for_the_apostrophe() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(text => !string.IsNullOrEmpty(text)).ToArbitrary(), text =>
        {
            string wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            string cell = Rows(Write(Report(text)))[1][0];
            cell.Should().Match(c => c == wellFormed || c == "'" + wellFormed);
            (cell.Length > 1 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)).Should().BeFalse();
        }).QuickCheckThrowOnFailure();

    private static byte[] Bytes(bool byteOrderMark)
    {
        using MemoryStream target = new();
        using CsvReportWriter writer = new(target, byteOrderMark);
        writer.Write(Report("a"));
        writer.Complete();
        return target.ToArray();
    }

    private static string Write(params MetricReport[] reports)
    {
        using MemoryStream target = new();
        using CsvReportWriter writer = new(target);
        foreach (MetricReport report in reports)
        {
            writer.Write(report);
        }

        writer.Complete();
        return Encoding.UTF8.GetString(target.ToArray());
    }

    private static string[][] Rows(string csv) => CsvReader.Read(csv);

    private static MetricReport Report(string source) => Report(source, new Quantity(1, null, Approximation.Exact, null, ""));

    private static MetricReport Report(string source, Quantity quantity)
    {
        SourceText text = new("1", source);
        Observation observation = new()
        {
            Index = 0,
            Indicator = null,
            Quantity = quantity,
            Period = null,
            Status = ObservationStatus.Actual,
            Method = ObservationMethod.Stated,
            PartOf = null,
            Headline = false,
            Rule = null,
            Pack = null,
            Evidence = new Evidence(text, new TextSpan(0, 1), new TextSpan(0, 1), heading: null),
        };
        return new MetricReport(new DocumentInfo(null, null, null, null, null) { Source = source }, [observation], []);
    }
}
