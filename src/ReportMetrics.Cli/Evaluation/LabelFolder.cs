using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Results;
using ReportMetrics.Text;

namespace ReportMetrics.Cli.Evaluation;

/// <summary>A folder of label files, each <c>NAME.json</c> with its report <c>NAME.txt</c> or <c>NAME.md</c>.</summary>
/// <param name="Labels">The folder of the label files.</param>
/// <param name="Texts">The folder of the reports.</param>
internal sealed record LabelFolder(string Labels, string Texts)
{
    private static readonly string[] TextExtensions = [".txt", ".md"];

    /// <summary>The paths of the label files, in ordinal order.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(Labels, "*.json").Order(StringComparer.Ordinal)];

    /// <summary>Reads a label file and its report.</summary>
    /// <exception cref="InputException">The file is no label file, its report is missing, or the two do not belong together.</exception>
    public (SourceText Text, ReportResult Labels) Read(string file)
    {
        ReportResult labels = ReportResult.ReadLabels(TextInput.Of(file, () => File.OpenRead(file)).Read().Text);
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
        foreach (string path in TextExtensions.Select(extension => Path.Combine(Texts, name + extension)))
        {
            if (File.Exists(path))
            {
                return TextInput.Of(path, () => File.OpenRead(path)).Read();
            }
        }

        throw new InputException($"its report {name}.txt or {name}.md is not in {Texts}.");
    }
}
