using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Results;
using ReportMetrics.Documents;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Evaluation;

/// <summary>A folder of label files, each <c>NAME.json</c> with its report <c>NAME.txt</c> or another document of that name.</summary>
/// <param name="Labels">The folder of the label files.</param>
/// <param name="Texts">The folder of the reports.</param>
internal sealed record LabelFolder(string Labels, string Texts)
{
    /// <summary>The paths of the label files, in ordinal order.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(Labels, "*.json").Order(StringComparer.Ordinal)];

    /// <summary>Reads a label file and its report.</summary>
    /// <exception cref="InputException">The file is no label file, its report is missing, or the two do not belong together.</exception>
    /// <exception cref="DocumentException">The report cannot be read.</exception>
    public (SourceText Text, ReportResult Labels) Read(string file)
    {
        ReportResult labels = ReportResult.ReadLabels(JsonFile.Read(() => File.OpenRead(file)));
        SourceText text = ReadText(Path.GetFileNameWithoutExtension(file));
        for (int i = 0; i < labels.Figures.Count; i++)
        {
            Figure figure = labels.Figures[i];
            bool inside = figure.Start >= 0 && figure.Length >= 0 && figure.Start <= text.Length - figure.Length;
            if (!inside || !text.Text.AsSpan(figure.Start, figure.Length).SequenceEqual(figure.Text))
            {
                throw new InputException($"$.facts[{i}]: \"{figure.Text}\" does not stand at {figure.Start} of {text.Name}.");
            }
        }

        return (text, labels);
    }

    private SourceText ReadText(string name)
    {
        string? path = Directory.EnumerateFiles(Texts)
            .Where(file => Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.Ordinal) && !Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return path is null ? throw new InputException($"its report {name}.txt (or another document of that name) is not in {Texts}.") : ReportDocument.Read(path).Text;
    }
}
