namespace ReportMetrics.Text;

/// <summary>A line that is drawn, not written.</summary>
internal enum RuleKind
{
    None,

    /// <summary><c>|---|---|</c> under a table's head.</summary>
    TableRule,

    /// <summary><c>---</c> between paragraphs.</summary>
    Line,

    /// <summary>A page's number: <c>- 3 -</c>, 第 3 页 共 8 页, or a bare number just before a form feed.</summary>
    PageNumber,
}

/// <summary>What stands before a line's text: indentation, quote marks, <c>#</c>, a bullet; and whether the line is a table's row.</summary>
internal readonly ref struct LinePrefix
{
    private const string Bullets = "•●■◆▪◇○□➢➤✓★";

    private static readonly CharacterSet RuleSigns = new("|-:=*_ ");
    private static readonly CharacterSet PageNumberSigns = new("第页共/，, 0123456789");

    internal int BodyStart { get; private init; }

    internal int Depth { get; private init; }

    internal ParagraphKind Kind { get; private init; }

    internal RuleKind Rule { get; private init; }

    internal bool IsIndented { get; private init; }

    internal bool IsTableRow => Kind == ParagraphKind.TableRow;

    internal static LinePrefix Read(ReadOnlySpan<char> source, int start, int end)
    {
        int position = SkipSpaces(source, start, end);
        bool indented = position - start >= 2 || (position > start && source[start] is '\u3000' or '\t');
        while (position < end && source[position] == '>')
        {
            position = SkipSpaces(source, position + 1, end);
        }

        ReadOnlySpan<char> line = source[position..end].TrimEnd();
        RuleKind rule = IsPageNumber(line, beforeFormFeed: end < source.Length && source[end] == '\f') ? RuleKind.PageNumber : ReadRule(line);
        if (rule != RuleKind.None)
        {
            return new LinePrefix { Rule = rule };
        }

        if (IsRow(line))
        {
            int cells = position + (line[0] is '|' or '｜' ? 1 : 0);
            return new LinePrefix { BodyStart = cells, Kind = ParagraphKind.TableRow };
        }

        int depth = 0;
        while (depth < line.Length && line[depth] == '#')
        {
            depth++;
        }

        if (depth is > 0 and <= 6 && depth < line.Length && line[depth] is ' ' or '\t' or '\u3000' or '\u00A0' or > '\u2E7F')
        {
            return new LinePrefix { BodyStart = position + depth, Depth = depth, Kind = ParagraphKind.Heading };
        }

        bool bullet = line.Length > 1 && ((line[0] is '-' or '*' or '+' && line[1] is ' ' or '\t') || Bullets.Contains(line[0], StringComparison.Ordinal));
        return new LinePrefix
        {
            BodyStart = bullet ? position + 1 : position,
            Kind = bullet ? ParagraphKind.ListItem : ParagraphKind.Plain,
            IsIndented = indented,
        };
    }

    private static int SkipSpaces(ReadOnlySpan<char> source, int position, int end)
    {
        while (position < end && CharacterFolding.Fold(source[position]) is CharacterFolding.Space or CharacterFolding.Dropped)
        {
            position++;
        }

        return position;
    }

    private static RuleKind ReadRule(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || !RuleSigns.HoldsAll(line) || line.IndexOfAny("-=*_") < 0)
        {
            return RuleKind.None;
        }

        return line.Contains('|') ? RuleKind.TableRule : RuleKind.Line;
    }

    private static bool IsPageNumber(ReadOnlySpan<char> line, bool beforeFormFeed)
    {
        if (line.Length is 0 or > 16)
        {
            return false;
        }

        ReadOnlySpan<char> inner = line.Trim("-—–－· ");
        bool isNumber = !inner.IsEmpty && inner.IndexOfAnyExceptInRange('0', '9') < 0;
        bool isDashed = inner.Length + 2 <= line.Length && line[0] == line[^1];
        bool isWritten = line[0] == '第' && line[^1] == '页' && PageNumberSigns.HoldsAll(line);
        return isWritten || (isNumber && (isDashed || beforeFormFeed));
    }

    // Cells are set off by bars, or by tabs where what stands before the tab is more than a number and the line is no prose.
    private static bool IsRow(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return false;
        }

        if (line[0] is '|' or '｜')
        {
            return line.Length > 1;
        }

        if (line.IndexOfAny("|｜\t") < 0 || line.Contains('。'))
        {
            return false;
        }

        int tab = line.IndexOf('\t');
        return line.IndexOfAny("|｜") > 0 || !IsNumber(line[..tab]);
    }

    private static bool IsNumber(ReadOnlySpan<char> cell)
    {
        Span<char> folded = stackalloc char[8];
        if (cell.Length >= folded.Length)
        {
            return false;
        }

        for (int i = 0; i < cell.Length; i++)
        {
            folded[i] = CharacterFolding.Fold(cell[i]);
        }

        folded[cell.Length] = '甲';
        return Numbering.Read(folded[..(cell.Length + 1)], out int length) != NumberingStyle.None && length == cell.Length;
    }
}
