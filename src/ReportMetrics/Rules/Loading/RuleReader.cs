using System.Collections.Immutable;
using System.Globalization;

namespace ReportMetrics.Rules;

/// <summary>Reads the rules of an indicator: frames, patterns, examples.</summary>
internal sealed class RuleReader
{
    private readonly RulePackErrors _errors;
    private readonly PackScope _scope;
    private readonly TermNames _terms;
    private readonly bool _complete;
    private readonly List<string> _unitNames;

    /// <summary>Prepares to read.</summary>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="scope">The units that the rules can name.</param>
    /// <param name="terms">The terms that the rules can name.</param>
    /// <param name="complete">Whether the scope has all of them; if not, unknown names are let pass.</param>
    public RuleReader(RulePackErrors errors, PackScope scope, TermNames terms, bool complete)
    {
        _errors = errors;
        _scope = scope;
        _terms = terms;
        _complete = complete;
        _unitNames = scope.Units.ConvertAll(unit => unit.Id);
    }

    /// <summary>Reads the rules of one indicator.</summary>
    public ImmutableArray<RuleDefinition> Read(JsonValue? rules, string indicator)
    {
        ImmutableArray<RuleDefinition>.Builder read = ImmutableArray.CreateBuilder<RuleDefinition>();
        int number = 0;
        foreach (JsonValue value in PackObject.Items(rules, _errors))
        {
            number++;
            if (PackObject.Open(value, _errors, PackProperties.Rule) is { } rule)
            {
                read.Add(ReadRule(rule, indicator + "/" + number.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return read.ToImmutable();
    }

    /// <summary>Whether a unit of that name is known, or may be; an unknown one is an error.</summary>
    public bool IsUnit(JsonValue unit)
    {
        if (!_complete || _scope.FindUnit(unit.Text) is not null)
        {
            return true;
        }

        _errors.UnknownUnit(unit, _unitNames);
        return false;
    }

    private RuleDefinition ReadRule(PackObject rule, string id)
    {
        JsonValue? frame = rule.Find("frame");
        JsonValue? pattern = rule.Find("pattern");
        if (frame is null == pattern is null)
        {
            _errors.RuleNeedsOneForm(rule.Value);
        }

        JsonValue? not = rule.Find("not");
        if (not is not null && pattern is null)
        {
            _errors.NotBesideFrame(not);
        }

        List<JsonValue> examples = ReadExamples(rule, "examples");
        List<JsonValue> nearMisses = ReadExamples(rule, "nearMisses");
        return new RuleDefinition(
            id,
            frame is null ? null : ReadFrame(frame),
            pattern is null ? null : ReadPattern(pattern, _terms.Read(not)),
            Strings(examples),
            Strings(nearMisses))
        {
            Line = _errors.LineOf(rule.Value),
            ExampleLines = Lines(examples),
            NearMissLines = Lines(nearMisses),
        };
    }

    private FrameDefinition? ReadFrame(JsonValue value)
    {
        if (PackObject.Open(value, _errors, PackProperties.Frame) is not { } frame)
        {
            return null;
        }

        if (IsEmpty(frame.Find("action")) && IsEmpty(frame.Find("object")))
        {
            _errors.EmptyFrame(value);
        }

        List<JsonValue> quantity = PackObject.Texts(frame.RequireItems("quantity", "unit class"), _errors, single: true);
        FigureKind kind = ReadKind(quantity);
        JsonValue? member = kind == FigureKind.Listed ? frame.RequireItems("member", "term") : frame.Find("member");
        if (member is not null && kind != FigureKind.Listed)
        {
            _errors.MemberWithoutList(member);
        }

        if (frame.Find("change") is { } change && kind != FigureKind.Stated)
        {
            _errors.ChangeWithoutFigure(change);
        }

        return new FrameDefinition(
            kind,
            kind == FigureKind.Stated ? ReadUnits(quantity) : ImmutableArray<string>.Empty,
            _terms.Read(frame.Find("action")),
            _terms.Read(frame.Find("object")),
            _terms.Read(frame.Find("context")),
            _terms.Read(frame.Find("not")),
            _terms.Read(frame.Find("notContext")),
            _terms.Read(member),
            frame.Flag("change", otherwise: false));
    }

    private FigureKind ReadKind(List<JsonValue> quantity)
    {
        JsonValue? special = quantity.Find(value => Array.IndexOf(PackProperties.FigureKinds, value.Text) >= 0);
        if (special is null)
        {
            return FigureKind.Stated;
        }

        if (quantity.Count > 1)
        {
            _errors.MixedQuantity(special);
        }

        return string.Equals(special.Text, "denied", StringComparison.Ordinal) ? FigureKind.Denied : FigureKind.Listed;
    }

    private PatternDefinition? ReadPattern(JsonValue value, ImmutableArray<string> not)
    {
        if (!PackObject.IsText(value, _errors))
        {
            return null;
        }

        PatternSyntax? syntax = PatternSyntax.Parse(value.Text, _scope, out ExpressionFault? fault);
        if (fault is { UnknownName: { } unknown } && _complete)
        {
            _errors.UnknownPatternName(value, fault.Value.Index, unknown, [.. _terms.All, .. _unitNames]);
        }
        else if (fault is { UnknownName: null } found)
        {
            _errors.BadExpression(value, found.Index, found.Message);
        }

        return new PatternDefinition(value.Text, not)
        {
            Units = syntax is null ? ImmutableArray<string>.Empty : syntax.Units.ToImmutableArray(),
            Openers = syntax is null ? ImmutableArray<string>.Empty : syntax.Openers.ToImmutableArray(),
        };
    }

    private List<JsonValue> ReadExamples(PackObject rule, string property)
    {
        List<JsonValue> examples = PackObject.Texts(rule.RequireItems(property, "sentence"), _errors);
        foreach (JsonValue example in examples)
        {
            if (MarkedExample.Parse(example.Text) is null)
            {
                _errors.UnmarkedExample(example);
            }
        }

        return examples;
    }

    private ImmutableArray<string> ReadUnits(List<JsonValue> quantity)
    {
        foreach (JsonValue unit in quantity)
        {
            _ = IsUnit(unit);
        }

        return Strings(quantity);
    }

    private ImmutableArray<int> Lines(List<JsonValue> values)
    {
        ImmutableArray<int>.Builder lines = ImmutableArray.CreateBuilder<int>(values.Count);
        foreach (JsonValue value in values)
        {
            lines.Add(_errors.LineOf(value));
        }

        return lines.MoveToImmutable();
    }

    private static bool IsEmpty(JsonValue? terms) => terms is null or { Kind: JsonKind.Array, Children.Count: 0 };

    private static ImmutableArray<string> Strings(List<JsonValue> values)
    {
        ImmutableArray<string>.Builder strings = ImmutableArray.CreateBuilder<string>(values.Count);
        foreach (JsonValue value in values)
        {
            strings.Add(value.Text);
        }

        return strings.MoveToImmutable();
    }
}
