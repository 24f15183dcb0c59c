using System.IO.Enumeration;

namespace ReportMetrics.Cli.Inputs;

/// <summary>A PATH of the command line: a file, a folder, a glob or standard input.</summary>
internal static class InputPath
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Whether the path may stand for any number of files.</summary>
    public static bool IsSet(string path) => Directory.Exists(path) || IsGlob(path);

    /// <summary>The inputs of all files that the path stands for, in ordinal order of their paths; a failed one if there are none.</summary>
    /// <param name="path">A file, a folder or a glob.</param>
    /// <param name="kinds">Which files of a folder are taken.</param>
    /// <param name="open">The inputs of one file.</param>
    public static IEnumerable<ReportInput> Expand(string path, FolderFiles kinds, Func<string, IEnumerable<ReportInput>> open)
    {
        try
        {
            return Directory.Exists(path) ? kinds.Select(path, Walk(path, static (ref FileSystemEntry _) => true), open)
                : !IsGlob(path) ? File.Exists(path) ? open(path) : [ReportInput.Failed(path, "there is no such file or folder.")]
                : Matching(path) is { Count: > 0 } files ? files.SelectMany(open)
                : [ReportInput.Failed(path, "no file matches.")];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [ReportInput.Failed(path, exception.Message)];
        }
    }

    private static bool IsGlob(string path) => path.AsSpan().ContainsAny('*', '?') && !File.Exists(path);

    /// <summary>Files that match a glob: <c>*</c> and <c>?</c> within a name, <c>**</c> over any number of folders.</summary>
    private static List<string> Matching(string glob)
    {
        string[] parts = glob.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        int literal = Array.FindIndex(parts, part => part.AsSpan().ContainsAny('*', '?'));
        string root = string.Join(Path.DirectorySeparatorChar, parts[..literal]);
        string folder = root.Length > 0 ? root : Path.IsPathRooted(glob) ? Path.DirectorySeparatorChar.ToString() : ".";
        if (!Directory.Exists(folder))
        {
            return [];
        }

        string[] pattern = parts[literal..];
        List<string> files = Walk(folder, (ref FileSystemEntry entry) =>
            Matches(pattern, Path.GetRelativePath(entry.RootDirectory.ToString(), entry.ToFullPath()).Split(Path.DirectorySeparatorChar)));
        return root.Length > 0 || Path.IsPathRooted(glob) ? files : files.ConvertAll(file => Path.GetRelativePath(".", file));
    }

    /// <summary>Compares folder by folder; keeps the set of pattern places reached, so that many <c>**</c> stay linear.</summary>
    private static bool Matches(string[] pattern, string[] names)
    {
        bool[] reached = new bool[pattern.Length + 1];
        reached[0] = true;
        Skip(reached);
        foreach (string name in names)
        {
            bool[] next = new bool[pattern.Length + 1];
            for (int i = 0; i < pattern.Length; i++)
            {
                if (pattern[i] is "**")
                {
                    next[i] |= reached[i];
                }
                else
                {
                    next[i + 1] = reached[i] && FileSystemName.MatchesSimpleExpression(pattern[i], name, ignoreCase: false);
                }
            }

            reached = next;
            Skip(reached);
        }

        return reached[^1];

        void Skip(bool[] places)
        {
            for (int i = 0; i < pattern.Length; i++)
            {
                places[i + 1] |= places[i] && pattern[i] is "**";
            }
        }
    }

    /// <summary>All files below a folder that pass, links to folders not followed (they may lead back up).</summary>
    private static List<string> Walk(string folder, FileSystemEnumerable<string>.FindPredicate passes)
    {
        FileSystemEnumerable<string> found = new(
            folder,
            (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && passes(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        List<string> files = [.. found];
        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
