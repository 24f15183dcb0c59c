using System.Globalization;

namespace ReportMetrics.Tests.Quantities;

/// <summary>One row of <c>Specs/quantities.md</c>.</summary>
/// <param name="Phenomenon">The section it stands in.</param>
/// <param name="Phrase">The phrase, its line breaks and bars real.</param>
/// <param name="Expected">What is found in it, as the file writes it.</param>
internal sealed record SpecificationRow(string Phenomenon, string Phrase, string Expected)
{
    public const string File = "tests/ReportMetrics.Tests/Specs/quantities.md";
    private const string Bar = "\uE000";

    /// <summary>All rows of the file.</summary>
    public static IReadOnlyList<SpecificationRow> All { get; } = [.. Read()];

    /// <summary>Writes what was found as the file does.</summary>
    public static string Write(IEnumerable<QuantityMention> mentions)
    {
        string found = string.Join("; ", mentions.Select(Write));
        return found.Length == 0 ? "—" : found;
    }

    private static string Write(QuantityMention mention)
    {
        Quantity quantity = mention.Quantity;
        string value = quantity.Value.ToString(CultureInfo.InvariantCulture);
        string amount = quantity.Approximation switch
        {
            Approximation.MoreThan => ">" + value,
            Approximation.AtLeast => "≥" + value,
            Approximation.LessThan => "<" + value,
            Approximation.AtMost => "≤" + value,
            Approximation.About => "~" + value,
            Approximation.Between => string.Create(CultureInfo.InvariantCulture, $"{value}..{quantity.Upper}"),
            _ => value,
        };
        return $"{mention.Text} = {amount} {quantity.Unit ?? "-"}";
    }

    private static IEnumerable<SpecificationRow> Read()
    {
        string phenomenon = "";
        foreach (string line in Repository.Read(File).Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                phenomenon = line[3..];
            }
            else if (phenomenon.Length > 0 && line.StartsWith("| ", StringComparison.Ordinal))
            {
                string[] cells = line.Replace(@"\|", Bar, StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries);
                if (cells[1] is not ("phrase" or "---"))
                {
                    yield return new SpecificationRow(phenomenon, Plain(cells[1]), Plain(cells[2]));
                }
            }
        }
    }

    private static string Plain(string cell) => cell.Replace(Bar, "|", StringComparison.Ordinal).Replace('⏎', '\n');
}
