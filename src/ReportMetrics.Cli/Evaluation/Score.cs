namespace ReportMetrics.Cli.Evaluation;

/// <summary>How many figures were right, claimed falsely, and missed.</summary>
internal readonly record struct Score(int Right, int False, int Missed)
{
    /// <summary>Whether there is nothing of the kind, neither labelled nor found.</summary>
    public bool IsEmpty => this == default;

    /// <summary>Share of what was found that is right, 0 to 1; 1 if nothing was found.</summary>
    public double Precision => Right + False == 0 ? 1 : (double)Right / (Right + False);

    /// <summary>Share of what is labelled that was found, 0 to 1; 1 if nothing is labelled.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of the two, 0 to 1.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Score operator +(Score left, Score right) =>
        new(left.Right + right.Right, left.False + right.False, left.Missed + right.Missed);
}
