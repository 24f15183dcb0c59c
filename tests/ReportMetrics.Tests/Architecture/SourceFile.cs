using System.Text.RegularExpressions;

namespace ReportMetrics.Tests.Architecture;

/// <summary>A C# file of the repository.</summary>
/// <param name="Path">Its path from the root, with slashes.</param>
/// <param name="Folder">The folder of its project that it stands in; empty for the project's own.</param>
/// <param name="Code">Its text without comments and without what stands in literals.</param>
internal sealed partial record SourceFile(string Path, string Folder, string Code)
{
    /// <summary>All files below a folder, given from the root, except what a build makes.</summary>
    public static IEnumerable<SourceFile> Under(string folder)
    {
        string root = Repository.Path(folder);
        foreach (string file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string[] parts = System.IO.Path.GetRelativePath(root, file).Split(System.IO.Path.DirectorySeparatorChar);
            if (!parts.Contains("obj", StringComparer.Ordinal) && !parts.Contains("bin", StringComparer.Ordinal))
            {
                yield return new SourceFile($"{folder}/{string.Join('/', parts)}", parts.Length > 1 ? parts[0] : "", WithoutComments(File.ReadAllText(file)));
            }
        }
    }

    /// <summary>The code with each comment as a space and each literal as an empty one.</summary>
    internal static string WithoutComments(string code) =>
        CommentOrLiteral().Replace(code, match => match.Value[0] == '/' ? " " : "\"\"");

    [GeneratedRegex("""
        //[^\n]*                                # to the end of the line
        | /\*[\s\S]*?\*/
        | [$@]*(?<quotes>"{3,})[\s\S]*?\k<quotes>  # raw
        | (?:@|\$@|@\$)"(?:[^"]|"")*"           # verbatim
        | \$?"(?:[^"\\\n]|\\.)*"
        | '(?:[^'\\\n]|\\.)+'
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrLiteral();
}
