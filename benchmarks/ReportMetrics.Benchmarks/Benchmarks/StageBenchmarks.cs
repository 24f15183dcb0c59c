using BenchmarkDotNet.Attributes;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks;

/// <summary>Each stage alone on a generated report of 3,000 characters; those before it have run.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly Engine _engine = Engine.Create();
    private readonly SourceText _source = new(GeneratedReport.OfCharacters(3000));
    private NormalizedText _text = null!;
    private Observation[] _observations = [];

    [GlobalSetup]
    public void Setup()
    {
        _text = NormalizedText.Create(_source.Text);
        _engine.Read(_source, _text);
        _observations = _engine.CreateObservations(_source);
    }

    [Benchmark]
    public void Normalize() => NormalizedText.Create(_source.Text).Dispose();

    [Benchmark]
    public void ReadSegments() => _engine.Reading.Segments.Read(_text);

    [Benchmark]
    public void ScanFigures() => _engine.ScanFigures();

    [Benchmark]
    public void ScanTerms() => _engine.ScanTerms();

    [Benchmark]
    public DocumentInfo ReadDocument() => _engine.ReadDocument(_source, _text);

    /// <summary>With the scans before it, whose results it takes.</summary>
    [Benchmark]
    public void ScanAndResolve() => _engine.Read(_source, _text);

    [Benchmark]
    public Observation[] CreateObservations() => _engine.CreateObservations(_source);

    [Benchmark]
    public IReadOnlyList<Finding> Validate() => _engine.Validate(_observations);
}
