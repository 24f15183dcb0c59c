using System.Text;

namespace ReportMetrics.Rules;

public sealed partial class RulePack
{
    private const string FileSuffix = ".rules.json";

    private static readonly Lazy<RulePack>[] BuiltInPacks =
        Array.ConvertAll(CompiledPacks.Ids, id => new Lazy<RulePack>(() => CompiledPackReader.Read(CompiledPacks.Find(id)!, BuiltIn)));

    /// <summary>Ids of the packs inside this library.</summary>
    public static IReadOnlyList<string> BuiltInIds => CompiledPacks.Ids;

    /// <summary>Reads a rule pack from a UTF-8 file. A base pack that it names by a path is read from beside it.</summary>
    /// <param name="path">Path of the <c>.rules.json</c> file.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="RulePackException">The pack is wrong; the exception lists every mistake.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    public static RulePack Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string full = Path.GetFullPath(path);
        return RulePackReader.Read(ReadFile(full), full, FindBeside, BuiltInIds);
    }

    /// <summary>Reads a rule pack from a JSON text. A base pack is found among those inside this library only.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="RulePackException">The pack is wrong; the exception lists every mistake.</exception>
    public static RulePack Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return RulePackReader.Read(json, name, FindInside, BuiltInIds);
    }

    /// <summary>A pack inside this library. It is read once; later calls return the same object.</summary>
    /// <param name="id">Its id: <c>zh-rule-of-law</c>.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such pack.</exception>
    public static RulePack BuiltIn(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int index = Array.IndexOf(CompiledPacks.Ids, id);
        return index >= 0
            ? BuiltInPacks[index].Value
            : throw new ArgumentException($"There is no built-in rule pack \"{id}\"; there are: {string.Join(", ", BuiltInIds)}.", nameof(id));
    }

    private static FoundPack? FindInside(string uses, string file) =>
        BuiltInIds.Contains(uses, StringComparer.Ordinal) ? new FoundPack(uses, Text: null, BuiltIn(uses)) : null;

    private static FoundPack? FindBeside(string uses, string file)
    {
        if (!uses.EndsWith(FileSuffix, StringComparison.Ordinal))
        {
            return FindInside(uses, file);
        }

        string full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file) ?? "", uses));
        return File.Exists(full) ? new FoundPack(full, ReadFile(full), Pack: null) : null;
    }

    private static string ReadFile(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        return Decode(bytes, path);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string file)
    {
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        ReadOnlySpan<byte> content = bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            var errors = new RulePackErrors(file, text: "");
            errors.NoJson($"expected UTF-8, found other bytes at offset {exception.Index + bytes.Length - content.Length}", offset: 0);
            errors.ThrowIfAny();
            throw;
        }
    }
}
