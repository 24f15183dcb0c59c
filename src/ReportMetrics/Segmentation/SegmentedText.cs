using ReportMetrics.Text;

namespace ReportMetrics.Segmentation;

/// <summary>Sentences, headings and table heads of a normalised text. Reused from text to text; not for two threads at once.</summary>
internal sealed class SegmentedText
{
    private const string SentenceEnds = "。！？!?";
    private const string ClosingMarks = "”’」』）》";
    private const int MostClosingMarks = 4;

    private readonly ValueList<Sentence> _sentences = new();
    private readonly ValueList<SectionHeading> _headings = new();
    private readonly List<Heading?> _evidence = [];
    private readonly OpenHeadings _open = new();
    private readonly TableHeads _tables = new();
    private NormalizedText _text = null!;

    /// <summary>The sentences in text order.</summary>
    public ReadOnlySpan<Sentence> Sentences => _sentences.Items;

    /// <summary>The headings in text order.</summary>
    public ReadOnlySpan<SectionHeading> Headings => _headings.Items;

    /// <summary>Reads a text; what was read before is gone.</summary>
    /// <param name="text">The text; used until the next call.</param>
    /// <param name="stop">Asked at each sentence.</param>
    public void Read(NormalizedText text, StopCheck stop = default)
    {
        _text = text;
        _sentences.Clear();
        _headings.Clear();
        _evidence.Clear();
        _open.Clear();
        _tables.Clear();
        bool afterProse = false;
        for (int i = 0; i < text.Paragraphs.Length; i++)
        {
            Paragraph paragraph = text.Paragraphs[i];
            stop.At(paragraph.Start);
            if (paragraph.Kind == ParagraphKind.TableRow)
            {
                AddRow(i, paragraph);
                continue;
            }

            _tables.EndTable();
            ParagraphOpening opening = HeadingReader.Read(text, i, afterProse);
            AddHeading(i, paragraph, opening);
            AddSentences(i, opening.BodyStart, paragraph.End, ref stop);
            afterProse = afterProse || opening.Style != HeadingStyle.None || text.Chars[paragraph.Start..paragraph.End].Contains('。');
        }
    }

    /// <summary>The heading as evidence shows it.</summary>
    /// <param name="index">Index of the heading; -1 for none.</param>
    public Heading? EvidenceOf(int index)
    {
        if (index < 0)
        {
            return null;
        }

        if (_evidence[index] is { } known)
        {
            return known;
        }

        SectionHeading heading = _headings[index];
        return _evidence[index] = new Heading(_text.ToSource(heading.Start, heading.End), EvidenceOf(heading.Parent));
    }

    /// <summary>The cell that names the column in which a character of a table row stands.</summary>
    /// <param name="sentence">The row.</param>
    /// <param name="index">Index of the character in the normalised text.</param>
    /// <param name="head">The naming cell, if there is one.</param>
    public bool TryGetColumnHead(in Sentence sentence, int index, out Cell head) =>
        _tables.TryGetColumnHead(_text.Chars, sentence, index, out head);

    private void AddHeading(int index, in Paragraph paragraph, in ParagraphOpening opening)
    {
        if (opening.Style == HeadingStyle.None)
        {
            return;
        }

        int parent = _open.CloseFor(opening.Style, paragraph.Depth);
        if (!opening.IsHeading)
        {
            return;
        }

        int level = parent < 0 ? 0 : _headings[parent].Level + 1;
        _sentences.Add(new Sentence(paragraph.Start, opening.BodyStart, index, parent, SentenceKind.Heading));
        _open.Push(opening.Style, paragraph.Depth, _headings.Count);
        _headings.Add(new SectionHeading(opening.Start, opening.End, parent, level));
        _evidence.Add(null);
    }

    private void AddSentences(int paragraph, int start, int end, ref StopCheck stop)
    {
        ReadOnlySpan<char> chars = _text.Chars;
        while (start < end)
        {
            stop.At(start);
            int found = chars[start..end].IndexOfAny(SentenceEnds);
            int next = found < 0 ? end : start + found + 1;
            while (next < end && SentenceEnds.Contains(chars[next], StringComparison.Ordinal))
            {
                next++;
            }

            for (int marks = 0; found >= 0 && next < end && marks < MostClosingMarks && ClosingMarks.Contains(chars[next], StringComparison.Ordinal); marks++)
            {
                next++;
            }

            _sentences.Add(new Sentence(start, next, paragraph, _open.Innermost, SentenceKind.Prose));
            start = next;
        }
    }

    private void AddRow(int paragraph, in Paragraph row)
    {
        bool isHead = _tables.TryStart(_text, paragraph);
        _sentences.Add(new Sentence(row.Start, row.End, paragraph, _open.Innermost, isHead ? SentenceKind.TableHead : SentenceKind.TableRow, isHead ? -1 : _tables.Current));
    }
}
