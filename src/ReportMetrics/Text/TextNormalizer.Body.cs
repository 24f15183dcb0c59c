namespace ReportMetrics.Text;

/// <summary>The characters of a line: folded, without spaces and markup, each with its offset.</summary>
internal ref partial struct TextNormalizer
{
    // Appends what a line says; returns the index behind the bold text that it starts with, or its first index.
    private int AppendBody(int start, int end, bool isTableRow)
    {
        int bodyStart = _length;
        int boldEnd = bodyStart;
        bool boldOpen = false;
        int space = -1;
        for (int i = start; i < end; i++)
        {
            char folded = _fold[_source[i]];
            if (folded > '|')
            {
                _stop.At(i);
                i = AppendRun(i, end) - 1;
                space = -1;
                continue;
            }

            if (char.IsAsciiLetterOrDigit(folded))
            {
                if (space >= 0 && _length > bodyStart && char.IsAsciiLetterOrDigit(_chars[_length - 1]))
                {
                    Put(' ', space);
                }

                Put(folded, i);
                space = -1;
                continue;
            }

            switch (folded)
            {
                case CharacterFolding.Dropped:
                    break;
                case CharacterFolding.Space when isTableRow && _source[i] == '\t':
                    Put('|', i);
                    space = -1;
                    break;
                case CharacterFolding.Space:
                    space = space < 0 ? i : space;
                    break;
                default:
                    i += AppendMark(folded, i, end, bodyStart, ref space, ref boldOpen, ref boldEnd) - 1;
                    break;
            }
        }

        TrimCells(bodyStart, isTableRow);
        return Math.Min(boldEnd, _length);
    }

    // Appends what needs no care, most of any text; returns the index behind it.
    private int AppendRun(int start, int end)
    {
        ReadOnlySpan<char> run = _source[start..end];
        ReadOnlySpan<char> fold = _fold;
        Span<char> chars = _chars.AsSpan(_length, run.Length);
        Span<int> offsets = _offsets.AsSpan(_length, run.Length);
        int i = 0;
        for (; i < run.Length && fold[run[i]] is > '|' and var folded; i++)
        {
            chars[i] = folded;
            offsets[i] = start + i;
        }

        _length += i;
        return start + i;
    }

    // Appends a mark that may be markup; returns how many characters of the source it took.
    private int AppendMark(char mark, int index, int end, int bodyStart, ref int space, ref bool boldOpen, ref int boldEnd)
    {
        ReadOnlySpan<char> rest = _source[index..end];
        int taken;
        switch (mark)
        {
            case '*' or '_' when !IsInWord(index, end):
                taken = rest.IndexOfAnyExcept(rest[0]) is var run and >= 0 ? run : rest.Length;
                if (taken > 1 && _length == bodyStart)
                {
                    boldOpen = true;
                }
                else if (taken > 1 && boldOpen)
                {
                    boldOpen = false;
                    boldEnd = _length;
                }

                return taken;
            case '`':
                return 1;
            case '\\' when rest.Length > 1 && char.IsAsciiLetterOrDigit(rest[1]) is false && rest[1] is > ' ' and < '\u007F':
                Put(_fold[rest[1]], index + 1);
                space = -1;
                return 2;
            case '<' when Markup.ReadTag(rest, out _) is var tag and > 0:
                return tag;
            case '[' when Markup.ReadResidue(rest) is var residue and > 0:
                return residue;
            case '&' when Markup.ReadEntity(rest, out char character) is var entity and > 0:
                if (character == ' ')
                {
                    space = space < 0 ? index : space;
                }
                else
                {
                    Put(character, index);
                    space = -1;
                }

                return entity;
            default:
                Put(mark, index);
                space = -1;
                return 1;
        }
    }

    // Between letters or digits * and _ are not markup: 3*5, file_name.
    private readonly bool IsInWord(int index, int end) =>
        index > 0 && index + 1 < end && char.IsAsciiLetterOrDigit(_source[index - 1]) && char.IsAsciiLetterOrDigit(_source[index + 1]);

    private void TrimCells(int bodyStart, bool isTableRow)
    {
        while (isTableRow && _length > bodyStart && _chars[_length - 1] == '|')
        {
            _length--;
        }
    }

    private void Put(char character, int offset)
    {
        _chars[_length] = character;
        _offsets[_length++] = offset;
    }
}
