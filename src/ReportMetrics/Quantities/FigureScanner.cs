using System.Buffers;

namespace ReportMetrics.Quantities;

/// <summary>Finds the measured figures and the calendar years of a normalised text in one pass. Immutable and thread-safe.</summary>
internal sealed class FigureScanner
{
    private readonly QuantityVocabulary _vocabulary;

    /// <summary>Makes a scanner for the units and names of a vocabulary.</summary>
    public FigureScanner(QuantityVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _vocabulary = vocabulary;
    }

    /// <summary>Adds what a text holds to a buffer, in text order.</summary>
    /// <param name="normalised">The text as <c>NormalizedText</c> makes it.</param>
    /// <param name="found">Where figures and years go; not cleared before.</param>
    public void Scan(ReadOnlySpan<char> normalised, FigureBuffer found) => new FigureScan(normalised, _vocabulary, found).Run();
}

/// <summary>One pass over one text.</summary>
internal ref struct FigureScan
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(
        Quotations.Openings + NumeralCharacters.AllStarts);

    /// <summary>A list shares its last figure's 万 and 亿 up to here; beyond it the product could leave the range of a decimal.</summary>
    private const decimal LargestShared = 1_0000_0000m;
    private const decimal LargestMagnitude = 1_0000_0000_0000m;

    private readonly ReadOnlySpan<char> _text;
    private readonly QuantityVocabulary _vocabulary;
    private readonly FigureBuffer _found;
    private int _listStart;
    private int _listNext;
    private int _unmeasuredEnd;

    public FigureScan(ReadOnlySpan<char> text, QuantityVocabulary vocabulary, FigureBuffer found)
    {
        _text = text;
        _vocabulary = vocabulary;
        _found = found;
        _listStart = -1;
        _unmeasuredEnd = -1;
    }

    public void Run()
    {
        int position = 0;
        while (position < _text.Length && _text[position..].IndexOfAny(Stops) is >= 0 and int distance)
        {
            position += distance;
            if (position != _listNext)
            {
                DropList();
            }

            position = Visit(position);
        }

        DropList();
    }

    private int Visit(int start)
    {
        if (!NumeralCharacters.IsStart(_text[start]))
        {
            return Quotations.EndOfName(_text, start);
        }

        if (_vocabulary.TryMatchName(_text, start, out int nameEnd))
        {
            return nameEnd;
        }

        if (YearReader.TryRead(_text, start, out YearMention year))
        {
            _found.Years.Add(year);
            return year.End;
        }

        if (!NumeralReader.TryRead(_text, start, _vocabulary, out Numeral numeral))
        {
            return start + 1;
        }

        return numeral.Form == NumeralForm.Vague || NumeralContext.IsNoQuantity(_text, numeral)
            ? numeral.End
            : TakeFigure(numeral);
    }

    private int TakeFigure(Numeral numeral)
    {
        Measure measure = Measure.Read(_text, numeral, _vocabulary);
        FigureMention figure = FigureRange.TryRead(_text, numeral, measure, _vocabulary, out Measure last, out FigureMention range)
            ? range
            : Figure(numeral, measure);
        bool hasRange = figure.Upper is not null && range.End > 0;
        if (hasRange)
        {
            measure = last;
        }

        if (measure.HasUnit)
        {
            TakeMeasured(numeral, measure, figure);
            return measure.End;
        }

        if (numeral.Form == NumeralForm.Arabic && (numeral.Magnitude > 1 || TableCells.IsWhole(_text, figure.Start, figure.End)))
        {
            DropList();
            _found.Figures.Add(figure);
        }
        else if (!hasRange)
        {
            TryKeepForList(numeral, figure);
        }

        return figure.End;
    }

    private void TakeMeasured(Numeral numeral, Measure measure, FigureMention figure)
    {
        bool unmeasured = !measure.Measured || (measure.AlsoUnmeasured && figure.Start == _unmeasuredEnd);
        if (unmeasured)
        {
            _unmeasuredEnd = measure.End;
        }

        if (unmeasured || !NumeralContext.CanCount(_text, numeral, measure))
        {
            DropList();
            return;
        }

        if (_listStart >= 0)
        {
            CompleteList(numeral, measure);
        }

        _found.Figures.Add(figure);
    }

    private readonly FigureMention Figure(Numeral numeral, Measure measure)
    {
        int start = numeral.Start;
        bool digitless = numeral.Form == NumeralForm.Digitless;
        Approximation? before = ApproximationWords.FindBefore(_text, start, digitless, out int wordStart);
        if (digitless && before == Approximation.AtLeast && _text[start - 1] == '上')
        {
            start = wordStart;
        }

        Approximation approximation = numeral.Approximation != Approximation.Exact ? numeral.Approximation : measure.Approximation;
        if (approximation == Approximation.Exact)
        {
            approximation = ApproximationWords.FindAfter(_text, measure.End) ?? before ?? Approximation.Exact;
        }

        decimal value = measure.Apply(numeral.Value);
        if (NumeralContext.IsNegative(_text, start, measure))
        {
            (start, value) = (start - 1, -value);
        }

        decimal? upper = numeral.Upper is decimal high ? measure.Apply(high) : null;
        return new FigureMention(start, measure.End, measure.UnitStart, value, upper, approximation, measure.Classes);
    }

    /// <summary>Keeps a bare number before 、 or 和 until a later figure gives the unit: 1.1和0.8个百分点.</summary>
    private void TryKeepForList(Numeral numeral, FigureMention figure)
    {
        int end = figure.End;
        bool listed = numeral.Form == NumeralForm.Arabic
            && end + 1 < _text.Length
            && _text[end] is '、' or '和' or '与' or '及'
            && char.IsAsciiDigit(_text[end + 1])
            && !(_text[end] == '、' && NumeralContext.IsNumbering(_text, figure.Start));
        if (!listed)
        {
            DropList();
            return;
        }

        if (_listStart < 0)
        {
            _listStart = _found.Figures.Count;
        }

        _listNext = end + 1;
        _found.Figures.Add(figure with { UnitStart = numeral.Magnitude == 1 ? 0 : end });
    }

    private void CompleteList(Numeral numeral, Measure measure)
    {
        for (int i = _listStart; i < _found.Figures.Count; i++)
        {
            FigureMention figure = _found.Figures[i];
            decimal shared = figure.UnitStart == 0 && figure.Value < LargestShared && numeral.Magnitude <= LargestMagnitude ? numeral.Magnitude : 1;
            _found.Figures[i] = figure with { Value = measure.Apply(figure.Value * shared), UnitStart = figure.End, UnitClasses = measure.Classes };
        }

        _listStart = -1;
    }

    private void DropList()
    {
        if (_listStart >= 0)
        {
            _found.Figures.RemoveRange(_listStart, _found.Figures.Count - _listStart);
            _listStart = -1;
        }
    }
}
