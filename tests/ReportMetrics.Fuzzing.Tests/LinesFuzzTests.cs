using System.Text;
using System.Text.Json;
using ReportMetrics.Cli;
using ReportMetrics.Export;
using ReportMetrics.Tests;
using ReportMetrics.Text;

namespace ReportMetrics.Fuzzing.Tests;

/// <summary>Texts on lines of NDJSON, read by the tool on all cores, give what the extractor gives for each.</summary>
public sealed class LinesFuzzTests
{
    [Fact]
    public async Task Any_texts_on_lines_are_answered_in_order_as_if_each_were_read_alone()
    {
        string[] texts = [.. FuzzCases.Seeds(usual: 400).Select(HostileText.Create)];
        string lines = string.Concat(texts.Select((text, i) => $"{{\"id\":\"{i}\",\"text\":{Quote(text)}}}\n"));
        StringBuilder expected = new();
        for (int i = 0; i < texts.Length; i++)
        {
            if (IsWhole(texts[i]))
            {
                expected.Append(Line(new SourceText(texts[i], $"{i}")));
            }
        }

        using MemoryStream output = new();
        using StringWriter errors = new();
        using CommandEnvironment environment = new() { Input = new MemoryStream(Encoding.UTF8.GetBytes(lines)), Output = output, Error = errors };
        int exitCode = await Application.RunAsync(["extract", "-", "--input", "ndjson"], environment);

        int broken = texts.Count(text => !IsWhole(text));
        exitCode.Should().Be(broken > 0 ? 1 : 0);
        errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(broken, "half a surrogate pair is no text in JSON");
        Encoding.UTF8.GetString(output.ToArray()).Should().Be(expected.ToString());
    }

    // By hand, as a writer of JSON would not write half a surrogate pair.
    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char character in text)
        {
            quoted.Append(character is >= ' ' and <= '~' and not ('"' or '\\') ? character.ToString() : $"\\u{(int)character:x4}");
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static string Line(SourceText source)
    {
        using MemoryStream target = new();
        using JsonReportWriter writer = new(target, JsonLayout.Lines);
        writer.Write(MetricExtractor.Default.Extract(source));
        return Encoding.UTF8.GetString(target.ToArray());
    }
}
