using System.Collections.Immutable;
using System.Globalization;
using ReportMetrics.Quantities;

namespace ReportMetrics.Rules;

/// <summary>A base pack as it was found: built already, or as text to read.</summary>
/// <param name="Name">Its path or id, by which a pack that builds on itself is told.</param>
/// <param name="Text">Its text, if it is still to be read.</param>
/// <param name="Pack">The pack, if it is built.</param>
internal readonly record struct FoundPack(string Name, string? Text, RulePack? Pack);

/// <summary>Finds the pack that another one uses.</summary>
/// <param name="uses">What the pack says: an id or a relative path.</param>
/// <param name="file">The file that says it.</param>
/// <returns>The pack, or <see langword="null"/> if there is none.</returns>
internal delegate FoundPack? PackFinder(string uses, string file);

/// <summary>Reads a pack file, checks all of it, and only then builds the pack.</summary>
internal sealed class RulePackReader
{
    /// <summary>Longest file accepted, in UTF-16 code units.</summary>
    public const int LengthLimit = 16 * 1024 * 1024;

    /// <summary>Most unit classes: rules hold theirs as the bits of one word.</summary>
    public const int UnitLimit = 62;

    private readonly RulePackErrors _errors;
    private readonly PackFinder _finder;
    private readonly IReadOnlyList<string> _builtIn;
    private readonly string[] _users;

    private RulePackReader(RulePackErrors errors, PackFinder finder, IReadOnlyList<string> builtIn, string[] users)
    {
        _errors = errors;
        _finder = finder;
        _builtIn = builtIn;
        _users = users;
    }

    /// <summary>Reads a pack.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="file">The path or name that errors give.</param>
    /// <param name="finder">Finds its base pack.</param>
    /// <param name="builtIn">The ids of the packs that the finder knows, for suggestions.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="RulePackException">The pack is wrong.</exception>
    public static RulePack Read(string text, string file, PackFinder finder, IReadOnlyList<string> builtIn) =>
        Read(text, file, finder, builtIn, [file]);

    private static RulePack Read(string text, string file, PackFinder finder, IReadOnlyList<string> builtIn, string[] users)
    {
        var errors = new RulePackErrors(file, text);
        var reader = new RulePackReader(errors, finder, builtIn, users);
        RulePack? pack = reader.ReadText(text);
        errors.ThrowIfAny();
        return pack!;
    }

    private RulePack? ReadText(string text)
    {
        if (text.Length > LengthLimit)
        {
            _errors.TooLong(text.Length, LengthLimit);
            return null;
        }

        JsonValue? root = JsonText.Parse(text, out string? fault, out int offset);
        if (root is null)
        {
            _errors.NoJson(fault!, offset);
            return null;
        }

        return PackObject.Open(root, _errors, PackProperties.Pack) is { } pack ? ReadPack(pack) : null;
    }

    private RulePack ReadPack(PackObject pack)
    {
        string id = ReadId(pack);
        string version = ReadVersion(pack);
        RulePack? used = ReadBase(pack);
        ImmutableArray<UnitDefinition> units = ReadUnits(pack, used);
        ImmutableArray<TermDefinition> terms = ReadTerms(pack);
        ImmutableDictionary<ContextRole, ImmutableArray<string>> context = ReadContext(pack);
        ImmutableArray<string> names = ReadWords(pack.Find("names"));
        PackScope scope = Join(used, units, terms, context, names);
        if (scope.Units.Count > UnitLimit)
        {
            _errors.TooManyUnits(pack.Find("units") ?? pack.Value, scope.Units.Count, UnitLimit);
        }

        // Without its base nothing can be said about the names that the rules use.
        bool complete = used is not null || pack.Find("uses") is null;
        return new RulePack(scope)
        {
            Id = id,
            Version = version,
            Base = used,
            Units = units,
            Terms = terms,
            Context = context,
            Names = names,
            Indicators = new IndicatorReader(_errors, scope, complete).Read(pack.Find("indicators")),
        };
    }

    private static PackScope Join(
        RulePack? used,
        ImmutableArray<UnitDefinition> units,
        ImmutableArray<TermDefinition> terms,
        ImmutableDictionary<ContextRole, ImmutableArray<string>> context,
        ImmutableArray<string> names)
    {
        var scope = new PackScope(used?.Scope);
        foreach (UnitDefinition unit in units)
        {
            scope.Add(unit);
        }

        foreach (TermDefinition term in terms)
        {
            scope.Add(term);
        }

        foreach (KeyValuePair<ContextRole, ImmutableArray<string>> role in context)
        {
            scope.Add(role.Key, role.Value);
        }

        scope.Add(names);
        return scope;
    }

    private string ReadId(PackObject pack)
    {
        JsonValue? id = pack.RequireText("id");
        if (id is not null && !PackNames.IsName(id.Text))
        {
            _errors.BadName(id, id.Start, id.Text);
        }

        return id?.Text ?? "";
    }

    private string ReadVersion(PackObject pack)
    {
        JsonValue? version = pack.RequireText("version");
        if (version is not null && !PackNames.IsVersion(version.Text))
        {
            _errors.BadVersion(version);
        }

        return version?.Text ?? "";
    }

    private RulePack? ReadBase(PackObject pack)
    {
        if (pack.Find("uses") is not { } uses || !PackObject.IsText(uses, _errors))
        {
            return null;
        }

        if (_finder(uses.Text, _errors.File) is not { } found)
        {
            _errors.UnknownBase(uses, _builtIn);
            return null;
        }

        if (Array.IndexOf(_users, found.Name) >= 0)
        {
            _errors.CircularBase(uses);
            return null;
        }

        try
        {
            return found.Pack ?? Read(found.Text!, found.Name, _finder, _builtIn, [.. _users, found.Name]);
        }
        catch (RulePackException exception)
        {
            _errors.BrokenBase(uses, exception);
            return null;
        }
    }

    private ImmutableArray<UnitDefinition> ReadUnits(PackObject pack, RulePack? used)
    {
        ImmutableArray<UnitDefinition>.Builder units = ImmutableArray.CreateBuilder<UnitDefinition>();
        foreach (JsonValue value in Named(pack, "units"))
        {
            if (Array.IndexOf(PackProperties.FigureKinds, value.Name) >= 0)
            {
                _errors.ReservedUnit(value);
            }

            if (PackObject.Open(value, _errors, PackProperties.Unit) is not { } unit)
            {
                continue;
            }

            UnitDefinition? inherited = used?.Scope.FindUnit(value.Name!);
            RefuseChanges(unit, inherited, used);
            units.Add(new UnitDefinition(
                value.Name!,
                ReadWords(unit.RequireItems("words", "word")),
                inherited?.Scale ?? ReadScale(unit),
                inherited?.Measured ?? unit.Flag("measured", otherwise: true)));
        }

        return units.ToImmutable();
    }

    private void RefuseChanges(PackObject unit, UnitDefinition? inherited, RulePack? used)
    {
        foreach (JsonValue child in unit.Value.Children)
        {
            if (inherited is not null && child.Name is "scale" or "measured")
            {
                _errors.FixedByBase(child, inherited!.Id, used!.Id);
            }
        }
    }

    private decimal ReadScale(PackObject unit)
    {
        if (unit.Find("scale") is not { } scale)
        {
            return 1;
        }

        if (scale.Kind != JsonKind.Number)
        {
            _errors.WrongType(scale, "a number");
            return 1;
        }

        bool read = decimal.TryParse(scale.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number);
        if (!read || number <= 0)
        {
            _errors.BadScale(scale);
        }

        return number;
    }

    private ImmutableArray<TermDefinition> ReadTerms(PackObject pack)
    {
        ImmutableArray<TermDefinition>.Builder terms = ImmutableArray.CreateBuilder<TermDefinition>();
        foreach (JsonValue value in Named(pack, "terms"))
        {
            if (value is { Kind: JsonKind.Array, Children.Count: 0 })
            {
                _errors.EmptyList(value, "word");
            }

            terms.Add(new TermDefinition(value.Name!, ReadWords(value)));
        }

        return terms.ToImmutable();
    }

    private ImmutableDictionary<ContextRole, ImmutableArray<string>> ReadContext(PackObject pack)
    {
        ImmutableDictionary<ContextRole, ImmutableArray<string>>.Builder context =
            ImmutableDictionary.CreateBuilder<ContextRole, ImmutableArray<string>>();
        if (pack.Find("context") is { } value && PackObject.Open(value, _errors) is { } roles)
        {
            foreach (JsonValue role in roles.Value.Children)
            {
                int index = Array.IndexOf(PackProperties.Roles, role.Name);
                if (index < 0)
                {
                    _errors.UnknownRole(role, PackProperties.Roles);
                    continue;
                }

                context[(ContextRole)index] = ReadWords(role);
            }
        }

        return context.ToImmutable();
    }

    /// <summary>The members of an object whose names are the author's own.</summary>
    private List<JsonValue> Named(PackObject pack, string property)
    {
        if (pack.Find(property) is not { } value || PackObject.Open(value, _errors) is not { } members)
        {
            return [];
        }

        foreach (JsonValue member in members.Value.Children)
        {
            if (!PackNames.IsName(member.Name!))
            {
                _errors.BadName(member, member.NameStart, member.Name!);
            }
        }

        return members.Value.Children;
    }

    private ImmutableArray<string> ReadWords(JsonValue? value)
    {
        List<string> words = [];
        foreach (JsonValue word in PackObject.Texts(value, _errors))
        {
            if (FiniteExpression.Expand(word.Text, words) is { } fault)
            {
                _errors.BadExpression(word, fault.Index, fault.Message);
            }
        }

        return words.Distinct(StringComparer.Ordinal).ToImmutableArray();
    }
}
