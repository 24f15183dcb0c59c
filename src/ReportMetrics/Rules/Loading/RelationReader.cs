using System.Collections.Immutable;
using ReportMetrics.Quantities;

namespace ReportMetrics.Rules;

/// <summary>Reads which indicators of a pack stand in arithmetic to each other.</summary>
internal sealed class RelationReader
{
    private readonly RulePackErrors _errors;
    private readonly TermNames _terms;
    private readonly Dictionary<string, IndicatorDefinition> _indicators = new(StringComparer.Ordinal);

    /// <summary>Prepares to read.</summary>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="terms">The terms that relations can name.</param>
    /// <param name="indicators">The pack's own indicators.</param>
    public RelationReader(RulePackErrors errors, TermNames terms, ImmutableArray<IndicatorDefinition> indicators)
    {
        _errors = errors;
        _terms = terms;
        foreach (IndicatorDefinition indicator in indicators)
        {
            _indicators[indicator.Id] = indicator;
        }
    }

    public RelationDefinitions Read(JsonValue? value)
    {
        PackObject? relations = value is null ? null : PackObject.Open(value, _errors, PackProperties.Relations);
        return new RelationDefinitions(
            Objects(relations?.Find("totals"), PackProperties.Total).Select(ReadTotal).ToImmutableArray(),
            Objects(relations?.Find("rates"), PackProperties.Rate).Select(ReadRate).ToImmutableArray(),
            Texts(ReadIds(relations?.Find("repeated"))));
    }

    private IEnumerable<PackObject> Objects(JsonValue? list, string[] properties) =>
        PackObject.Items(list, _errors).Select(item => PackObject.Open(item, _errors, properties)).OfType<PackObject>();

    private TotalDefinition ReadTotal(PackObject relation)
    {
        JsonValue? total = ReadId(relation, "total");
        List<JsonValue> parts = ReadIds(relation.RequireItems("parts", "indicator"));
        if (total is not null)
        {
            parts.ForEach(part => RequireUnit(part, _indicators[total.Text].Unit));
        }

        return new TotalDefinition(total?.Text ?? "", Texts(parts), relation.Flag("complete", otherwise: false));
    }

    private RateDefinition ReadRate(PackObject relation)
    {
        JsonValue? rate = ReadId(relation, "rate");
        if (rate is not null)
        {
            RequireUnit(rate, UnitClasses.Percent);
        }

        bool isOfFigures = relation.Find("numerator") is not null || relation.Find("denominator") is not null;
        return new RateDefinition(
            rate?.Text ?? "",
            isOfFigures ? ReadId(relation, "numerator")?.Text : null,
            isOfFigures ? ReadId(relation, "denominator")?.Text : null,
            _terms.Read(relation.Find("not")));
    }

    private JsonValue? ReadId(PackObject relation, string property) =>
        relation.RequireText(property) is { } id && IsKnown(id) ? id : null;

    private List<JsonValue> ReadIds(JsonValue? list) => PackObject.Texts(list, _errors).FindAll(IsKnown);

    private static ImmutableArray<string> Texts(List<JsonValue> values) => values.ConvertAll(value => value.Text).ToImmutableArray();

    private bool IsKnown(JsonValue id)
    {
        bool known = _indicators.ContainsKey(id.Text);
        if (!known)
        {
            _errors.UnknownIndicator(id, [.. _indicators.Keys]);
        }

        return known;
    }

    private void RequireUnit(JsonValue id, string unit)
    {
        if (!string.Equals(_indicators[id.Text].Unit, unit, StringComparison.Ordinal))
        {
            _errors.OtherUnit(id, unit, _indicators[id.Text].Unit);
        }
    }
}
