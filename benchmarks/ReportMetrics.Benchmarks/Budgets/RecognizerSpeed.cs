using System.Globalization;
using ReportMetrics.Benchmarks.Texts;

namespace ReportMetrics.Benchmarks.Budgets;

/// <summary>The recogniser of quantities alone; it has no budget of its own.</summary>
internal static class RecognizerSpeed
{
    private const int Characters = 100_000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    public static void Write(TextWriter output)
    {
        string arabic = NumeralText.Arabic(Characters);
        string chinese = NumeralText.Chinese(Characters);
        var times = Interleaved.Run(
            Time,
            () => QuantityRecognizer.Default.Recognize(arabic),
            () => QuantityRecognizer.Default.Recognize(chinese));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Recogniser alone: {arabic.Length / times.Seconds(0) / 1e6:0.0} million characters a second on Arabic digits, {chinese.Length / times.Seconds(1) / 1e6:0.0} on Chinese numerals."));
    }
}
