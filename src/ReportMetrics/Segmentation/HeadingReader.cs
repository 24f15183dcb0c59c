using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>What a heading looks like; those that look alike are siblings.</summary>
internal enum HeadingStyle
{
    None,
    Part,
    Chapter,
    Section,
    Chinese,
    ChineseInBrackets,
    Arabic,
    Decimal,
    ArabicInBrackets,
    ArabicHalfBracket,
    Circled,
    Markdown,
    Bold,
    Lenticular,
    Plain,
    Annex,
}

/// <summary>How a paragraph opens.</summary>
/// <param name="Style">Its number or markup; <see cref="HeadingStyle.None"/> if it is prose.</param>
/// <param name="Start">Index of the heading's first character.</param>
/// <param name="End">Index behind the heading's last character; <paramref name="Start"/> if the paragraph is numbered but no heading.</param>
/// <param name="BodyStart">Index at which the paragraph goes on behind the heading and its mark.</param>
internal readonly record struct ParagraphOpening(HeadingStyle Style, int Start, int End, int BodyStart)
{
    public bool IsHeading => End > Start;
}

/// <summary>Finds the headings among paragraphs: lines of their own and numbered or bold openings.</summary>
internal static class HeadingReader
{
    private const int LongestLine = 60;
    private const int LongestRunIn = 45;
    private const int LongestColonRunIn = 22;
    private const int LongestPlain = 32;
    private const int ShortestPlain = 4;
    private const string EndMarks = "。：:；;.";

    private static readonly CharacterSet NoHeading = new("。；！？：、|:");

    /// <summary>Reads the opening of a paragraph.</summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="index">Index of the paragraph.</param>
    /// <param name="afterProse">Whether prose stands before it: until then lines are of the title.</param>
    internal static ParagraphOpening Read(NormalizedText text, int index, bool afterProse)
    {
        Paragraph paragraph = text.Paragraphs[index];
        ReadOnlySpan<char> line = text.Chars[paragraph.Start..paragraph.End];
        if (paragraph.Kind == ParagraphKind.TableRow)
        {
            return Prose(paragraph);
        }

        HeadingStyle style = StyleOf(Numbering.Read(line, out int number));
        if (paragraph.Kind == ParagraphKind.Heading)
        {
            bool isTitle = style == HeadingStyle.None && paragraph.Depth == 1 && !afterProse;
            return isTitle ? Prose(paragraph) : Line(paragraph, style == HeadingStyle.None ? HeadingStyle.Markdown : style, line);
        }

        if (style != HeadingStyle.None)
        {
            return ReadNumbered(text, index, style, number);
        }

        return afterProse ? ReadUnnumbered(text, index) : ReadMarkedRunIn(paragraph, line);
    }

    private static ParagraphOpening ReadNumbered(NormalizedText text, int index, HeadingStyle style, int number)
    {
        Paragraph paragraph = text.Paragraphs[index];
        ReadOnlySpan<char> line = text.Chars[paragraph.Start..paragraph.End];
        int bold = paragraph.BoldEnd - paragraph.Start;
        if (bold > number && bold <= LongestLine && !HasFigure(line[number..bold]))
        {
            return RunIn(paragraph, style, line, bold);
        }

        int stop = line[number..].IndexOfAny("。！？；") is var found and >= 0 ? number + found : line.Length;
        if (stop >= line.Length - 1)
        {
            bool isLine = line.Length <= LongestLine && stop > number && line[^1] is not ('；' or ';' or '，');
            bool isSentence = line[^1] is '。' or '！' or '？';
            return isLine && (!isSentence || IsFollowedByItsText(text, index, style)) ? Line(paragraph, style, line) : Numbered(paragraph, style);
        }

        int colon = line[number..stop].IndexOfAny("：:") is var mark and >= 0 ? number + mark : stop;
        stop = colon <= LongestColonRunIn ? colon : stop;
        bool isRunIn = stop > number && stop <= LongestRunIn && line[stop] is '。' or '：' or ':' && !HasFigure(line[number..stop]);
        return isRunIn ? RunIn(paragraph, style, line, stop) : Numbered(paragraph, style);
    }

    private static ParagraphOpening ReadUnnumbered(NormalizedText text, int index)
    {
        Paragraph paragraph = text.Paragraphs[index];
        ReadOnlySpan<char> line = text.Chars[paragraph.Start..paragraph.End];
        if (IsAnnex(line))
        {
            return Line(paragraph, HeadingStyle.Annex, line);
        }

        ParagraphOpening marked = ReadMarkedRunIn(paragraph, line);
        if (marked.IsHeading)
        {
            return marked;
        }

        if (paragraph.IsBold && line.Length <= LongestLine && line[^1] is not ('。' or '；'))
        {
            return Line(paragraph, HeadingStyle.Bold, line);
        }

        return IsPlainHeading(text, index, line) ? Line(paragraph, HeadingStyle.Plain, line) : Prose(paragraph);
    }

    // 【调解】… and **强化领导。**…
    private static ParagraphOpening ReadMarkedRunIn(in Paragraph paragraph, ReadOnlySpan<char> line)
    {
        int close = line[0] == '【' ? line[..Math.Min(line.Length, LongestRunIn)].IndexOf('】') : -1;
        if (close > 1)
        {
            return new ParagraphOpening(HeadingStyle.Lenticular, paragraph.Start + 1, paragraph.Start + close, paragraph.Start + close + 1);
        }

        int bold = paragraph.BoldEnd - paragraph.Start;
        bool isRunIn = bold > 1 && bold < line.Length && bold <= LongestRunIn && (line[bold - 1] is '。' or '：' or ':' || line[bold] is '：' or ':');
        return isRunIn && !HasFigure(line[..bold]) ? RunIn(paragraph, HeadingStyle.Bold, line, bold) : Prose(paragraph);
    }

    // 附表：2024年行政执法数据: what follows stands behind the report and under none of its headings.
    private static bool IsAnnex(ReadOnlySpan<char> line) =>
        line.Length is > 1 and <= LongestLine && line[0] == '附' && line[1] is '表' or '件' or '录' or '：' or ':' && !line.Contains('。');

    // A short line without marks or figures before a paragraph, a table or a numbered heading.
    private static bool IsPlainHeading(NormalizedText text, int index, ReadOnlySpan<char> line)
    {
        if (line.Length is < ShortestPlain or > LongestPlain || NoHeading.FirstIn(line) >= 0 || HasFigure(line) || index + 1 >= text.Paragraphs.Length)
        {
            return false;
        }

        Paragraph next = text.Paragraphs[index + 1];
        ReadOnlySpan<char> nextLine = text.Chars[next.Start..next.End];
        return next.Kind == ParagraphKind.TableRow || nextLine.Length > LongestLine || nextLine.IndexOf('。') >= 0 ||
            Numbering.Read(nextLine, out _) != NumberingStyle.None;
    }

    // A numbered sentence alone in its paragraph is a heading if its text follows, a point of a list if the next point follows.
    private static bool IsFollowedByItsText(NormalizedText text, int index, HeadingStyle style)
    {
        if (index > 0 && StyleAt(text, index - 1) == style)
        {
            return false;
        }

        if (index + 1 >= text.Paragraphs.Length)
        {
            return false;
        }

        Paragraph next = text.Paragraphs[index + 1];
        HeadingStyle nextStyle = StyleAt(text, index + 1);
        return nextStyle == HeadingStyle.None ? text.Chars[next.Start..next.End].IndexOf('。') >= 0 : nextStyle > style;
    }

    private static HeadingStyle StyleAt(NormalizedText text, int index)
    {
        Paragraph paragraph = text.Paragraphs[index];
        return StyleOf(Numbering.Read(text.Chars[paragraph.Start..paragraph.End], out _));
    }

    // A number that is neither a year nor in quotes: the sentence tells, it does not head.
    private static bool HasFigure(ReadOnlySpan<char> line)
    {
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            quoted = line[i] == '“' || (quoted && line[i] != '”');
            if (quoted || !char.IsAsciiDigit(line[i]))
            {
                continue;
            }

            int start = i;
            while (i + 1 < line.Length && char.IsAsciiDigit(line[i + 1]))
            {
                i++;
            }

            if (i - start != 3 || i + 1 >= line.Length || line[i + 1] is not ('年' or '-' or '—'))
            {
                return true;
            }
        }

        return false;
    }

    private static HeadingStyle StyleOf(NumberingStyle style) => (HeadingStyle)(int)style;

    private static ParagraphOpening Prose(in Paragraph paragraph) => new(HeadingStyle.None, paragraph.Start, paragraph.Start, paragraph.Start);

    private static ParagraphOpening Numbered(in Paragraph paragraph, HeadingStyle style) => new(style, paragraph.Start, paragraph.Start, paragraph.Start);

    private static ParagraphOpening Line(in Paragraph paragraph, HeadingStyle style, ReadOnlySpan<char> line) =>
        new(style, paragraph.Start, paragraph.Start + line.TrimEnd(EndMarks).Length, paragraph.End);

    private static ParagraphOpening RunIn(in Paragraph paragraph, HeadingStyle style, ReadOnlySpan<char> line, int end)
    {
        int body = end;
        while (body < line.Length && EndMarks.Contains(line[body], StringComparison.Ordinal))
        {
            body++;
        }

        return new ParagraphOpening(style, paragraph.Start, paragraph.Start + line[..end].TrimEnd(EndMarks).Length, paragraph.Start + body);
    }
}
