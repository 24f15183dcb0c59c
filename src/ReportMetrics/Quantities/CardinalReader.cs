namespace ReportMetrics.Quantities;

/// <summary>
/// Reads one cardinal number: Arabic digits, Chinese digits with their multipliers, or both mixed, with the 余, 多, 几, 来 inside.
/// The number is built as 兆 + 亿 + 万 + group + pending, from left to right; no step looks back.
/// </summary>
internal ref partial struct CardinalReader
{
    private const int MaximumDigits = 28;

    /// <summary>No part above this is multiplied, so that no product leaves the range of a decimal.</summary>
    private const decimal MaximumPart = 1_0000_0000_0000_0000m;

    /// <summary>A larger number is not read: it could not be scaled any more.</summary>
    public const decimal MaximumValue = 1_0000_0000_0000_0000_0000m;

    private readonly ReadOnlySpan<char> _text;
    private readonly QuantityVocabulary _vocabulary;
    private readonly int _start;
    private decimal _trillions;
    private decimal _hundredMillions;
    private decimal _tenThousands;
    private decimal _group;
    private decimal _pending;
    private Pending _pendingKind;
    private decimal _spread;
    private decimal _lastMultiplier;
    private decimal _magnitude;
    private bool _closed;
    private bool _vague;

    public CardinalReader(ReadOnlySpan<char> text, int start, QuantityVocabulary vocabulary)
    {
        _text = text;
        _start = start;
        _vocabulary = vocabulary;
        _magnitude = 1;
        End = start;
    }

    private enum Pending
    {
        None,
        Chinese,
        Arabic,
        Decimal,
    }

    /// <summary>Offset behind what was read.</summary>
    public int End { get; private set; }

    private readonly bool Began => End > _start;

    private readonly char Last => _text[End - 1];

    private readonly char Following => End + 1 < _text.Length ? _text[End + 1] : '\0';

    private Approximation Approximation { get; set; }

    /// <summary>Reads as far as the number goes.</summary>
    /// <returns>Whether anything was read; if so, <see cref="End"/> lies behind it.</returns>
    public bool TryRead(out Numeral numeral)
    {
        while (End < _text.Length && TakeNext())
        {
        }

        numeral = Began ? Result() : default;
        return Began;
    }

    private bool TakeNext()
    {
        char c = _text[End];
        if (char.IsAsciiDigit(c))
        {
            return TakeArabic();
        }

        if (NumeralCharacters.Digit(c) is >= 0 and int digit)
        {
            return Approximation == Approximation.Exact && !_closed && _pendingKind == Pending.None && TakeChinese(digit);
        }

        if (NumeralCharacters.SmallMultiplier(c) is > 0 and int small)
        {
            return Approximation == Approximation.Exact && TakeSmallMultiplier(small);
        }

        return NumeralCharacters.BigMultiplier(c) is > 0 and decimal big ? TakeBigMultiplier(c, big) : TakeApproximation(c);
    }

    private bool TakeArabic()
    {
        if (_closed || _pendingKind != Pending.None || Approximation != Approximation.Exact)
        {
            return false;
        }

        ArabicDigits digits = ArabicDigits.Read(_text, End);
        if (Began && (!digits.IsInteger || (Last != '零' && !IsMultiplier(digits.End))))
        {
            return false;
        }

        _vague |= !digits.IsNumber;
        _pending = digits.Value;
        _pendingKind = Pending.Arabic;
        _magnitude = 1;
        End = digits.End;
        if (End < _text.Length && _pending < MaximumPart && _text[End] is 'k' or 'K' && !char.IsAsciiLetterOrDigit(Following))
        {
            _pending *= 1000;
            _pendingKind = Pending.Decimal;
            End++;
        }

        return true;
    }

    private bool TakeSmallMultiplier(int multiplier)
    {
        bool leading = _pendingKind == Pending.None;
        bool leadingTen = leading && multiplier == 10 && !_closed && (!Began || _group == 0 || _lastMultiplier != 10);
        int within = NumeralCharacters.DigitWithin(_text[End]);
        if ((leading && Began && !leadingTen)
            || (within > 1 && !leading)
            || (_pendingKind is Pending.Arabic && multiplier == 10)
            || _pending > MaximumPart
            || (_group > 0 && multiplier >= _lastMultiplier && _lastMultiplier > 0)
            || (multiplier > 10 && !leading && _vocabulary.TryMatchUnit(_text, End, out _, out _)))
        {
            return false;
        }

        _group += (leading ? within : _pending) * multiplier;
        _spread *= multiplier;
        Consume(multiplier);
        return true;
    }

    private bool TakeBigMultiplier(char c, decimal multiplier)
    {
        decimal amount = _group + _pending;
        if (amount > MaximumPart || _tenThousands > MaximumPart)
        {
            return false;
        }

        if (amount == 0 && c == '万' && Began && Last == '万' && Approximation == Approximation.Exact)
        {
            _tenThousands *= multiplier;
        }
        else if (c == '万' && _tenThousands == 0 && (amount > 0 || !Began))
        {
            _tenThousands = (amount > 0 ? amount : 1) * multiplier;
        }
        else if (c == '亿' && _hundredMillions == 0 && (amount + _tenThousands > 0 || !Began))
        {
            amount += _tenThousands;
            _hundredMillions = (amount > 0 ? amount : 1) * multiplier;
            _tenThousands = 0;
        }
        else if (c == '兆' && amount > 0 && _trillions + _hundredMillions + _tenThousands == 0 && NumeralCharacters.IsChinese(Following))
        {
            _trillions = amount * multiplier;
        }
        else
        {
            return false;
        }

        bool follows = Began && NumeralCharacters.BigMultiplier(Last) > 0;
        _spread *= multiplier;
        _group = 0;
        Consume(multiplier);
        _magnitude = follows ? _magnitude * multiplier : multiplier;
        return true;
    }

    private void Consume(decimal multiplier)
    {
        _pending = 0;
        _pendingKind = Pending.None;
        _lastMultiplier = multiplier;
        _closed |= _spread > 0;
        if (multiplier < 1_0000)
        {
            _magnitude = 1;
        }

        End++;
    }

    private bool TakeApproximation(char c)
    {
        if (!Began)
        {
            return false;
        }

        bool afterMultiplier = _pendingKind == Pending.None && IsMultiplier(End - 1);
        Approximation? said = c switch
        {
            '+' when _pendingKind == Pending.Arabic && Approximation == Approximation.Exact && !char.IsAsciiLetterOrDigit(Following) => Approximation.AtLeast,
            '余' or '多' when afterMultiplier || _pendingKind == Pending.Arabic => Approximation.MoreThan,
            '几' when Following != '乎' && _pendingKind == Pending.None && Approximation == Approximation.Exact && (afterMultiplier || Last == '零') => Approximation.MoreThan,
            '来' when (afterMultiplier || (_pendingKind == Pending.Arabic && _text[End - 1] == '0')) && Approximation == Approximation.Exact && _vocabulary.TryMatchUnit(_text, End + 1, out _, out _) => Approximation.About,
            _ => null,
        };
        if (said is null)
        {
            return c == '点' && TakePoint();
        }

        bool someTens = c == '几' && NumeralCharacters.SmallMultiplier(Following) is > 0 and int tens && tens < _lastMultiplier;
        Approximation = said.Value;
        End += someTens ? 2 : 1;
        return true;
    }

    /// <summary>点 and digits: 九十八点五; not 三点十分, 两点意见.</summary>
    private bool TakePoint()
    {
        int run = DigitRun(End + 1);
        int end = End + 1 + run;
        bool isTime = end < _text.Length && (NumeralCharacters.SmallMultiplier(_text[end]) > 0 || _text[end] is '分' or '刻');
        bool isNumber = run is > 0 and <= MaximumDigits / 2 && !_text.Slice(End + 1, run).Contains('两');
        if (!isNumber || isTime || _closed || Approximation != Approximation.Exact)
        {
            return false;
        }

        _pending = Elided(_pending);
        _pendingKind = Pending.Decimal;
        decimal place = 1;
        foreach (char c in _text.Slice(End + 1, run))
        {
            place /= 10;
            _pending += NumeralCharacters.Digit(c) * place;
        }

        _closed = true;
        _magnitude = 1;
        End = end;
        return true;
    }

    private Numeral Result()
    {
        decimal value = _trillions + _hundredMillions + _tenThousands + _group + Elided(_pending);
        decimal spread = Elided(_spread);
        NumeralForm form = NumeralForm.Chinese;
        if (_vague || value + spread > MaximumValue)
        {
            form = NumeralForm.Vague;
        }
        else if (char.IsAsciiDigit(_text[_start]))
        {
            form = NumeralForm.Arabic;
        }
        else if (NumeralCharacters.Digit(_text[_start]) < 0 && NumeralCharacters.SmallMultiplier(_text[_start]) != 10)
        {
            form = NumeralForm.Digitless;
        }

        Approximation approximation = spread > 0 && Approximation == Approximation.Exact ? Approximation.Between : Approximation;
        return new Numeral(_start, End, value, spread > 0 ? value + spread : null, approximation, form, _magnitude);
    }

    /// <summary>A last digit right behind a multiplier counts its tenths: 一万三 is 13000, 三百五 is 350.</summary>
    private readonly decimal Elided(decimal digit) =>
        _pendingKind == Pending.Chinese && _lastMultiplier >= 100 ? digit * _lastMultiplier / 10 : digit;

    private readonly bool IsMultiplier(int index) =>
        index < _text.Length && (NumeralCharacters.SmallMultiplier(_text[index]) > 0 || NumeralCharacters.BigMultiplier(_text[index]) > 0);
}
