using ReportMetrics.Rules;

namespace ReportMetrics;

/// <summary>Collects rule packs and options; <see cref="Build()"/> freezes them. Not thread-safe.</summary>
public sealed class MetricExtractorBuilder
{
    private readonly List<RulePack> _packs = [];
    private ExtractionOptions _options = new();

    internal MetricExtractorBuilder()
    {
    }

    /// <summary>Adds a rule pack; its base pack comes with it. Rules of several packs compete for each figure, earlier packs win ties.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is <see langword="null"/>.</exception>
    public MetricExtractorBuilder AddPack(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _packs.Add(pack);
        return this;
    }

    /// <summary>Sets the limits.</summary>
    /// <param name="options">The limits; <see cref="ExtractionOptions.MaximumLength"/> must be positive.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    public MetricExtractorBuilder WithOptions(ExtractionOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaximumLength, nameof(options));
        _options = options;
        return this;
    }

    /// <summary>Compiles the packs.</summary>
    /// <returns>An extractor that no longer changes.</returns>
    /// <exception cref="InvalidOperationException">No pack was added.</exception>
    public MetricExtractor Build() => Build(asReference: false);

    internal MetricExtractor Build(bool asReference) => _packs.Count > 0
        ? new MetricExtractor(RuleSetBuilder.Prepare(_packs.ToArray(), asReference), _options)
        : throw new InvalidOperationException("An extractor needs at least one rule pack: call AddPack before Build.");
}
