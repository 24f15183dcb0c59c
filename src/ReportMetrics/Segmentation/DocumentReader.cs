using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Reads what a report says of itself: title, issuing bodies, place, year and date of signature. Thread-safe.</summary>
internal sealed class DocumentReader
{
    private const string StationEnd = "所";

    private readonly PlaceNames _places;
    private readonly BodyNames _bodies;
    private readonly TitleReader _titles;
    private readonly SignatureReader _signatures;
    private readonly ReportYearReader _years;

    /// <summary>Takes the words of the language, simplified.</summary>
    /// <param name="titleEnds">Words that end titles: 报告, 总结.</param>
    /// <param name="bodyEnds">Words that end names of bodies: 人民政府, 局.</param>
    /// <param name="areaEnds">Words that end names of places, those of large places first: 省, 市, 县, 镇.</param>
    public DocumentReader(IReadOnlyList<string> titleEnds, IReadOnlyList<string> bodyEnds, IReadOnlyList<string> areaEnds)
    {
        _places = new PlaceNames(areaEnds, bodyEnds);
        _bodies = new BodyNames(bodyEnds, _places);
        _titles = new TitleReader(titleEnds, _bodies, _places);
        _signatures = new SignatureReader(_bodies);
        _years = new ReportYearReader(_places);
    }

    /// <summary>Reads one report.</summary>
    /// <param name="source">The original text.</param>
    /// <param name="text">The same text, normalised.</param>
    /// <param name="stop">Asked on the way.</param>
    public DocumentInfo Read(SourceText source, NormalizedText text, StopCheck stop = default)
    {
        int openingLines = TitleReader.CountOpeningLines(text);
        Range title = _titles.Read(text, openingLines);
        Signature signature = _signatures.Find(text, Math.Max(title.End.Value, 1), stop);
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
            _years.Find(text, title, openingLines, published),
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

    // Just above the title, or anywhere above it if the name holds the title's place: a site's name above a report of another body does not count.
    private ValueList<Cell> FindAboveTitle(NormalizedText text, Range title, Cell? titleArea)
    {
        ValueList<Cell> bodies = new();
        bool isAdjacent = true;
        for (int i = title.Start.Value - 1; i >= 0; i--)
        {
            if (!_bodies.TryReadLine(text, i, out Cell names))
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
            if (_bodies.TryReadLine(text, i, out Cell names))
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
        ReadOnlySpan<char> opening = text.Chars[from..Math.Min(text.Length, from + ReportYearReader.LongestOpening)];
        return _bodies.FindFullest(opening, name, isPlace) is { } found ? new Cell(from + found.Start, from + found.End) : null;
    }

    private Cell? FindBodyArea(NormalizedText text, ValueList<Cell> bodies)
    {
        foreach (Cell body in bodies)
        {
            ReadOnlySpan<char> name = BodyNames.TrimPrefix(text.Chars[body.Start..body.End]);
            bool hasPlace = _places.TryReadChain(name, out Range place);
            // 甲县人民政府乙街道办事处: the place behind the first body is more local.
            int first = _bodies.NameLength(name);
            first = first < name.Length ? first : 0;
            ReadOnlySpan<char> local = name[Math.Max(first, hasPlace ? place.End.Value : 0)..];
            if (FindSeat(text, local) is { } seat)
            {
                return seat;
            }

            int start = body.End - name.Length;
            if (first > 0 && _places.TryReadChain(name[first..], out Range inner))
            {
                return new Cell(start + first + inner.Start.Value, start + first + inner.End.Value);
            }

            if (hasPlace)
            {
                return new Cell(start + place.Start.Value, start + place.End.Value);
            }
        }

        return null;
    }

    // A station bears the name of the place it serves without the place's ending: 白水司法所 in 白水镇.
    private Cell? FindSeat(NormalizedText text, ReadOnlySpan<char> station)
    {
        int ending = station.EndsWith(StationEnd, StringComparison.Ordinal) ? _bodies.EndLength(station) : 0;
        ReadOnlySpan<char> stem = station[..^ending];
        return ending > 0 && stem.Length > 1 && _places.FindNamed(text.Chars, stem) is { } place ? new Cell(place.Start.Value, place.End.Value) : null;
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
}
