namespace ReportMetrics;

/// <summary>How the written number stands to the true one (TimeML's <c>mod</c>).</summary>
public enum Approximation
{
    /// <summary>The number as written: 154起.</summary>
    Exact,

    /// <summary>Above the number, exclusive: 余, 多, 超过, 突破.</summary>
    MoreThan,

    /// <summary>The number or above, inclusive: 以上, 不少于, 至少.</summary>
    AtLeast,

    /// <summary>Below the number, exclusive: 近, 不足, 不到.</summary>
    LessThan,

    /// <summary>The number or below, inclusive: 以下, 以内, 不超过.</summary>
    AtMost,

    /// <summary>Around the number: 约, 左右, 上下.</summary>
    About,

    /// <summary>A range with both ends inclusive: 10—15次.</summary>
    Between,
}
