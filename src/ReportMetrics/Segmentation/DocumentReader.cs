using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Reads what a report says of itself: title, issuing bodies, place, year and date of signature. Thread-safe.</summary>
internal sealed class DocumentReader
{
    private const int LongestOpening = 2000;
    private const int MostSignatureLines = 5;
    private const int LastLines = 12;
    private const int LongestSignature = 60;
    private const int LongestYearMark = 3;

    /// <summary>A report signed in the first half of a year is on the year before.</summary>
    private const int LastMonthOnYearBefore = 6;

    private readonly PlaceNames _places;
    private readonly BodyNames _bodies;
    private readonly TitleReader _titles;

    /// <summary>Takes the words of the language, simplified.</summary>
    /// <param name="titleEnds">Words that end titles: 报告, 总结.</param>
    /// <param name="bodyEnds">Words that end names of bodies: 人民政府, 局.</param>
    /// <param name="areaEnds">Words that end names of places, those of large places first: 省, 市, 县, 镇.</param>
    public DocumentReader(IReadOnlyList<string> titleEnds, IReadOnlyList<string> bodyEnds, IReadOnlyList<string> areaEnds)
    {
        _places = new PlaceNames(areaEnds, bodyEnds);
        _bodies = new BodyNames(bodyEnds, _places);
        _titles = new TitleReader(titleEnds, _bodies, _places);
    }

    /// <summary>Reads one report.</summary>
    /// <param name="source">The original text.</param>
    /// <param name="text">The same text, normalised.</param>
    public DocumentInfo Read(SourceText source, NormalizedText text)
    {
        int openingLines = TitleReader.CountOpeningLines(text);
        Range title = _titles.Read(text, openingLines);
        Signature signature = FindSignature(text, Math.Max(title.End.Value, 1));
        Cell? titleArea = FindTitleArea(text, title);
        ValueList<Cell> bodies = signature.Bodies;
        bodies = bodies.Count > 0 || title.End.Value == 0 ? bodies : FindAboveTitle(text, title, titleArea);
        bodies = bodies.Count > 0 ? bodies : FindBelowTitle(text, title, openingLines);
        bodies = bodies.Count > 0 ? bodies : FindNamed(text, title, titleArea);
        DateOnly? published = signature.Date ?? FindDateBelowTitle(text, title, openingLines);
        return new DocumentInfo(
            Title(source, text, title),
            Names(source, text, bodies),
            (FindBodyArea(text, bodies) ?? titleArea) is { } area ? WrittenForm.Of(source, text, area.Start, area.End) : null,
            FindYear(text, title, openingLines, published),
            published)
        {
            Source = source.Name,
        };
    }

    private static string? Title(SourceText source, NormalizedText text, Range lines)
    {
        string title = "";
        for (int i = lines.Start.Value; i < lines.End.Value; i++)
        {
            title += WrittenForm.Of(source, text, text.Paragraphs[i].Start, text.Paragraphs[i].End);
        }

        return title.Length == 0 ? null : title;
    }

    private static string? Names(SourceText source, NormalizedText text, ValueList<Cell> bodies)
    {
        string? names = null;
        foreach (ref readonly Cell body in bodies)
        {
            string name = WrittenForm.Of(source, text, body.Start, body.End);
            names = names is null ? name : names + " " + name;
        }

        return names;
    }

    private static ValueList<Cell> Only(Cell cell)
    {
        ValueList<Cell> cells = new();
        cells.Add(cell);
        return cells;
    }

    // The last date on a line of its own below names of bodies; else one near the end.
    private Signature FindSignature(NormalizedText text, int from)
    {
        DateOnly? loneDate = null;
        int last = text.Paragraphs.Length - 1;
        for (int i = last; i >= from; i--)
        {
            if (!TryReadDateLine(text, i, out DateOnly date, out int bodyEnd))
            {
                continue;
            }

            ValueList<Cell> bodies = ReadBodiesAbove(text, i, bodyEnd, from);
            if (bodies.Count > 0)
            {
                return new Signature(bodies, date);
            }

            loneDate ??= last - i < LastLines && bodyEnd == text.Paragraphs[i].Start ? date : null;
        }

        return new Signature(FindUndated(text, from), loneDate);
    }

    // A line that ends with a date; bodyEnd is where the date starts.
    private static bool TryReadDateLine(NormalizedText text, int index, out DateOnly date, out int bodyEnd)
    {
        Paragraph paragraph = text.Paragraphs[index];
        ReadOnlySpan<char> line = text.Chars[paragraph.Start..paragraph.End];
        date = default;
        bodyEnd = paragraph.Start;
        bool mayEndWithDate = char.IsAsciiDigit(line[^1]) || line[^1] is '日' or '号' or '）' or '。' or '印';
        if (!mayEndWithDate || line.Length > LongestSignature || line.IndexOfAny("。；，《|") >= 0)
        {
            return false;
        }

        for (int i = 0; i < line.Length; i++)
        {
            if (WrittenDate.TryRead(line[i..], out date, out int length))
            {
                bodyEnd = paragraph.Start + i - (i > 0 && line[i - 1] == '（' ? 1 : 0);
                bool isLabelled = i > 0 && line[i - 1] is '：' or ':';
                return !isLabelled && line[(i + length)..].TrimEnd("）。印").Length == 0;
            }
        }

        return false;
    }

    private ValueList<Cell> ReadBodiesAbove(NormalizedText text, int dateLine, int bodyEnd, int from)
    {
        ValueList<Cell> bodies = new();
        int start = text.Paragraphs[dateLine].Start;
        if (bodyEnd > start && _bodies.TryReadLine(text.Chars[start..bodyEnd], out int nameStart, out int nameEnd))
        {
            bodies.AddRange(_bodies.Split(text, start + nameStart, start + nameEnd).Items);
        }

        for (int i = dateLine - 1; i >= from && dateLine - i <= MostSignatureLines && TryReadBodyLine(text, i, out Cell names); i--)
        {
            bodies.InsertBeforeFirst(_bodies.Split(text, names.Start, names.End));
        }

        return bodies;
    }

    // Bodies that sign without a date: the last lines but for what publishers add.
    private ValueList<Cell> FindUndated(NormalizedText text, int from)
    {
        int last = text.Paragraphs.Length - 1;
        for (int i = last; i >= from && last - i < MostSignatureLines; i--)
        {
            Paragraph paragraph = text.Paragraphs[i];
            bool isLabelled = text.Chars[paragraph.Start..paragraph.End].IndexOfAny("：:") >= 0;
            if (!isLabelled && TryReadBodyLine(text, i, out Cell names))
            {
                ValueList<Cell> bodies = ReadBodiesAbove(text, i, paragraph.Start, from);
                bodies.AddRange(_bodies.Split(text, names.Start, names.End).Items);
                return bodies;
            }
        }

        return new ValueList<Cell>();
    }

    private bool TryReadBodyLine(NormalizedText text, int index, out Cell names)
    {
        Paragraph paragraph = text.Paragraphs[index];
        bool found = _bodies.TryReadLine(text.Chars[paragraph.Start..paragraph.End], out int start, out int end);
        names = new Cell(paragraph.Start + start, paragraph.Start + end);
        return found;
    }

    // Just above the title, or anywhere above it if the name holds the title's place: a site's name above a report of another body does not count.
    private ValueList<Cell> FindAboveTitle(NormalizedText text, Range title, Cell? titleArea)
    {
        ValueList<Cell> bodies = new();
        bool isAdjacent = true;
        for (int i = title.Start.Value - 1; i >= 0; i--)
        {
            if (!TryReadBodyLine(text, i, out Cell names))
            {
                isAdjacent = false;
                continue;
            }

            bool holdsPlace = titleArea is { } area && text.Chars[names.Start..names.End].IndexOf(text.Chars[area.Start..area.End]) >= 0;
            if (holdsPlace || (isAdjacent && titleArea is null))
            {
                bodies.InsertBeforeFirst(_bodies.Split(text, names.Start, names.End));
            }
            else if (bodies.Count > 0)
            {
                break;
            }
        }

        return bodies;
    }

    // A body alone between the title and the text, or one whose head speaks: 甲区人民政府区长.
    private ValueList<Cell> FindBelowTitle(NormalizedText text, Range title, int openingLines)
    {
        for (int i = title.End.Value; i < openingLines && title.End.Value > 0; i++)
        {
            if (TryReadBodyLine(text, i, out Cell names))
            {
                return _bodies.Split(text, names.Start, names.End);
            }

            int start = text.Paragraphs[i].Start;
            ReadOnlySpan<char> line = text.Chars[start..text.Paragraphs[i].End];
            int length = LineBreaks.IsBare(line) ? _bodies.NameLength(line) : 0;
            if (length > 0)
            {
                return Only(new Cell(start, start + length));
            }
        }

        return new ValueList<Cell>();
    }

    // The fullest name in the opening of the body or place that the title names, else the title's own.
    private ValueList<Cell> FindNamed(NormalizedText text, Range title, Cell? titleArea)
    {
        if (titleArea is not { } area)
        {
            return new ValueList<Cell>();
        }

        int start = TitleStart(text, title);
        int titleEnd = text.Paragraphs[title.End.Value - 1].End;
        int length = _bodies.NameLength(text.Chars[start..titleEnd]);
        if (length > 0)
        {
            ValueList<Cell> named = _bodies.Split(text, start, start + length);
            ReadOnlySpan<char> name = text.Chars[named[0].Start..named[0].End];
            return named.Count > 1 ? named : Only(FindInOpening(text, titleEnd, name, isPlace: false) ?? named[0]);
        }

        return Only(FindInOpening(text, titleEnd, text.Chars[area.Start..area.End], isPlace: true) ?? new Cell(start, area.End));
    }

    private Cell? FindInOpening(NormalizedText text, int from, ReadOnlySpan<char> name, bool isPlace)
    {
        ReadOnlySpan<char> opening = text.Chars[from..Math.Min(text.Length, from + LongestOpening)];
        return _bodies.FindFullest(opening, name, isPlace) is { } found ? new Cell(from + found.Start, from + found.End) : null;
    }

    private Cell? FindBodyArea(NormalizedText text, ValueList<Cell> bodies)
    {
        foreach (Cell body in bodies)
        {
            ReadOnlySpan<char> name = BodyNames.TrimPrefix(text.Chars[body.Start..body.End]);
            int start = body.End - name.Length;
            // 甲县人民政府乙街道办事处: the place behind the first body is more local.
            int first = _bodies.NameLength(name);
            if (first > 0 && first < name.Length && _places.TryReadChain(name[first..], out Range inner))
            {
                return new Cell(start + first + inner.Start.Value, start + first + inner.End.Value);
            }

            if (_places.TryReadChain(name, out Range place))
            {
                return new Cell(start + place.Start.Value, start + place.End.Value);
            }
        }

        return null;
    }

    private Cell? FindTitleArea(NormalizedText text, Range title)
    {
        if (title.End.Value == 0)
        {
            return null;
        }

        int start = TitleStart(text, title);
        ReadOnlySpan<char> name = text.Chars[start..text.Paragraphs[title.End.Value - 1].End];
        return _places.TryReadChain(name, out Range place) ? new Cell(start + place.Start.Value, start + place.End.Value) : null;
    }

    // Behind 关于, 中共 and a leading year: where a title names its place.
    private static int TitleStart(NormalizedText text, Range title)
    {
        Paragraph first = text.Paragraphs[title.Start.Value];
        ReadOnlySpan<char> line = BodyNames.TrimPrefix(text.Chars[first.Start..first.End]);
        if (WrittenDate.TryReadYear(line, out _, out int length) && length < line.Length && line[length] == '年')
        {
            line = line[(length + 1)..];
            line = line.StartsWith("度", StringComparison.Ordinal) ? line[1..] : line;
        }

        return first.End - BodyNames.TrimPrefix(line).Length;
    }

    // A date in brackets or alone between the title and the text.
    private static DateOnly? FindDateBelowTitle(NormalizedText text, Range title, int openingLines)
    {
        for (int i = title.End.Value; i < openingLines && title.End.Value > 0; i++)
        {
            Paragraph paragraph = text.Paragraphs[i];
            ReadOnlySpan<char> line = text.Chars[paragraph.Start..paragraph.End].Trim("（）");
            if (line.Contains('日') && WrittenDate.TryRead(line, out DateOnly date, out int length) && length == line.Length)
            {
                return date;
            }
        }

        return null;
    }

    private static int? FindYear(NormalizedText text, Range title, int openingLines, DateOnly? published)
    {
        int year = 0;
        for (int i = title.Start.Value; i < title.End.Value && year == 0; i++)
        {
            ReadOnlySpan<char> line = text.Chars[text.Paragraphs[i].Start..text.Paragraphs[i].End];
            year = YearReader.Find(line, 0, out _) is var found and > 0 ? found : YearReader.FindBare(line);
        }

        if (year == 0)
        {
            year = title.End.Value == 0 ? FindLeadingYear(text) : FindReportedYear(text, openingLines);
        }

        if (year == 0 && published is { } date)
        {
            year = date.Month <= LastMonthOnYearBefore ? date.Year - 1 : date.Year;
        }

        return year == 0 ? null : year;
    }

    private static int FindReportedYear(NormalizedText text, int openingLines)
    {
        int from = openingLines < text.Paragraphs.Length ? text.Paragraphs[openingLines].Start : 0;
        return YearReader.FindReported(text.Chars[from..Math.Min(text.Length, from + LongestOpening)]);
    }

    // A text without a title may be no report at all: only a year that a line of its opening starts with is its own.
    private static int FindLeadingYear(NormalizedText text)
    {
        foreach (Paragraph paragraph in text.Paragraphs)
        {
            if (paragraph.Start >= LongestOpening)
            {
                break;
            }

            ReadOnlySpan<char> line = text.Chars[paragraph.Start..paragraph.End];
            _ = Numbering.Read(line, out int number);
            line = line[number..];
            if (WrittenDate.TryReadYear(line, out _, out int length) && YearReader.FindReported(line[..Math.Min(line.Length, length + LongestYearMark)]) is var year and > 0)
            {
                return year;
            }
        }

        return 0;
    }

    private readonly record struct Signature(ValueList<Cell> Bodies, DateOnly? Date);
}
