namespace ReportMetrics;

/// <summary>Whether a figure was reached or is only aimed at (SDMX <c>OBS_STATUS</c>).</summary>
public enum ObservationStatus
{
    /// <summary>The figure was reached.</summary>
    Actual,

    /// <summary>The figure is a target or a plan.</summary>
    Planned,
}

/// <summary>How a figure stands in the text.</summary>
public enum ObservationMethod
{
    /// <summary>A number stands in the text.</summary>
    Stated,

    /// <summary>The text denies that there was any; the value is 0.</summary>
    Negated,

    /// <summary>The text names the members of a list; the value is how many.</summary>
    Counted,
}
