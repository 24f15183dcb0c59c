using System.Collections.Immutable;

namespace ReportMetrics.Rules;

/// <summary>Reads the indicators of a pack; their rules are read by <see cref="RuleReader"/>.</summary>
internal sealed class IndicatorReader
{
    private readonly RulePackErrors _errors;
    private readonly RuleReader _rules;
    private readonly Dictionary<string, JsonValue> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonValue> _properties = new(StringComparer.Ordinal);

    /// <summary>Prepares to read.</summary>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="scope">The units that the rules can name.</param>
    /// <param name="terms">The terms that the rules can name.</param>
    /// <param name="complete">Whether the scope has all of them; if not, unknown names are let pass.</param>
    public IndicatorReader(RulePackErrors errors, PackScope scope, TermNames terms, bool complete)
    {
        _errors = errors;
        _rules = new RuleReader(errors, scope, terms, complete);
    }

    public ImmutableArray<IndicatorDefinition> Read(JsonValue? indicators)
    {
        ImmutableArray<IndicatorDefinition>.Builder read = ImmutableArray.CreateBuilder<IndicatorDefinition>();
        foreach (JsonValue value in PackObject.Items(indicators, _errors))
        {
            if (PackObject.Open(value, _errors, PackProperties.Indicator) is { } indicator)
            {
                read.Add(ReadIndicator(indicator));
            }
        }

        return read.ToImmutable();
    }

    private IndicatorDefinition ReadIndicator(PackObject indicator)
    {
        string id = ReadId(indicator);
        JsonValue? names = indicator.Require("names");
        PackObject? named = names is null ? null : PackObject.Open(names, _errors, PackProperties.IndicatorNames);
        return new IndicatorDefinition(
            id,
            ReadProperty(indicator),
            named?.RequireText("zh")?.Text ?? "",
            named?.RequireText("en")?.Text ?? "",
            indicator.RequireText("definition")?.Text ?? "",
            indicator.RequireText("unit") is { } unit && _rules.IsUnit(unit) ? unit.Text : "",
            ReadAggregation(indicator),
            _rules.Read(indicator.Require("rules"), id));
    }

    private string ReadId(PackObject indicator)
    {
        if (indicator.RequireText("id") is not { } id)
        {
            return "";
        }

        if (!PackNames.IsIndicatorId(id.Text))
        {
            _errors.BadIndicatorId(id);
        }

        RefuseSecond(_ids, id, "indicator");
        return id.Text;
    }

    private string ReadProperty(PackObject indicator)
    {
        if (indicator.RequireText("property") is not { } property)
        {
            return "";
        }

        if (!PackNames.IsProperty(property.Text))
        {
            _errors.BadProperty(property);
        }
        else if (PackNames.TakenMember(property.Text) is { } taken)
        {
            _errors.TakenMember(property, taken);
        }

        RefuseSecond(_properties, property, "property");
        return property.Text;
    }

    private void RefuseSecond(Dictionary<string, JsonValue> seen, JsonValue value, string what)
    {
        if (seen.TryGetValue(value.Text, out JsonValue? first))
        {
            _errors.Duplicate(value, what, first);
            return;
        }

        seen.Add(value.Text, value);
    }

    private Aggregation ReadAggregation(PackObject indicator)
    {
        if (indicator.RequireText("aggregation") is not { } value)
        {
            return Aggregation.None;
        }

        if (Array.IndexOf(PackProperties.Aggregations, value.Text) < 0)
        {
            _errors.NotOneOf(value, PackProperties.Aggregations);
        }

        return string.Equals(value.Text, "sum", StringComparison.Ordinal) ? Aggregation.Sum : Aggregation.None;
    }
}
