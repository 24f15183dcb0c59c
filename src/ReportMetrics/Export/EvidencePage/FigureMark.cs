using ReportMetrics.Text;

namespace ReportMetrics.Export;

/// <summary>A place in the text that one or more observations stand on.</summary>
/// <param name="Span">The place; where the evidences of several overlap, all of them.</param>
/// <param name="Observations">The observations, in the order of the report.</param>
internal sealed record FigureMark(TextSpan Span, IReadOnlyList<Observation> Observations)
{
    /// <summary>The marks of a report, in text order; none overlap.</summary>
    public static List<FigureMark> Of(MetricReport report)
    {
        List<FigureMark> marks = [];
        List<Observation> together = [];
        int end = 0;
        foreach (Observation observation in report.Observations.OrderBy(observation => observation.Evidence.Start))
        {
            if (together.Count > 0 && observation.Evidence.Start >= end)
            {
                Close();
            }

            together.Add(observation);
            end = Math.Max(end, observation.Evidence.Span.End);
        }

        Close();
        return marks;

        void Close()
        {
            if (together.Count > 0)
            {
                marks.Add(new FigureMark(TextSpan.FromBounds(together[0].Evidence.Start, end), [.. together.OrderBy(observation => observation.Index)]));
                together.Clear();
                end = 0;
            }
        }
    }
}
