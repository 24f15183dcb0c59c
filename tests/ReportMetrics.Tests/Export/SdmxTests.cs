using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportMetrics.Export;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Export;

/// <summary>SDMX-CSV against the field guide of SDMX-CSV 2.0 and against its own structure, cell by cell.</summary>
public partial class SdmxTests
{
    private static readonly XNamespace Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure";
    private static readonly RulePack Pack = RulePack.BuiltIn("zh-rule-of-law");
    private static readonly XDocument Message = Parse(Pack);

    public static TheoryData<string> Samples => SampleTests.Samples;

    [Fact]
    public void The_header_is_structure_identification_action_dimensions_measure_attributes()
    {
        string[] header = Rows(Write(Pack))[0];

        header[..3].Should().Equal("STRUCTURE", "STRUCTURE_ID", "ACTION");
        header[3..].Should().Equal([.. Ids("DimensionList"), .. Ids("MeasureList"), .. Ids("AttributeList")]).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_column_is_described() =>
        Rows(Write(Pack))[0][3..].Should().OnlyContain(column => Repository.Read("docs/exports.md").Contains($"`{column}`"));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_cell_is_what_the_structure_allows(string name)
    {
        MetricReport report = MetricExtractor.Default.Extract(
            new SourceText(Repository.Read($"samples/{name}.txt"), name), TestContext.Current.CancellationToken);
        string[][] rows = Rows(Write(Pack, report));
        string[] header = rows[0];

        rows.Should().HaveCount(report.Observations.Count + 1);
        foreach (string[] row in rows[1..])
        {
            row.Should().HaveSameCount(header);
            row[..3].Should().Equal("dataflow", "REPORTMETRICS:zh-rule-of-law(1.0.0)", "I");
            for (int i = 3; i < row.Length; i++)
            {
                Allowed(Component(header[i]), row[i]).Should().BeTrue($"{header[i]} holds {row[i]}");
            }
        }

        int dimensions = Ids("DimensionList").Count();
        rows[1..].Select(row => string.Join('\n', row[3..(3 + dimensions)])).Should().OnlyHaveUniqueItems("the dimensions name an observation");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_values_are_those_of_the_report(string name)
    {
        MetricReport report = MetricExtractor.Default.Extract(
            new SourceText(Repository.Read($"samples/{name}.txt"), name), TestContext.Current.CancellationToken);
        string[][] rows = Rows(Write(Pack, report));

        foreach ((string[] row, Observation observation) in rows[1..].Zip(report.Observations))
        {
            string Cell(string column) => row[Array.IndexOf(rows[0], column)];
            Cell("INDICATOR").Should().Be(observation.Indicator?.Replace('.', '_') ?? "_X");
            decimal.Parse(Cell("OBS_VALUE"), CultureInfo.InvariantCulture).Should().Be(observation.Value);
            Cell("UNIT_MULT").Should().Be("0");
            Cell("STATUS").Should().Be(observation.Status == ObservationStatus.Planned ? "planned" : "actual");
            Cell("LOWER_BOUND").Should().Be(Text(observation.Quantity.LowerBound));
            Cell("UPPER_BOUND").Should().Be(Text(observation.Quantity.UpperBound));
            Cell("PART_OF").Should().Be(Text(observation.PartOf));
        }
    }

    [Theory]
    [InlineData("2024年调解纠纷3起。", "2024")]
    [InlineData("2022年以来调解纠纷3起。", "2022-01-01/P3Y")]
    public void A_period_is_a_year_or_a_time_range(string sentence, string period)
    {
        string[][] rows = Rows(Write(Pack, MetricExtractor.Default.Extract("云溪镇2024年法治政府建设年度报告\n\n" + sentence)));

        rows[1][Array.IndexOf(rows[0], "TIME_PERIOD")].Should().Be(period);
    }

    [Fact]
    public void What_has_no_year_is_left_out_and_counted()
    {
        using MemoryStream target = new();
        using SdmxCsvReportWriter writer = new(target, Pack);
        writer.Write(MetricExtractor.Default.Extract("调解纠纷3起。"));
        writer.Complete();

        writer.LeftOut.Should().Be(1);
        Rows(Encoding.UTF8.GetString(target.ToArray())).Should().HaveCount(1);
    }

    [Fact]
    public void A_report_of_another_pack_is_refused()
    {
        using SdmxCsvReportWriter writer = new(Stream.Null, Rules.ShopPack.Pack);
        MetricReport report = MetricExtractor.Default.Extract("2024年调解纠纷3起。");

        writer.Invoking(w => w.Write(report)).Should().Throw<ArgumentException>().WithMessage("The report gives disputes.mediated, which the rule pack shop@2.1.0 does not define*");
    }

    [Fact]
    public void The_structure_names_every_indicator_in_both_languages()
    {
        XElement[] codes = [.. CodeList("zh-rule-of-law_INDICATOR").Elements(Structure + "Code")];

        codes.Select(code => code.Attribute("id")!.Value).Should().Equal([.. Pack.Indicators.Select(indicator => indicator.Id.Replace('.', '_')), "_X"]);
        codes.Should().OnlyContain(code => Identifier().IsMatch(code.Attribute("id")!.Value));
        codes[..^1].Should().OnlyContain(code => code.Elements().Count() == 2);
    }

    [Fact]
    public void Every_reference_of_the_structure_is_to_something_in_it()
    {
        IEnumerable<string> known = Message.Descendants().Where(element => element.Attribute("agencyID") is not null)
            .Select(element => $"{element.Name.LocalName}={element.Attribute("agencyID")!.Value}:{element.Attribute("id")!.Value}({element.Attribute("version")!.Value})");
        string[] references = [.. Message.Descendants().Where(element => !element.HasElements && element.Value.StartsWith("urn:sdmx:", StringComparison.Ordinal)).Select(element => element.Value)];

        references.Should().NotBeEmpty().And.OnlyContain(reference => known.Any(name => Names(reference, name)));
    }

    [Fact]
    public void The_structure_says_when_it_was_prepared() =>
        Message.Descendants().Single(element => element.Name.LocalName == "Prepared").Value.Should().Be("2024-12-02T06:30:00Z");

    private static bool Names(string reference, string name) =>
        reference.EndsWith("." + name, StringComparison.Ordinal)
        || (name.StartsWith("ConceptScheme=", StringComparison.Ordinal)
            && Message.Descendants(Structure + "Concept").Any(concept =>
                reference.EndsWith(name.Replace("ConceptScheme=", "Concept=", StringComparison.Ordinal) + "." + concept.Attribute("id")!.Value, StringComparison.Ordinal)));

    private static bool Allowed(XElement component, string value)
    {
        bool isDimension = component.Name.LocalName is "Dimension" or "TimeDimension";
        if (value.Length == 0)
        {
            return !isDimension;
        }

        if (component.Descendants(Structure + "Enumeration").SingleOrDefault() is { } list)
        {
            string id = list.Value.Split(':')[^1].Split('(')[0];
            return CodeList(id).Elements(Structure + "Code").Any(code => string.Equals(code.Attribute("id")!.Value, value, StringComparison.Ordinal));
        }

        return component.Descendants(Structure + "TextFormat").Single().Attribute("textType")!.Value switch
        {
            "String" => value.IndexOfAny(['\r', '\n']) < 0,
            "Integer" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "Decimal" => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
            "Boolean" => value is "true" or "false",
            "GregorianYear" => Year().IsMatch(value),
            "GregorianDay" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "ObservationalTimePeriod" => Period().IsMatch(value),
            _ => false,
        };
    }

    private static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static XElement Component(string id) => Message.Descendants(Structure + "DataStructureComponents").Elements().Elements()
        .Single(component => string.Equals(component.Attribute("id")!.Value, id, StringComparison.Ordinal));

    private static IEnumerable<string> Ids(string list) => Message.Descendants(Structure + list).Elements().Select(component => component.Attribute("id")!.Value);

    private static XElement CodeList(string id) => Message.Descendants(Structure + "Codelist")
        .Single(list => string.Equals(list.Attribute("id")!.Value, id, StringComparison.Ordinal));

    private static XDocument Parse(RulePack pack)
    {
        using MemoryStream target = new();
        SdmxStructure.Write(target, pack, new DateTimeOffset(2024, 12, 2, 14, 30, 0, TimeSpan.FromHours(8)));
        target.Position = 0;
        return XDocument.Load(target);
    }

    private static string Write(RulePack pack, params MetricReport[] reports)
    {
        using MemoryStream target = new();
        using SdmxCsvReportWriter writer = new(target, pack);
        foreach (MetricReport report in reports)
        {
            writer.Write(report);
        }

        writer.Complete();
        return Encoding.UTF8.GetString(target.ToArray());
    }

    private static string[][] Rows(string csv) => CsvReader.Read(csv);

    [GeneratedRegex("^[A-Za-z0-9_@$-]+$")]
    private static partial Regex Identifier();

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex Year();

    [GeneratedRegex("^[0-9]{4}(-01-01/P[0-9]+Y)?$")]
    private static partial Regex Period();
}
