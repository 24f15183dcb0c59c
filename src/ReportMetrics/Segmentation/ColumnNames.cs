using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Tells the names of a table's columns by the words that end them.</summary>
internal sealed class ColumnNames
{
    private const int LongestName = 16;

    private readonly string[] _heads;
    private readonly string[] _remarks;
    private readonly CharacterSet _lastCharacters = new("");

    /// <summary>Takes the words of the language, simplified.</summary>
    /// <param name="heads">Words that end the names of columns: 序号, 项目, 数量.</param>
    /// <param name="remarks">Names of last columns that may be empty in all rows: 备注.</param>
    internal ColumnNames(IReadOnlyList<string> heads, IReadOnlyList<string> remarks)
    {
        _heads = [.. heads];
        _remarks = [.. remarks];
        foreach (string head in _heads)
        {
            _lastCharacters.Add(head[^1]);
        }
    }

    /// <summary>Whether a cell names a column: 项目, 指标名称, 数量（件）, 2024年.</summary>
    internal bool IsHead(ReadOnlySpan<char> cell)
    {
        if (cell.Length is 0 or > LongestName)
        {
            return false;
        }

        ReadOnlySpan<char> name = cell[^1] == '）' && cell.LastIndexOf('（') is var open and > 0 ? cell[..open] : cell;
        if (CellKinds.IsYear(name) || !_lastCharacters.Contains(name[^1]))
        {
            return CellKinds.IsYear(name);
        }

        foreach (string head in _heads)
        {
            if (name.EndsWith(head, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cell names a column that may be empty in all rows.</summary>
    internal bool IsRemark(ReadOnlySpan<char> cell) => IsAmong(_remarks, cell);

    /// <summary>Whether a cell is such a word and nothing else, as no name of a row is.</summary>
    internal bool IsWordAlone(ReadOnlySpan<char> cell) => IsAmong(_heads, cell) || IsRemark(cell);

    private static bool IsAmong(string[] words, ReadOnlySpan<char> cell)
    {
        foreach (string word in words)
        {
            if (cell.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
