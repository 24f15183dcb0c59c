using System.Text;

namespace ReportMetrics.Generators;

/// <summary>The library's own packs, on which others can build.</summary>
internal static class BuiltInPacks
{
    private const string Suffix = ".rules.json";

    public static readonly string[] Ids =
    [
        .. typeof(BuiltInPacks).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name.Substring(0, name.Length - Suffix.Length))
            .OrderBy(id => id, StringComparer.Ordinal),
    ];

    public static string? Find(string id)
    {
        using Stream? stream = typeof(BuiltInPacks).Assembly.GetManifestResourceStream(id + Suffix);
        return stream is null ? null : new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }
}
