using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ReportMetrics.Cli.Inputs;

namespace ReportMetrics.Cli.Commands;

/// <summary>What became of one input: its report, or why there is none.</summary>
internal readonly record struct ExtractionOutcome(ReportInput Input, MetricReport? Report, Exception? Failure);

/// <summary>
/// Reads and extracts reports on all cores and hands them over in the order of the inputs, each as soon as those before it are done.
/// However many inputs there are, a few of them are held at a time.
/// </summary>
internal static class ParallelExtraction
{
    /// <summary>Reports that are read ahead of the one that is handed over next.</summary>
    private static readonly int Ahead = 4 * Environment.ProcessorCount;

    /// <summary>The outcomes in the order of the inputs. A failed input is an outcome; other exceptions end the run.</summary>
    public static async IAsyncEnumerable<ExtractionOutcome> Run(MetricExtractor extractor, IEnumerable<ReportInput> inputs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Channel<Task<ExtractionOutcome>> queue = Channel.CreateBounded<Task<ExtractionOutcome>>(Ahead);

        // A thread of its own: it may wait for standard input as long as it likes, and holds no worker up.
        Task feeding = Task.Factory.StartNew(
            () => Feed(queue.Writer, extractor, inputs, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await foreach (Task<ExtractionOutcome> extraction in queue.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                yield return await extraction.ConfigureAwait(false);
            }

            await feeding.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private static void Feed(ChannelWriter<Task<ExtractionOutcome>> queue, MetricExtractor extractor, IEnumerable<ReportInput> inputs, CancellationToken stop)
    {
        try
        {
            foreach (ReportInput input in inputs)
            {
                Task<ExtractionOutcome> extraction = Task.Run(() => Extract(extractor, input, stop), stop);
                queue.WriteAsync(extraction, stop).AsTask().GetAwaiter().GetResult();
            }
        }
        finally
        {
            queue.Complete();
        }
    }

    private static ExtractionOutcome Extract(MetricExtractor extractor, ReportInput input, CancellationToken stop)
    {
        try
        {
            return new ExtractionOutcome(input, extractor.Extract(input.Read(stop), stop), Failure: null);
        }
        catch (Exception exception) when (InputFailure.Is(exception))
        {
            return new ExtractionOutcome(input, Report: null, exception);
        }
    }
}
