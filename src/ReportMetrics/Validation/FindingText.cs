namespace ReportMetrics.Validation;

/// <summary>Writes figures into the messages of findings.</summary>
internal static class FindingText
{
    /// <summary>A figure with how it stands to the true one: <c>more than 300</c>.</summary>
    public static string Of(Observation figure)
    {
        string value = PlainNumber.Text(figure.Value);
        return figure.Approximation switch
        {
            Approximation.MoreThan => "more than " + value,
            Approximation.AtLeast => "at least " + value,
            Approximation.LessThan => "less than " + value,
            Approximation.AtMost => "at most " + value,
            Approximation.About => "about " + value,
            Approximation.Between => value + " to " + PlainNumber.Text(figure.Upper ?? figure.Value),
            _ => value,
        };
    }

    /// <summary>Bounds of a percentage, to one place more than the report gives, two at least.</summary>
    public static string Percentage(Bounds bounds, int places)
    {
        string low = Rounded(bounds.Low, places);
        return bounds.High is not { } high ? $"at least {low} %"
            : bounds.Low == high ? $"{low} %"
            : bounds.Low <= 0 ? $"at most {Rounded(high, places)} %"
            : $"{low} to {Rounded(high, places)} %";
    }

    private static string Rounded(decimal value, int places) =>
        PlainNumber.Text(Math.Round(value, Math.Clamp(places + 1, 2, 8), MidpointRounding.AwayFromZero));
}
