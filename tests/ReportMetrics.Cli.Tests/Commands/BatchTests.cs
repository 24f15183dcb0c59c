using System.Text;
using System.Text.Json;

namespace ReportMetrics.Cli.Tests.Commands;

/// <summary>Many inputs in one run, and what may happen on the way.</summary>
public class BatchTests
{
    [Fact]
    public void A_folder_of_many_files_is_answered_in_order_and_a_bad_file_costs_no_other()
    {
        const int Files = 500;
        using ToolRun run = new();
        for (int i = 0; i < Files; i++)
        {
            run.WriteFile($"in/{i:000}.txt", i == 250 ? [0xFF, 0xD8, 0xFF] : Encoding.UTF8.GetBytes(Report(i)));
        }

        run.Run("extract", run.PathOf("in"), "--format", "ndjson").Should().Be(1);
        run.Lines.Select(Value).Should().Equal(Enumerable.Range(0, Files).Where(i => i != 250).Select(i => i + 1));
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle().Which.Should().StartWith("reportmetrics: in/250.txt: this is a JPEG image");
    }

    [Fact]
    public void Lines_of_very_different_length_are_answered_in_order()
    {
        IEnumerable<string> lines = Enumerable.Range(0, 300)
            .Select(i => JsonSerializer.Serialize(new { id = i, text = string.Concat(Enumerable.Repeat(Report(i), i % 40 == 0 ? 400 : 1)) }));
        using ToolRun run = new() { Input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))) };
        run.Run("extract", "-", "--input", "ndjson").Should().Be(0);
        run.Lines.Select(Value).Should().Equal(Enumerable.Range(1, 300));
    }

    [Fact]
    public void A_line_is_answered_before_the_next_one_is_asked_for()
    {
        using AnswerCounter answers = new();
        using Conversation questions = new(5, answers);
        using ToolRun run = new() { Input = questions, OutputStream = answers };
        run.Run("extract", "-", "--input", "ndjson").Should().Be(0);
        answers.Count.Should().Be(5);
        questions.AllWereAnswered.Should().BeTrue("the other end waits for an answer before it asks on");
    }

    [Fact]
    public void An_output_that_fails_half_way_ends_the_run_with_an_error()
    {
        using FullDisk disk = new(room: 100_000);
        using ToolRun run = new() { Input = new MemoryStream(Lines(2_000)), OutputStream = disk };
        run.Run("extract", "-", "--input", "ndjson").Should().Be(1);
        run.Errors.Should().Be("reportmetrics: the results could not be written: No space left on device\n");
    }

    private static string Report(int i) => $"全年调解矛盾纠纷{i + 1}起。";

    private static int Value(string line)
    {
        using JsonDocument report = JsonDocument.Parse(line);
        return report.RootElement.GetProperty("observations")[0].GetProperty("value").GetInt32();
    }

    private static byte[] Lines(int count) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, count).Select(i => JsonSerializer.Serialize(new { id = i, text = Report(i) }) + "\n")));
}
