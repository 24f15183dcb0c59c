namespace ReportMetrics.Cli.Inputs;

/// <summary>Which files of a folder are inputs. A file that is named itself is always one.</summary>
internal sealed class FolderFiles
{
    private static readonly HashSet<string> TextForPrograms = new(StringComparer.OrdinalIgnoreCase)
    {
        ".json", ".ndjson", ".jsonl", ".csv", ".tsv", ".xml", ".yaml", ".yml", ".toml", ".ini", ".log", ".sql",
        ".css", ".js", ".mjs", ".map", ".svg", ".py", ".cs", ".java", ".sh", ".bat", ".ps1",
    };

    private readonly Func<string, bool> _takes;

    private FolderFiles(Func<string, bool> takes, string none) => (_takes, None) = (takes, none);

    /// <summary>
    /// Every file that could be a document; its content decides. Left out is only what would pass for plain text and is none that people write:
    /// data, programs, parts of web pages, and the lock files (<c>~$</c>) of word processors.
    /// </summary>
    public static FolderFiles Documents { get; } = new(
        path => !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal) && !TextForPrograms.Contains(Path.GetExtension(path)),
        "the folder holds no file that could be a document.");

    /// <summary>Files that hold a report a line.</summary>
    public static FolderFiles Lines { get; } = new(
        path => path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase),
        "the folder holds no file that ends in .ndjson or .jsonl.");

    /// <summary>What to say of a folder without any.</summary>
    public string None { get; }

    /// <summary>The inputs of the files that are taken, and behind them one that says how many were left out.</summary>
    public IEnumerable<ReportInput> Select(string folder, IReadOnlyList<string> files, Func<string, IEnumerable<ReportInput>> open)
    {
        ILookup<bool, string> taken = files.ToLookup(_takes);
        IEnumerable<ReportInput> inputs = taken[true].Any() ? taken[true].SelectMany(open) : [ReportInput.Failed(folder, None)];
        return taken[false].Any() ? inputs.Append(ReportInput.Skipped(folder, Describe(taken[false]))) : inputs;
    }

    private static string Describe(IEnumerable<string> skipped)
    {
        IEnumerable<string> kinds = skipped.CountBy(path => Path.GetExtension(path).ToLowerInvariant())
            .OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => $"{kind.Value} {(kind.Key.Length > 0 ? kind.Key : "without an extension")}");
        return $"left out {string.Join(", ", kinds)}: no reports by their names. Name a file itself to have it read.";
    }
}
