using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>The words around a number that bound it. They belong to the grammar of numbers, not to any domain.</summary>
internal static class ApproximationWords
{
    private const int NoBound = 100;
    private const int BeforeDigitless = 200;

    private static readonly WordsOfMeaning[] Before =
    [
        new((int)Approximation.MoreThan, "超 超过 超过了 超出 逾 已逾 突破 突破了 突破至 高于 大于 多于 > ＞"),
        new((int)Approximation.AtLeast, "不少于 不低于 不小于 不下于 不下 至少 至少有 至少要 至少达 至少达到 最少 最少有 大于等于 大于或等于 大于或者等于 多于等于 高于等于 ≥ >= >＝"),
        new((int)Approximation.LessThan, "近 将近 接近 不足 不到 未达 未满 不满 未到 低于 少于 小于 < ＜"),
        new((int)Approximation.AtMost, "不超过 不超 不多于 不高于 不大于 至多 最多 最多有 小于等于 小于或等于 小于或者等于 低于等于 少于等于 ≤ <= <＝"),
        new((int)Approximation.About, "约 约有 约为 约占 约达 约合 大约 大约有 大概 大概有 大致"),
        new(BeforeDigitless + (int)Approximation.MoreThan, "破 过"),
        new(BeforeDigitless + (int)Approximation.AtLeast, "上"),
        new(NoBound, "附近 最近 临近 靠近 邻近 亲近 远近 贴近 走近 拉近 相近 新近 就近"),
        new(NoBound, "节约 条约 合约 预约 签约 履约 违约 制约 公约 特约 邀约 契约 集约 解约 毁约 租约 民约 乡约 规约 婚约 续约 赴约"),
        new(NoBound, "赶超 反超 治超 纠超 查超 通过 经过 不过 路过 渡过 度过 走过 错过 记过 跨过 悔过 侦破 告破 爆破 打破 攻破 拆破"),
        new(NoBound, "以上 及以上 之上 晚上 线上 网上 路上 街上 会上 早上 身上 手上 马上 台上 船上 车上 地上 岗上 墙上 历史上 总体上 基本上 成百上"),
    ];

    private static readonly WordsOfMeaning[] After =
    [
        new((int)Approximation.AtLeast, "以上 及以上 或以上 及其以上 之上"),
        new((int)Approximation.AtMost, "以下 及以下 或以下 之下 以内 之内"),
        new((int)Approximation.About, "左右 上下"),
        new((int)Approximation.MoreThan, "开外"),
        new(NoBound, "上下级 上下联动 上下游 上下班 左右手"),
    ];

    private static readonly WordTrie BeforeNumber = Build(Before, isReversed: true);
    private static readonly WordTrie AfterUnit = Build(After, isReversed: false);

    /// <summary>The bound that the words right before a number set.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="number">Offset of the number.</param>
    /// <param name="digitless">Whether the number opens with 百, 千, 万 or 亿, so that 上, 过 and 破 can bound it.</param>
    /// <param name="start">Offset of the words.</param>
    /// <returns><see langword="null"/> if there is none.</returns>
    public static Approximation? FindBefore(ReadOnlySpan<char> text, int number, bool digitless, out int start)
    {
        int found = BeforeNumber.MatchBackward(text, number, out start);
        if (found >= BeforeDigitless)
        {
            return digitless ? (Approximation)(found - BeforeDigitless) : null;
        }

        return found is < 0 or NoBound ? null : (Approximation)found;
    }

    /// <summary>The bound that the words right behind a unit set.</summary>
    /// <returns><see langword="null"/> if there is none.</returns>
    public static Approximation? FindAfter(ReadOnlySpan<char> text, int end)
    {
        int found = AfterUnit.MatchForward(text, end, out _);
        return found is < 0 or NoBound ? null : (Approximation)found;
    }

    private static WordTrie Build(WordsOfMeaning[] lists, bool isReversed)
    {
        List<string> words = [];
        List<int> meanings = [];
        foreach (WordsOfMeaning list in lists)
        {
            foreach (string word in list.Words.Split(' '))
            {
                words.Add(isReversed ? WordOrder.Reversed(word) : word);
                meanings.Add(list.Meaning);
            }
        }

        return WordTrie.Build(words.ToArray(), meanings.ToArray());
    }

    private sealed record WordsOfMeaning(int Meaning, string Words);
}
