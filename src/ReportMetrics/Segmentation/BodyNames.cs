using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Finds the names of issuing bodies by the words that end them (人民政府, 委员会, 局); works on normalised text.</summary>
internal sealed class BodyNames
{
    private const int LongestLine = 60;
    private const int ShortestFullEnd = 3;
    private const int UsualStem = 2;
    private const int LongestStem = 6;
    private const int LongestBoundedStem = 3;
    private const string Prepositions = "在由为对经受按向是将和与及";
    private const string Colons = "：:";
    private const string Joints = "、，,";

    private static readonly CharacterSet NoName = new("。；！？《|>");
    private static readonly string[] Prefixes = ["中国共产党", "中共", "关于"];

    private readonly string[] _ends;
    private readonly CharacterSet _lastCharacters = new("");
    private readonly PlaceNames _places;

    /// <summary>Takes the words that end names of bodies.</summary>
    internal BodyNames(IReadOnlyList<string> ends, PlaceNames places)
    {
        _ends = WordOrder.LongestFirst(ends);
        foreach (string end in _ends)
        {
            _lastCharacters.Add(end[^1]);
        }

        _places = places;
    }

    /// <summary>Whether a line is the names of bodies and nothing else, but for junk before a colon.</summary>
    /// <param name="line">The line, normalised.</param>
    /// <param name="start">Index in the line at which the names start.</param>
    /// <param name="end">Index behind them.</param>
    internal bool TryReadLine(ReadOnlySpan<char> line, out int start, out int end)
    {
        start = line.LastIndexOfAny(Colons) + 1;
        end = line.Length;
        if (line.Length > 0 && line[^1] == '）' && line.LastIndexOf('（') is var open and > 0)
        {
            end = open;
        }

        return line.Length <= LongestLine && end - start > 2 && NoName.FirstIn(line) < 0 && EndLength(line[start..end]) > 0;
    }

    /// <summary>Whether a line of a report is nothing but names of bodies, and where in the text they stand.</summary>
    internal bool TryReadLine(NormalizedText text, int index, out Cell names)
    {
        Paragraph paragraph = text.Paragraphs[index];
        bool found = TryReadLine(text.Chars[paragraph.Start..paragraph.End], out int start, out int end);
        names = new Cell(paragraph.Start + start, paragraph.Start + end);
        return found;
    }

    /// <summary>Length of the word that ends a body's name at the end of a text; 0 if none does.</summary>
    internal int EndLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_lastCharacters.Contains(text[^1]))
        {
            return 0;
        }

        foreach (string end in _ends)
        {
            if (text.Length > end.Length && text.EndsWith(end, StringComparison.Ordinal))
            {
                return end.Length;
            }
        }

        return 0;
    }

    /// <summary>The bodies of a line in turn: set off by a space, by 、 or by starting like the first.</summary>
    internal ValueList<Cell> Split(NormalizedText text, int start, int end)
    {
        ValueList<Cell> bodies = new();
        int bodyStart = start;
        for (int i = start + 1; i < end; i++)
        {
            bool joint = Joints.Contains(text.Chars[i], StringComparison.Ordinal);
            if (EndLength(text.Chars[bodyStart..i]) > 0 && (joint || StartsAnother(text, bodyStart, i, end)))
            {
                bodies.Add(new Cell(bodyStart, i));
                bodyStart = joint ? i + 1 : i;
            }
        }

        bodies.Add(new Cell(bodyStart, end));
        return bodies;
    }

    /// <summary>The text without what may stand before the name of a place: 中共, 关于.</summary>
    internal static ReadOnlySpan<char> TrimPrefix(ReadOnlySpan<char> name)
    {
        foreach (string prefix in Prefixes)
        {
            name = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
        }

        return name;
    }

    /// <summary>Length of the body's name that a text starts with, up to the first word that ends one behind a place; 0 if there is none.</summary>
    /// <param name="text">A text that starts with a place.</param>
    internal int NameLength(ReadOnlySpan<char> text)
    {
        if (!_places.TryReadChain(text, out Range place))
        {
            return 0;
        }

        int limit = Math.Min(text.Length, LongestLine);
        for (int i = place.End.Value + 1; i <= limit && !char.IsAsciiDigit(text[i - 1]) && !Joints.Contains(text[i - 1], StringComparison.Ordinal); i++)
        {
            bool longer = i < limit && EndLength(text[..(i + 1)]) > 1;
            if (EndLength(text[..i]) > 0 && !longer)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The fullest name in a text of a body, or of a place's body, with the places that stand before it.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="name">The name of the body or the place.</param>
    /// <param name="isPlace">Whether it is a place: then a full ending must follow it.</param>
    internal Cell? FindFullest(ReadOnlySpan<char> text, ReadOnlySpan<char> name, bool isPlace)
    {
        Cell? fullest = null;
        for (int from = 0; text[from..].IndexOf(name) is var found and >= 0;)
        {
            int start = from + found;
            int end = start + name.Length;
            from = end;
            int ending = isPlace ? FullEndLength(text[end..]) : 0;
            if (isPlace && ending == 0)
            {
                continue;
            }

            var body = new Cell(ExtendLeft(text, start), end + ending);
            fullest = fullest is { } best && best.End - best.Start >= body.End - body.Start ? best : body;
        }

        return fullest;
    }

    private int FullEndLength(ReadOnlySpan<char> text)
    {
        foreach (string end in _ends)
        {
            if (end.Length >= ShortestFullEnd && text.StartsWith(end, StringComparison.Ordinal))
            {
                return end.Length;
            }
        }

        return 0;
    }

    // Chinese sets no space before a name: the larger place starts at a mark, or where the text repeats it, else two characters before its ending.
    private int ExtendLeft(ReadOnlySpan<char> text, int start)
    {
        while (_places.EndLength(text[..start]) is var ending and > 0)
        {
            int extended = start - ending - StemLength(text, start - ending, ending);
            if (extended < 0 || !IsName(text[extended..start]))
            {
                return start;
            }

            start = extended;
        }

        return start;
    }

    private static int StemLength(ReadOnlySpan<char> text, int stemEnd, int ending)
    {
        int run = stemEnd - (text[..stemEnd].LastIndexOfAnyExceptInRange('\u4E00', '\u9FFF') + 1);
        for (int stem = Math.Min(LongestStem, run); stem > 1; stem--)
        {
            bool isName = !Prepositions.Contains(text[stemEnd - stem], StringComparison.Ordinal);
            if (isName && (stem == run ? run <= LongestBoundedStem : text.Count(text[(stemEnd - stem)..(stemEnd + ending)]) > 1))
            {
                return stem;
            }
        }

        return UsualStem;
    }

    private static bool IsName(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0;

    private static bool StartsAnother(NormalizedText text, int first, int index, int end)
    {
        ReadOnlySpan<char> rest = text.Chars[index..end];
        bool spaced = text.ToSource(index) > text.ToSource(index - 1) + 1;
        ReadOnlySpan<char> before = TrimPrefix(text.Chars[first..index]);
        bool alike = rest.Length > 2 && before.Length > 2 && rest[..2].SequenceEqual(before[..2]);
        return (spaced && rest.Length > 2) || alike || rest.StartsWith(Prefixes[1], StringComparison.Ordinal);
    }
}
