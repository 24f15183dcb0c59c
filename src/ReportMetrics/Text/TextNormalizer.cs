using System.Buffers;

namespace ReportMetrics.Text;

/// <summary>Normalises one text, line by line into pooled buffers. The result is never longer than the text.</summary>
internal ref partial struct TextNormalizer
{
    private const int LongestDateLine = 24;
    private const int SignatureLines = 4;

    // Most texts have none of the separators of Unicode, and the search for a few ASCII characters is the fastest.
    private const string AsciiLineEnds = "\r\n\f\v<";
    private static readonly CharacterSet AllLineEnds = new(AsciiLineEnds + "\u0085\u2028\u2029");

    private readonly ReadOnlySpan<char> _source;
    private readonly ReadOnlySpan<char> _fold;
    private readonly char[] _chars;
    private readonly int[] _offsets;
    private readonly bool _endsInAscii;
    private readonly int _wrapWidth;
    private readonly ValueList<Paragraph> _paragraphs;
    private int _length;
    private OpenParagraph _open;
    private int _breakOffset;
    private bool _hardBreak;
    private bool _gap;
    private StopCheck _stop;

    internal TextNormalizer(string source, StopCheck stop)
    {
        _source = source;
        _fold = CharacterFolding.Entries;
        _chars = ArrayPool<char>.Shared.Rent(source.Length + 1);
        _offsets = ArrayPool<int>.Shared.Rent(source.Length + 1);
        _paragraphs = NormalizedText.TakeParagraphs();
        _endsInAscii = _source.IndexOfAny('\u0085', '\u2028', '\u2029') < 0;
        _wrapWidth = LineBreaks.FindWrapWidth(source);
        _stop = stop;
    }

    internal NormalizedText Run()
    {
        var text = new NormalizedText(_chars, _offsets, _paragraphs);
        try
        {
            AppendLines();
        }
        catch (OperationCanceledException)
        {
            text.Dispose();
            throw;
        }

        text.Length = _length;
        return text;
    }

    private void AppendLines()
    {
        // A byte order mark that a converter could not write became a question mark.
        int position = _source.StartsWith("?") ? 1 : 0;
        while (position < _source.Length)
        {
            _stop.At(position);
            int end = FindLineEnd(position, out int next, out bool hard);
            AppendLine(position, end, next);
            _breakOffset = _breakOffset < 0 ? end : _breakOffset;
            _hardBreak |= hard;
            position = next;
        }
    }

    private readonly int FindLineEnd(int start, out int next, out bool hard)
    {
        int end = start;
        while (true)
        {
            int found = _endsInAscii ? _source[end..].IndexOfAny(AsciiLineEnds) : AllLineEnds.FirstIn(_source[end..]);
            end = found < 0 ? _source.Length : end + found;
            hard = false;
            if (found < 0)
            {
                next = end;
                return end;
            }

            int length = 1;
            if (_source[end] == '<')
            {
                length = Markup.ReadTag(_source[end..], out hard);
            }
            else if (_source[end] == '\r' && end + 1 < _source.Length && _source[end + 1] == '\n')
            {
                length = 2;
            }

            if (_source[end] != '<' || hard)
            {
                next = end + length;
                return end;
            }

            end += Math.Max(length, 1);
        }
    }

    private void AppendLine(int start, int end, int next)
    {
        LinePrefix prefix = LinePrefix.Read(_source, start, end);
        if (prefix.Rule != RuleKind.None)
        {
            CloseAtRule(prefix.Rule);
            return;
        }

        int lineStart = _length;
        int bodyStart = _paragraphs.Count == 0 ? lineStart : lineStart + 1;
        _length = bodyStart;
        int boldEnd = AppendBody(prefix.BodyStart, end, prefix.IsTableRow);
        if (_length == bodyStart)
        {
            _length = lineStart;
            _gap = true;
            return;
        }

        var paragraph = new Paragraph(bodyStart, _length, prefix.Kind, prefix.Depth, boldEnd, AfterGap: _gap);
        if (_paragraphs.Count > 0 && !TryJoin(paragraph, prefix, next))
        {
            _chars[lineStart] = '\n';
            _offsets[lineStart] = _breakOffset;
            _paragraphs.Add(paragraph);
            _open = default;
        }
        else if (_paragraphs.Count == 0)
        {
            _paragraphs.Add(paragraph);
        }

        _open.LastWidth = _wrapWidth == 0 ? 0 : LineBreaks.Width(_source[start..end].TrimEnd());
        _breakOffset = -1;
        _hardBreak = false;
        _gap = false;
    }

    private void CloseAtRule(RuleKind rule)
    {
        if (rule == RuleKind.TableRule && _paragraphs.Count > 0 && _paragraphs[_paragraphs.Count - 1].Kind == ParagraphKind.TableRow)
        {
            _paragraphs[_paragraphs.Count - 1] = _paragraphs[_paragraphs.Count - 1] with { IsTableHead = true };
            return;
        }

        _hardBreak |= rule == RuleKind.Line;
        _gap = true;
    }

    private bool TryJoin(in Paragraph line, in LinePrefix prefix, int next)
    {
        Paragraph last = _paragraphs[_paragraphs.Count - 1];
        if (_hardBreak || last.StandsAlone || line.StandsAlone || line.Kind == ParagraphKind.ListItem)
        {
            return false;
        }

        ReadOnlySpan<char> text = _chars.AsSpan(line.Start, line.End - line.Start);
        ReadOnlySpan<char> before = _chars.AsSpan(last.Start, last.End - last.Start);
        bool beforeDate = LineBreaks.IsBare(text) && IsBeforeDate(next);
        if (!LineBreaks.GoesOn(before, ref _open, text, prefix.IsIndented, _wrapWidth, beforeDate))
        {
            return false;
        }

        int gap = line.Start - 1;
        char left = _chars[gap - 1];
        char right = _chars[line.Start];

        // A line that ends in a digit and goes on with one was torn inside a number: 2⏎7人 is 27人.
        bool tornNumber = char.IsAsciiDigit(left) && char.IsAsciiDigit(right);
        if (char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right) && !tornNumber)
        {
            _chars[gap] = ' ';
            _offsets[gap] = _breakOffset;
        }
        else
        {
            int count = line.End - line.Start;
            Array.Copy(_chars, line.Start, _chars, gap, count);
            Array.Copy(_offsets, line.Start, _offsets, gap, count);
            _length--;
        }

        _paragraphs[_paragraphs.Count - 1] = last with { End = _length };
        return true;
    }

    private readonly bool IsBeforeDate(int position)
    {
        Span<char> line = stackalloc char[LongestDateLine];
        for (int lines = 0; lines < SignatureLines && position < _source.Length;)
        {
            int length = 0;
            for (; position < _source.Length && _source[position] is not ('\n' or '\r'); position++)
            {
                char folded = _fold[_source[position]];
                if (folded is CharacterFolding.Dropped or CharacterFolding.Space)
                {
                    continue;
                }

                if (length == line.Length)
                {
                    return false;
                }

                line[length++] = folded;
            }

            position++;
            lines += length > 0 ? 1 : 0;
            if (LineBreaks.IsDate(line[..length]))
            {
                return true;
            }
        }

        return false;
    }
}
