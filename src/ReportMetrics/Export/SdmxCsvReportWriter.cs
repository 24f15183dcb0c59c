using ReportMetrics.Rules;

namespace ReportMetrics.Export;

/// <summary>
/// Writes reports as SDMX-CSV 2.0 in UTF-8: one observation a row, of the dataflow whose structure <see cref="SdmxStructure"/> writes.
/// An observation whose year nothing names has no place in it and is left out; one whose indicator the pack does not define is an <see cref="ArgumentException"/>. Text that a spreadsheet would run as a formula is defused
/// as in <see cref="CsvReportWriter"/>.
/// </summary>
public sealed class SdmxCsvReportWriter : RecordReportWriter
{
    private readonly string _structure;
    private readonly HashSet<string> _indicators;
    private readonly string _pack;

    /// <summary>Makes a writer onto a stream.</summary>
    /// <param name="target">The stream to write to; it stays open.</param>
    /// <param name="pack">The rule pack that the reports were read with.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public SdmxCsvReportWriter(Stream target, RulePack pack)
        : base(target, byteOrderMark: false)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _pack = pack.ToString();
        _structure = SdmxStructure.IdOf(pack);
        _indicators = pack.Indicators.Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many observations were left out so far, because nothing names their year.</summary>
    public int LeftOut { get; private set; }

    private protected override IEnumerable<string> Columns => ["STRUCTURE", "STRUCTURE_ID", "ACTION", .. SdmxComponent.All.Select(component => component.Id)];

    private protected override void WriteRecords(MetricReport report)
    {
        foreach (Observation observation in report.Observations)
        {
            if (observation.Indicator is { } indicator && !_indicators.Contains(indicator))
            {
                throw new ArgumentException($"The report gives {indicator}, which the rule pack {_pack} does not define; write it with the pack it was read with.", nameof(report));
            }

            if (observation.Period is null)
            {
                LeftOut++;
                continue;
            }

            Records.Add("dataflow").Add(_structure).Add("I");
            foreach (SdmxComponent component in SdmxComponent.All)
            {
                Records.Add(component.Value(report.Document, observation));
            }

            Records.End();
        }
    }
}
