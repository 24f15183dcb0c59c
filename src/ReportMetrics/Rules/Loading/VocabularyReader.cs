using System.Collections.Immutable;
using System.Globalization;
using ReportMetrics.Quantities;

namespace ReportMetrics.Rules;

/// <summary>Reads the word lists of a pack: units, terms, context words and names. What it reads is also put into the scope.</summary>
internal sealed class VocabularyReader(RulePackErrors errors, PackScope scope)
{
    /// <summary>Most words of a pack: a short expression can stand for thousands, so the length of the file is no limit.</summary>
    public const int WordLimit = 500_000;

    private readonly Dictionary<string, UnitDefinition> _unitWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _wordCount;

    public ImmutableArray<UnitDefinition> ReadUnits(JsonValue? units)
    {
        foreach (UnitDefinition inherited in scope.Units)
        {
            Remember(inherited);
        }

        ImmutableArray<UnitDefinition>.Builder read = ImmutableArray.CreateBuilder<UnitDefinition>();
        foreach (JsonValue value in Named(units))
        {
            if (Array.IndexOf(PackProperties.FigureKinds, value.Name) >= 0)
            {
                errors.ReservedUnit(value);
            }

            if (PackObject.Open(value, errors, PackProperties.Unit) is { } unit)
            {
                read.Add(ReadUnit(unit));
                scope.Add(read[read.Count - 1]);
            }
        }

        if (scope.Units.Count > UnitClasses.Limit)
        {
            errors.TooManyUnits(units!, scope.Units.Count, UnitClasses.Limit);
        }

        return read.ToImmutable();
    }

    public ImmutableArray<TermDefinition> ReadTerms(JsonValue? terms)
    {
        ImmutableArray<TermDefinition>.Builder read = ImmutableArray.CreateBuilder<TermDefinition>();
        foreach (JsonValue value in Named(terms))
        {
            if (value is { Kind: JsonKind.Array, Children.Count: 0 })
            {
                errors.EmptyList(value, "word");
            }

            read.Add(new TermDefinition(value.Name!, ReadWords(value)) { Line = errors.LineOf(value) });
            scope.Add(read[read.Count - 1]);
        }

        return read.ToImmutable();
    }

    public ImmutableArray<ContextDefinition> ReadContext(JsonValue? context)
    {
        ImmutableArray<ContextDefinition>.Builder read = ImmutableArray.CreateBuilder<ContextDefinition>();
        foreach (JsonValue value in Members(context))
        {
            int role = Array.IndexOf(PackProperties.Roles, value.Name);
            if (role < 0)
            {
                errors.UnknownRole(value, PackProperties.Roles);
                continue;
            }

            read.Add(new ContextDefinition((ContextRole)role, ReadWords(value)));
            scope.Add(read[read.Count - 1]);
        }

        return read.ToImmutable();
    }

    public ImmutableArray<string> ReadNames(JsonValue? names)
    {
        ImmutableArray<string> read = ReadWords(names, numeralNeeded: true);
        scope.Add(read);
        return read;
    }

    private UnitDefinition ReadUnit(PackObject value)
    {
        string id = value.Value.Name!;
        JsonValue? words = value.RequireItems("words", "word");
        if (scope.FindUnit(id) is not { } known)
        {
            known = new UnitDefinition(id, ImmutableArray<string>.Empty, ReadScale(value), value.Flag("measured", otherwise: true));
        }
        else
        {
            RefuseChanges(value, id);
        }

        UnitDefinition unit = known with { Words = ReadWords(words) };
        if (Remember(unit) is { } word)
        {
            errors.TwoScales(value.Value, word, _unitWords[word].Id);
        }

        return unit;
    }

    private void RefuseChanges(PackObject unit, string id)
    {
        foreach (JsonValue child in unit.Value.Children)
        {
            if (child.Name is "scale" or "measured")
            {
                errors.FixedUnit(child, id);
            }
        }
    }

    /// <summary>Keeps the words of a unit; returns one that a unit of another scale has too, as a figure could not be multiplied by both.</summary>
    private string? Remember(UnitDefinition unit)
    {
        string? shared = null;
        foreach (string word in unit.Words)
        {
            if (!_unitWords.TryGetValue(word, out UnitDefinition? other))
            {
                _unitWords.Add(word, unit);
            }
            else if (other.Scale != unit.Scale)
            {
                shared ??= word;
            }
        }

        return shared;
    }

    private decimal ReadScale(PackObject unit)
    {
        if (unit.Find("scale") is not { } scale)
        {
            return 1;
        }

        if (scale.Kind != JsonKind.Number)
        {
            errors.WrongType(scale, "a number");
            return 1;
        }

        bool read = decimal.TryParse(scale.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number);
        if (!read || number is <= 0 or > UnitClasses.ScaleLimit)
        {
            errors.BadScale(scale, UnitClasses.ScaleLimit);
        }

        return number;
    }

    /// <summary>The members of an object whose names are the author's own.</summary>
    private List<JsonValue> Named(JsonValue? value)
    {
        List<JsonValue> members = Members(value);
        foreach (JsonValue member in members)
        {
            if (!PackNames.IsName(member.Name!))
            {
                errors.BadName(member, member.NameStart, member.Name!);
            }
        }

        return members;
    }

    private List<JsonValue> Members(JsonValue? value) =>
        value is not null && PackObject.Open(value, errors) is not null ? value.Children : [];

    private ImmutableArray<string> ReadWords(JsonValue? list, bool numeralNeeded = false)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        _seen.Clear();
        foreach (JsonValue value in PackObject.Texts(list, errors))
        {
            if (_wordCount > WordLimit)
            {
                break;
            }

            List<string> expanded = Expand(value);
            if (numeralNeeded && !expanded.TrueForAll(HasNumeral))
            {
                errors.NoNumeral(value);
            }

            foreach (string word in expanded)
            {
                if (_seen.Add(word))
                {
                    words.Add(word);
                }
            }
        }

        return words.ToImmutable();
    }

    private List<string> Expand(JsonValue value)
    {
        List<string> words = FiniteExpression.Expand(value.Text, out ExpressionFault? fault);
        if (fault is { } found)
        {
            errors.BadExpression(value, found.Index, found.Message);
            return [];
        }

        _wordCount += words.Count;
        if (_wordCount > WordLimit)
        {
            errors.TooManyWords(value, WordLimit);
        }

        return words;
    }

    private static bool HasNumeral(string word)
    {
        foreach (char letter in word)
        {
            if (NumeralCharacters.IsStart(letter))
            {
                return true;
            }
        }

        return false;
    }
}
