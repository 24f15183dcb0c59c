namespace ReportMetrics.Tests;

/// <summary>The files of this repository, as tests read them.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file, given from the root with slashes.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>The text of a file, its lines ended by LF.</summary>
    public static string Read(string relative) => File.ReadAllText(Path(relative)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ReportMetrics.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no ReportMetrics.sln above {AppContext.BaseDirectory}.");
    }
}
