using System.Collections.Immutable;
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
    public const int LengthLimit = 4 * 1024 * 1024;

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
        var scope = new PackScope(used?.Scope);
        var vocabulary = new VocabularyReader(_errors, scope);

        // Without its base nothing can be said about the names that the rules use.
        bool complete = used is not null || pack.Find("uses") is null;
        ImmutableArray<UnitDefinition> units = vocabulary.ReadUnits(pack.Find("units"));
        ImmutableArray<TermDefinition> terms = vocabulary.ReadTerms(pack.Find("terms"));
        var names = new TermNames(_errors, scope, complete);
        ImmutableArray<IndicatorDefinition> indicators = new IndicatorReader(_errors, scope, names, complete).Read(pack.Find("indicators"));
        return new RulePack(scope)
        {
            Id = id,
            Version = version,
            Base = used,
            Units = units,
            Terms = terms,
            Context = vocabulary.ReadContext(pack.Find("context")),
            Names = vocabulary.ReadNames(pack.Find("names")),
            Indicators = indicators,
            Relations = new RelationReader(_errors, names, indicators).Read(pack.Find("relations")),
        };
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
}
