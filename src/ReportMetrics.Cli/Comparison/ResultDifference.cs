using ReportMetrics.Cli.Results;

namespace ReportMetrics.Cli.Comparison;

/// <summary>What differs between two result files, report by report; reports that say the same are left out.</summary>
internal static class ResultDifference
{
    private static readonly ReportResult Nothing = new(new Dictionary<string, string?>(StringComparer.Ordinal), [], []);

    /// <summary>
    /// Compares the reports of the same name; of those of one name, or without any, the first with the first and so on.
    /// If each file holds one report the two are compared whatever they are called.
    /// </summary>
    public static IReadOnlyList<ReportDifference> Of(IReadOnlyList<ReportResult> old, IReadOnlyList<ReportResult> current) =>
        [.. Pairs(old, current).Select(pair => ReportDifference.Of(pair.Old, pair.New)).Where(difference => !difference.IsEmpty)];

    private static IEnumerable<(ReportResult Old, ReportResult New)> Pairs(IReadOnlyList<ReportResult> old, IReadOnlyList<ReportResult> current)
    {
        if (old.Count == 1 && current.Count == 1)
        {
            return [(old[0], current[0])];
        }

        Dictionary<string, Queue<ReportResult>> left = old
            .GroupBy(report => report.Source ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<ReportResult>(group), StringComparer.Ordinal);
        List<(ReportResult Old, ReportResult New)> pairs =
            [.. current.Select(report => (left.TryGetValue(report.Source ?? "", out Queue<ReportResult>? same) && same.TryDequeue(out ReportResult? match) ? match : Nothing, report))];
        pairs.AddRange(left.Values.SelectMany(reports => reports).Select(report => (report, Nothing)));
        return pairs;
    }
}
