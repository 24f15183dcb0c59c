using ReportMetrics.Cli.Inputs;
using ReportMetrics.Cli.Outputs;

namespace ReportMetrics.Cli.Commands;

/// <summary>Reads all inputs of a command line one after another, however they are spread over cores, and says which fail.</summary>
internal static class InputBatch
{
    /// <summary>Hands over each report in the order of the inputs.</summary>
    /// <returns>How many inputs failed; each has then been named on standard error.</returns>
    public static async Task<int> ReadAsync(
        MetricExtractor extractor, IEnumerable<ReportInput> inputs, ProgressLine progress, Action<MetricReport> take, CancellationToken cancellation)
    {
        int failed = 0;
        await foreach (ExtractionOutcome outcome in ParallelExtraction.Run(extractor, inputs, cancellation).ConfigureAwait(false))
        {
            if (outcome.Report is { } report)
            {
                take(report);
            }
            else if (outcome.Failure is { } failure)
            {
                progress.WriteError(InputFailure.Describe(outcome.Input.Name, failure));
                failed += failure is InputSkippedException ? 0 : 1;
            }

            progress.Advance();
        }

        return failed;
    }
}
