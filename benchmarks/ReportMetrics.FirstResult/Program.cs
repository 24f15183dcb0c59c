using System.Globalization;
using System.Runtime.CompilerServices;

namespace ReportMetrics.FirstResult;

/// <summary>Does nothing, or builds the default extractor and extracts the report whose path it is given; writes the processor time it took, in milliseconds.</summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        if (arguments is [string path])
        {
            Extract(path);
        }

        Console.Out.WriteLine(Environment.CpuUsage.TotalTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    // A method of its own: the program that does nothing does not load the library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Extract(string path) => GC.KeepAlive(MetricExtractor.Default.Extract(File.ReadAllText(path)).Observations);
}
