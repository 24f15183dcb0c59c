using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Reads the signature at the end of a report: its bodies and the date. Thread-safe.</summary>
/// <param name="names">Reads names of bodies.</param>
internal sealed class SignatureReader(BodyNames names)
{
    private const int MostSignatureLines = 5;
    private const int LastLines = 12;
    private const int LongestSignature = 60;

    /// <summary>The last date on a line of its own below names of bodies; else one near the end.</summary>
    /// <param name="text">The report.</param>
    /// <param name="from">First line that may be of the signature.</param>
    /// <param name="stop">Asked at each line, by how far it stands from the end.</param>
    public Signature Find(NormalizedText text, int from, StopCheck stop = default)
    {
        DateOnly? loneDate = null;
        int last = text.Paragraphs.Length - 1;
        for (int i = last; i >= from; i--)
        {
            stop.At(text.Length - text.Paragraphs[i].End);
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
        if (bodyEnd > start && names.TryReadLine(text.Chars[start..bodyEnd], out int nameStart, out int nameEnd))
        {
            bodies.AddRange(names.Split(text, start + nameStart, start + nameEnd).Items);
        }

        for (int i = dateLine - 1; i >= from && dateLine - i <= MostSignatureLines && names.TryReadLine(text, i, out Cell bodyNames); i--)
        {
            bodies.InsertBeforeFirst(names.Split(text, bodyNames.Start, bodyNames.End));
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
            if (!isLabelled && names.TryReadLine(text, i, out Cell bodyNames))
            {
                ValueList<Cell> bodies = ReadBodiesAbove(text, i, paragraph.Start, from);
                bodies.AddRange(names.Split(text, bodyNames.Start, bodyNames.End).Items);
                return bodies;
            }
        }

        return new ValueList<Cell>();
    }
}

/// <summary>Who signs a report, and when.</summary>
/// <param name="Bodies">Names of the bodies; empty if none sign.</param>
/// <param name="Date">The date, if there is one.</param>
internal readonly record struct Signature(ValueList<Cell> Bodies, DateOnly? Date);
