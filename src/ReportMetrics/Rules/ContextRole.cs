namespace ReportMetrics.Rules;

/// <summary>Words whose meaning for the resolution is fixed; the pack says which words have it.</summary>
public enum ContextRole
{
    /// <summary>Denies what follows: 无, 未, 没有, 未发生, 零.</summary>
    Negation,

    /// <summary>Opens the parts of a total: 其中, 包括, 含.</summary>
    Part,

    /// <summary>Names a kind of what was counted, or its rank, and no thing of its own: 专职, 线上, 女性, 居首位.</summary>
    Kind,

    /// <summary>Speaks of the whole: 全年, 全镇, 共, 累计, 总.</summary>
    Whole,

    /// <summary>Speaks of a part, a campaign or a lower level: 村级, 活动期间.</summary>
    Partial,

    /// <summary>Marks a target or a plan in prose: 力争, 确保达到, 计划, 拟.</summary>
    Plan,

    /// <summary>Marks a target where the figure behind it is a lower bound (确保达到98%以上): 确保, 保证.</summary>
    Aim,

    /// <summary>Marks a heading under which everything is planned: 工作思路, 下一步, 工作安排.</summary>
    PlanHeading,

    /// <summary>In a heading: the section speaks of what is lacking before it turns to plans (存在问题和下步打算).</summary>
    Shortcoming,

    /// <summary>The year before the report's: 去年, 上年, 上年度.</summary>
    LastYear,

    /// <summary>The report's year: 今年, 本年度.</summary>
    ThisYear,

    /// <summary>The year after the report's: 明年, 下一年度.</summary>
    NextYear,

    /// <summary>Makes a year the start of a period: 以来, 至今.</summary>
    Since,

    /// <summary>Names as many years as it says, the report's the last of them: 近三年, 五年来.</summary>
    RecentYears,

    /// <summary>Opens a comparison: 同比, 环比, 较, 比, 相比.</summary>
    Comparison,

    /// <summary>Makes the figure behind it a change: 增长, 下降, 上升, 减少, 提高.</summary>
    Change,

    /// <summary>Makes the figure a rate per something: 每, 每月, 人均, 户均, 平均.</summary>
    PerUnit,

    /// <summary>One figure for each of several names: 均, 各, 都.</summary>
    Each,

    /// <summary>Figures in the order of the names: 分别为, 依次为.</summary>
    Respectively,

    /// <summary>Joins names: 、 和 及 与.</summary>
    Conjunction,

    /// <summary>Filler that may stand between a figure and the one it goes on from: 共, 达, 参与.</summary>
    Filler,

    /// <summary>Means nothing to the rules and hides the shorter words inside it: 无人机 hides 无, 调解员 hides 调解.</summary>
    SetPhrase,

    /// <summary>Ends a document's title: 报告, 总结.</summary>
    TitleEnd,

    /// <summary>Ends the name of an issuing body: 人民政府, 委员会, 办事处, 局.</summary>
    BodyEnd,

    /// <summary>Ends the name of a place: 县, 镇, 乡, 街道; words of larger places stand before those of smaller ones.</summary>
    AreaEnd,

    /// <summary>Ends the name of a table's column: 序号, 项目, 单位, 数量, 上年.</summary>
    TableHead,

    /// <summary>Names a table's column that may be empty in all rows: 备注.</summary>
    TableRemark,
}
