using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>What a cell of a table holds, as far as its form tells.</summary>
internal enum CellKind
{
    /// <summary>No cell: prose, a label before a colon, a telephone number.</summary>
    None,

    /// <summary>Words: a name, a unit, a year that heads a column.</summary>
    Text,

    /// <summary>A number, with or without a unit.</summary>
    Figure,

    /// <summary>A dash in place of a value.</summary>
    Blank,
}

/// <summary>Tells the kinds of cells in normalised text.</summary>
internal static class CellKinds
{
    private const int LongestCell = 40;
    private const int MostDigits = 10;
    private const int LongestUnit = 5;
    private const string Blanks = "-—–/";

    // Behind digits these make a date, a time or an age of them.
    private const string NoUnit = "年月日号时点岁届";

    private static readonly CharacterSet NoCell = new("。；;！？!?，,|>");

    /// <summary>The kind of a line or a part of one.</summary>
    internal static CellKind Of(ReadOnlySpan<char> cell)
    {
        if (cell.Length is 0 or > LongestCell)
        {
            return CellKind.None;
        }

        if (IsFigure(cell))
        {
            return CellKind.Figure;
        }

        if (cell.IndexOfAnyExcept(Blanks) < 0)
        {
            return CellKind.Blank;
        }

        bool isText = NoCell.FirstIn(cell) < 0 && cell[^1] is not ('：' or ':') && (cell.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0 || cell.IndexOfAny("%‰") >= 0);
        return isText ? CellKind.Text : CellKind.None;
    }

    /// <summary>The number of a row; 0 if the cell holds none.</summary>
    internal static int Ordinal(ReadOnlySpan<char> cell)
    {
        int number = 0;
        for (int i = 0; i < cell.Length; i++)
        {
            if (i == 4 || !char.IsAsciiDigit(cell[i]))
            {
                return 0;
            }

            number = (number * 10) + cell[i] - '0';
        }

        return number;
    }

    /// <summary>Whether a cell begins with a year and its 年.</summary>
    internal static bool IsYear(ReadOnlySpan<char> cell) => WrittenDate.TryReadYear(cell, out _, out int length) && length < cell.Length && cell[length] == '年';

    // 356, 356起, 1,234.5万元, 97.8%, -3.2%.
    private static bool IsFigure(ReadOnlySpan<char> cell)
    {
        ReadOnlySpan<char> rest = cell[0] is '+' or '-' ? cell[1..] : cell;
        int end = 0;
        int digits = 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || (rest[end] is '.' or ',' or '，' && end > 0 && char.IsAsciiDigit(rest[end - 1]))))
        {
            digits += char.IsAsciiDigit(rest[end++]) ? 1 : 0;
        }

        if (digits is 0 or > MostDigits || !char.IsAsciiDigit(rest[end - 1]) || (rest[0] == '0' && end > 1 && rest[1] != '.'))
        {
            return false;
        }

        ReadOnlySpan<char> unit = rest[end..];
        return unit.IsEmpty || (unit.Length <= LongestUnit && !NoUnit.Contains(unit[0], StringComparison.Ordinal) && IsUnit(unit));
    }

    private static bool IsUnit(ReadOnlySpan<char> unit)
    {
        foreach (char character in unit)
        {
            if (character is not ((>= '\u4E00' and <= '\u9FFF') or '%' or '‰' or '+' or '（' or '）'))
            {
                return false;
            }
        }

        return true;
    }
}
