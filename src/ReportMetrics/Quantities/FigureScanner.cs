using ReportMetrics.Text;

namespace ReportMetrics.Quantities;

/// <summary>Finds the measured figures and the calendar years of a normalised text in one pass. Immutable and thread-safe.</summary>
internal sealed class FigureScanner
{
    private readonly QuantityVocabulary _vocabulary;
    private readonly INumeralRecognizer? _numerals;
    private readonly bool _includeBareNumbers;

    /// <summary>Makes a scanner for the units and names of a vocabulary.</summary>
    /// <param name="vocabulary">Units and names.</param>
    /// <param name="numerals">Who finds the numbers; <see langword="null"/> for our own reader.</param>
    /// <param name="includeBareNumbers">Whether numbers without a measured unit are figures too.</param>
    public FigureScanner(QuantityVocabulary vocabulary, INumeralRecognizer? numerals = null, bool includeBareNumbers = false)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _vocabulary = vocabulary;
        _numerals = numerals;
        _includeBareNumbers = includeBareNumbers;
    }

    /// <summary>Adds what a text holds to a buffer, in text order.</summary>
    /// <param name="normalised">The text as <c>NormalizedText</c> makes it.</param>
    /// <param name="found">Where figures and years go; not cleared before.</param>
    /// <param name="stop">Asked at each number.</param>
    public void Scan(ReadOnlySpan<char> normalised, FigureBuffer found, StopCheck stop = default)
    {
        Numeral[]? numerals = _numerals is null ? null : NumeralSource.Convert(normalised, _numerals.Recognize(normalised.ToString()));
        new FigureScan(normalised, _vocabulary, new NumeralSource(normalised, _vocabulary, numerals), _includeBareNumbers, found).Run(stop);
    }
}

/// <summary>One pass over one text.</summary>
internal ref struct FigureScan
{
    /// <summary>A list shares its last figure's 万 and 亿 up to here; beyond it the product could leave the range of a decimal.</summary>
    private const decimal LargestShared = 1_0000_0000m;
    private const decimal LargestMagnitude = 1_0000_0000_0000m;

    /// <summary>In place of <see cref="FigureMention.UnitStart"/> while a list waits for its unit.</summary>
    private const int UnitToCome = -1;

    private readonly ReadOnlySpan<char> _text;
    private readonly QuantityVocabulary _vocabulary;
    private readonly NumeralSource _numerals;
    private readonly bool _includeBareNumbers;
    private readonly FigureBuffer _found;
    private int _ordinalNext;
    private int _listStart;
    private int _listNext;
    private int _unmeasuredEnd;

    public FigureScan(ReadOnlySpan<char> text, QuantityVocabulary vocabulary, NumeralSource numerals, bool includeBareNumbers, FigureBuffer found)
    {
        _text = text;
        _vocabulary = vocabulary;
        _numerals = numerals;
        _includeBareNumbers = includeBareNumbers;
        _found = found;
        _ordinalNext = -1;
        _listStart = -1;
        _unmeasuredEnd = -1;
    }

    public void Run(StopCheck stop)
    {
        int position = 0;
        while (position < _text.Length && _numerals.FindNext(position) is >= 0 and int next)
        {
            position = next;
            stop.At(position);
            if (position != _listNext)
            {
                DropList();
            }

            position = NumeralCharacters.EndOfRun(_text, Visit(position));
        }

        DropList();
    }

    private int Visit(int start)
    {
        if (Quotations.IsOpening(_text[start]))
        {
            return Quotations.EndOfName(_text, start);
        }

        bool isNumeral = _numerals.TryRead(start, out Numeral numeral);
        bool isRatio = isNumeral && numeral.Form is NumeralForm.Fraction or NumeralForm.Percent;
        if (!isRatio && _vocabulary.TryMatchName(_text, start, out int nameEnd))
        {
            return nameEnd;
        }

        if (YearReader.TryRead(_text, start, out YearMention year))
        {
            _found.Years.Add(year);
            return year.End;
        }

        if (!isNumeral)
        {
            return start + 1;
        }

        if (IsOrdinal(numeral))
        {
            return numeral.End;
        }

        return numeral.Form == NumeralForm.Vague || NumeralContext.IsNoQuantity(_text, numeral)
            ? numeral.End
            : TakeFigure(numeral);
    }

    /// <summary>第3, and what its list goes on with: 第3、4次.</summary>
    private bool IsOrdinal(Numeral numeral)
    {
        int start = numeral.Start;
        bool isOrdinal = start == _ordinalNext || (start > 0 && _text[start - 1] == '第');
        if (isOrdinal)
        {
            bool goesOn = numeral.End < _text.Length && _text[numeral.End] is '、' or '和' or '至' or '-';
            _ordinalNext = goesOn ? numeral.End + 1 : -1;
        }

        return isOrdinal;
    }

    private int TakeFigure(Numeral numeral)
    {
        Measure measure = Measure.Read(_text, numeral, _vocabulary);
        bool isRange = FigureRange.TryRead(_text, numeral, measure, _vocabulary, _numerals, out Measure last, out FigureMention figure);
        if (isRange)
        {
            measure = last;
        }
        else
        {
            figure = Figure(numeral, measure);
        }

        if (measure.HasUnit)
        {
            TakeMeasured(numeral, measure, figure);
            return measure.End;
        }

        if (!isRange && TryKeepForList(numeral, figure))
        {
            return figure.End;
        }

        DropList();
        if (IsFigureWithoutUnit(numeral, figure))
        {
            _found.Figures.Add(figure);
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

        if ((unmeasured && !_includeBareNumbers) || !NumeralContext.CanCount(_text, numeral, measure, figure.Upper is not null))
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
        if ((_includeBareNumbers || QuantityVocabulary.IsRatio(measure.Classes)) && NumeralContext.HasMinus(_text, start))
        {
            (start, value) = (start - 1, -value);
        }

        decimal? upper = numeral.Upper is decimal high ? measure.Apply(high) : null;
        return new FigureMention(start, measure.End, measure.UnitStart, value, upper, approximation, measure.Classes, measure.Class);
    }

    /// <summary>Keeps a bare number before 、 or 和 until a later figure gives the unit: 1.1和0.8个百分点.</summary>
    private bool TryKeepForList(Numeral numeral, FigureMention figure)
    {
        int end = figure.End;
        bool listed = numeral.Form == NumeralForm.Arabic
            && end + 1 < _text.Length
            && _text[end] is '、' or '和' or '与' or '及'
            && char.IsAsciiDigit(_text[end + 1])
            && !(_text[end] == '、' && NumeralContext.IsNumbering(_text, figure.Start));
        if (!listed)
        {
            return false;
        }

        if (_listStart < 0)
        {
            _listStart = _found.Figures.Count;
        }

        _listNext = end + 1;
        _found.Figures.Add(figure with { UnitStart = IsFigureWithoutUnit(numeral, figure) ? end : UnitToCome });
        return true;
    }

    private void CompleteList(Numeral numeral, Measure measure)
    {
        for (int i = _listStart; i < _found.Figures.Count; i++)
        {
            FigureMention figure = _found.Figures[i];
            decimal shared = figure.UnitStart == UnitToCome && figure.Value < LargestShared && numeral.Magnitude <= LargestMagnitude ? numeral.Magnitude : 1;
            _found.Figures[i] = figure with { Value = measure.Apply(figure.Value * shared), UnitStart = figure.End, UnitClasses = measure.Classes, UnitClass = measure.Class };
        }

        _listStart = -1;
    }

    /// <summary>Ends a list that got no unit; what is a figure without one stays.</summary>
    private void DropList()
    {
        if (_listStart < 0)
        {
            return;
        }

        int kept = _listStart;
        for (int i = _listStart; i < _found.Figures.Count; i++)
        {
            if (_found.Figures[i].UnitStart != UnitToCome)
            {
                _found.Figures[kept++] = _found.Figures[i];
            }
        }

        _found.Figures.Truncate(kept);
        _listStart = -1;
    }

    /// <summary>A number with 万 or 亿 (39.8万农业人口), one that fills a table's cell, a zero that closes a clause (案件数为0), or any if bare numbers are asked for.</summary>
    private readonly bool IsFigureWithoutUnit(Numeral numeral, FigureMention figure) =>
        (numeral.Form == NumeralForm.Arabic && (numeral.Magnitude > 1 || TableCells.IsWhole(_text, figure.Start, figure.End) || NumeralContext.IsZeroOfAll(_text, numeral)))
        || (_includeBareNumbers && NumeralContext.CanStandBare(_text, numeral, figure));
}
