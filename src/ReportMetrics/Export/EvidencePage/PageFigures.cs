using ReportMetrics.Rules;

namespace ReportMetrics.Export;

/// <summary>What the page shows of a report's figures, and the names of their places on it.</summary>
internal sealed class PageFigures
{
    private const string Unclaimed = "unclaimed";

    private readonly Dictionary<string, IndicatorDefinition> _definitions;
    private readonly HashSet<int> _inFindings;
    private readonly int[] _firstOfMark;

    public PageFigures(MetricReport report, int place, RulePack pack)
    {
        Report = report;
        Place = place;
        _definitions = pack.Indicators.ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        _inFindings = [.. report.Findings.SelectMany(finding => finding.Observations)];
        Marks = FigureMark.Of(report);
        _firstOfMark = new int[report.Observations.Count];
        foreach (FigureMark mark in Marks)
        {
            foreach (Observation observation in mark.Observations)
            {
                _firstOfMark[observation.Index] = mark.Observations[0].Index;
            }
        }
    }

    /// <summary>The kinds of figures that the page tells apart, each with its name. A figure may be of several.</summary>
    public static IReadOnlyList<(string Id, string Name)> Kinds { get; } =
        [("claimed", "of an indicator"), (Unclaimed, "no indicator"), ("planned", "planned"), ("finding", "in a finding")];

    public MetricReport Report { get; }

    /// <summary>The place of the report on the page, from 0.</summary>
    public int Place { get; }

    public IReadOnlyList<FigureMark> Marks { get; }

    /// <summary>The cells of CSV that every row of the report begins with.</summary>
    public string CsvOfReport
    {
        get
        {
            CsvRecords records = new();
            CsvReportWriter.AddReport(records, Report.Document);
            return records.TakeCells();
        }
    }

    public string CsvOf(Observation observation)
    {
        CsvRecords records = new();
        CsvReportWriter.AddObservation(records, Report, observation);
        return records.TakeCells();
    }

    public IndicatorDefinition? DefinitionOf(string? indicator) => indicator is null ? null : _definitions.GetValueOrDefault(indicator);

    public string NameOf(string? indicator) => indicator is null ? "no indicator" : DefinitionOf(indicator)?.ChineseName ?? indicator;

    /// <summary>Id of the row of an observation.</summary>
    public string RowOf(Observation observation) => $"r{Place}o{observation.Index}";

    /// <summary>Id of the mark in the text that an observation stands on.</summary>
    public string MarkOf(int observation) => $"r{Place}m{_firstOfMark[observation]}";

    /// <summary>Ids of the findings that name an observation, with their kinds.</summary>
    public IEnumerable<(string Id, string Kind)> FindingsOf(Observation observation) => !_inFindings.Contains(observation.Index) ? []
        : Report.Findings.Select((finding, index) => (finding, index)).Where(pair => pair.finding.Observations.Contains(observation.Index))
            .Select(pair => ($"r{Place}f{pair.index}", pair.finding.Kind));

    public bool Is(Observation observation, string kind) => kind switch
    {
        "claimed" => observation.Indicator is not null,
        Unclaimed => observation.Indicator is null,
        "planned" => observation.Status == ObservationStatus.Planned,
        _ => _inFindings.Contains(observation.Index),
    };

    public int CountOf(string kind) => Report.Observations.Count(observation => Is(observation, kind));

    /// <summary>The indicators of the report in the order of the text, each with how often it stands there.</summary>
    public IEnumerable<(string Indicator, int Count)> Indicators() => Report.Observations
        .Where(observation => observation.Indicator is not null)
        .GroupBy(observation => observation.Indicator!, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Count()));

    /// <summary>What an observation says, in a line.</summary>
    public string Summary(Observation observation)
    {
        string period = observation.Period is { } years ? $", {years}" : "";
        string planned = observation.Status == ObservationStatus.Planned ? ", planned" : "";
        return $"{NameOf(observation.Indicator)}: {observation.Quantity.NumberText} {observation.Quantity.UnitLabel}{period}{planned}";
    }

    /// <summary>A kind of finding in words: <c>rateMismatch</c> is <c>Rate mismatch</c>.</summary>
    public static string WordsOf(string kind) => kind.Length == 0 ? kind
        : char.ToUpperInvariant(kind[0]) + string.Concat(kind.Skip(1).Select(c => char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
