namespace ReportMetrics.Benchmarks.Texts;

/// <summary>A report to measure with.</summary>
internal sealed record ReportText(string Name, string Text);

/// <summary>The reports that lie around: the samples of the repository, and real ones where a checkout has them beside it.</summary>
internal static class ReportTexts
{
    private const string RealFolder = "shared/corpus/seeds";

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindAbove("ReportMetrics.sln", File.Exists)
        ?? throw new InvalidOperationException($"There is no ReportMetrics.sln above {AppContext.BaseDirectory}.");

    /// <summary>The samples of the repository.</summary>
    public static IReadOnlyList<ReportText> Samples { get; } = ReadFolder(Path.Combine(Root, "samples"));

    /// <summary>The real reports; empty where there are none.</summary>
    public static IReadOnlyList<ReportText> Real { get; } =
        FindAbove(RealFolder, Directory.Exists) is { } above ? ReadFolder(Path.Combine(above, RealFolder)) : [];

    /// <summary>What budgets are measured on: the real reports if there are any, and the samples.</summary>
    public static IReadOnlyList<ReportText> All { get; } = [.. Real, .. Samples];

    /// <summary>The text files of a folder and all below it, in the order of their paths.</summary>
    public static IReadOnlyList<ReportText> ReadFolder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(name => new ReportText(name, File.ReadAllText(Path.Combine(folder, name)))),
    ];

    private static string? FindAbove(string name, Predicate<string> exists)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (exists(Path.Combine(folder.FullName, name)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
