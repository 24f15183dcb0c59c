using System.Text.Json;

namespace ReportMetrics.Tests.Quantities;

/// <summary>A case of another project's specification, which is not part of this repository: see <see cref="Folder"/>.</summary>
/// <param name="Input">The text.</param>
/// <param name="Results">What that project finds in it.</param>
internal sealed record PeerCase(string Input, IReadOnlyList<PeerResult> Results)
{
    /// <summary>The nearest <c>shared/peers</c> beside or above the tests, or <see langword="null"/> where there is none.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>Reads the cases of a model, or skips the test where they are not at hand.</summary>
    public static IReadOnlyList<PeerCase> Read(string model)
    {
        if (Folder is null)
        {
            Assert.Skip("The peers' cases are not at hand: there is no shared/peers above the tests.");
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "microsoft-recognizers-zh", model + ".json")));
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static PeerCase Read(JsonElement item) => new(
        item.GetProperty("input").GetString()!,
        [
            .. item.GetProperty("results").EnumerateArray().Select(result => new PeerResult(
                result.GetProperty("start").GetInt32(),
                result.GetProperty("end").GetInt32() + 1,
                result.GetProperty("value").GetString()!)),
        ]);

    private static string? FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "peers");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>What the other project finds.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Value">The value as that project writes it: <c>12</c>, <c>12%</c>, <c>[3,5)</c>.</param>
internal sealed record PeerResult(int Start, int End, string Value);
