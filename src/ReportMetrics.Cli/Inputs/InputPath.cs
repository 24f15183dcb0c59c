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
    public static IEnumerable<ReportInput> Expand(string path, string[] extensions, Func<string, IEnumerable<ReportInput>> open)
    {
        if (!IsSet(path))
        {
            return File.Exists(path)
                ? open(path)
                : [ReportInput.Failed(path, "there is no such file or folder.")];
        }

        IReadOnlyList<string> files;
        try
        {
            files = Directory.Exists(path) ? InFolder(path, extensions) : Matching(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [ReportInput.Failed(path, exception.Message)];
        }

        return files.Count > 0
            ? files.SelectMany(open)
            : [ReportInput.Failed(path, Directory.Exists(path)
                ? $"the folder holds no file that ends in {string.Join(" or ", extensions)}."
                : "no file matches.")];
    }

    private static bool IsGlob(string path) => path.AsSpan().ContainsAny('*', '?') && !File.Exists(path);

    private static List<string> InFolder(string folder, string[] extensions) =>
        Walk(folder, (ref FileSystemEntry entry) => HasExtension(entry.FileName, extensions));

    private static bool HasExtension(ReadOnlySpan<char> name, string[] extensions)
    {
        foreach (string extension in extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

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
