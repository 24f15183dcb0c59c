using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportMetrics.Text;

namespace ReportMetrics.Export;

/// <summary>How several reports stand in one JSON text.</summary>
public enum JsonLayout
{
    /// <summary>One report as an indented object; no second one may follow.</summary>
    Object,

    /// <summary>An indented array of reports.</summary>
    Array,

    /// <summary>NDJSON: a report a line, each ended by LF and flushed at once.</summary>
    Lines,
}

/// <summary>
/// Writes reports as JSON of the schema <c>reportmetrics/1</c>, in UTF-8. Every property but <c>evidence.place</c> is always there, <see langword="null"/> where
/// the report gives nothing; numbers are exact decimals without trailing zeros; half a surrogate pair is written as U+FFFD.
/// Chinese is written as it is: escape the output before setting it into HTML.
/// </summary>
public sealed class JsonReportWriter : ReportWriter
{
    private const string Schema = "reportmetrics/1";

    private readonly Stream _target;
    private readonly JsonLayout _layout;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private bool _any;

    /// <summary>Makes a writer onto a stream.</summary>
    /// <param name="target">The stream to write to; it stays open.</param>
    /// <param name="layout">How the reports are laid out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is <see langword="null"/>.</exception>
    public JsonReportWriter(Stream target, JsonLayout layout)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = target;
        _layout = layout;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = layout != JsonLayout.Lines,
#if NET9_0_OR_GREATER
            NewLine = "\n",
#endif
        });
    }

    /// <summary>Writes one report as an indented JSON object.</summary>
    /// <param name="report">The report to write.</param>
    /// <returns>The JSON text, ended by a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public static string ToJson(MetricReport report)
    {
        using MemoryStream target = new();
        using JsonReportWriter writer = new(target, JsonLayout.Object);
        writer.Write(report);
        writer.Complete();
        return Encoding.UTF8.GetString(target.GetBuffer(), 0, (int)target.Length);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A second report is written with <see cref="JsonLayout.Object"/>.</exception>
    public override void Write(MetricReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_any && _layout == JsonLayout.Object)
        {
            throw new InvalidOperationException("The layout Object holds one report; use Array or Lines for several.");
        }

        if (!_any && _layout == JsonLayout.Array)
        {
            _json.WriteStartArray();
        }

        _any = true;
        WriteReport(report);
        Send(endLine: _layout == JsonLayout.Lines);
        if (_layout == JsonLayout.Lines)
        {
            _json.Reset();
        }
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (_layout == JsonLayout.Array)
        {
            if (!_any)
            {
                _json.WriteStartArray();
            }

            _json.WriteEndArray();
        }

        Send(endLine: _layout != JsonLayout.Lines);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _json.Dispose();
        }
    }

    /// <summary>Hands what is buffered to the target in one piece, so that no reader sees half a line.</summary>
    private void Send(bool endLine)
    {
        _json.Flush();
        if (endLine)
        {
            _buffer.Write("\n"u8);
        }

        _target.Write(_buffer.WrittenSpan);
        _target.Flush();
        _buffer.ResetWrittenCount();
    }

    private void WriteReport(MetricReport report)
    {
        _json.WriteStartObject();
        _json.WriteString("schema", Schema);
        WriteDocument(report.Document);
        _json.WriteStartArray("observations");
        foreach (Observation observation in report.Observations)
        {
            WriteObservation(observation);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("findings");
        foreach (Finding finding in report.Findings)
        {
            WriteFinding(finding);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteDocument(DocumentInfo document)
    {
        _json.WriteStartObject("document");
        _json.WriteString("source", document.Source);
        _json.WriteString("title", document.Title);
        _json.WriteString("issuer", document.Issuer);
        _json.WriteString("area", document.Area);
        WriteNumber("year", document.Year);
        _json.WriteString("published", document.Published?.ToString("O", CultureInfo.InvariantCulture));
        _json.WriteEndObject();
    }

    private void WriteObservation(Observation observation)
    {
        _json.WriteStartObject();
        _json.WriteString("indicator", observation.Indicator);
        WriteNumber("value", observation.Value);
        WriteNumber("upper", observation.Upper);
        _json.WriteString("unit", observation.Unit);
        _json.WriteString("unitText", observation.UnitText);
        _json.WriteString("approximation", ModelNames.Of(observation.Approximation));
        _json.WriteString("period", observation.Period?.ToString());
        _json.WriteString("status", ModelNames.Of(observation.Status));
        _json.WriteString("method", ModelNames.Of(observation.Method));
        WriteNumber("partOf", observation.PartOf);
        _json.WriteBoolean("headline", observation.Headline);
        _json.WriteString("rule", observation.Rule);
        _json.WriteString("pack", observation.Pack);
        WriteEvidence(observation.Evidence);
        _json.WriteEndObject();
    }

    private void WriteEvidence(Evidence evidence)
    {
        LinePosition position = evidence.Position;
        _json.WriteStartObject("evidence");
        _json.WriteNumber("start", evidence.Start);
        _json.WriteNumber("length", evidence.Length);
        _json.WriteString("text", evidence.Text);
        _json.WriteNumber("line", position.Line);
        _json.WriteNumber("column", position.Column);
        WritePlace(evidence.Place);
        _json.WriteString("quote", evidence.Quote);
        _json.WriteStartArray("section");
        foreach (string heading in evidence.Section)
        {
            _json.WriteStringValue(heading);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>Absent for plain text, of which line and column say all; in it, what the format does not have is left out.</summary>
    private void WritePlace(DocumentPlace place)
    {
        if (place == default)
        {
            return;
        }

        _json.WriteStartObject("place");
        _json.WriteString("part", ModelNames.Of(place.Part));
        foreach ((string name, int? number) in (ReadOnlySpan<(string, int?)>)
            [("page", place.Page), ("paragraph", place.Paragraph), ("table", place.Table), ("row", place.Row), ("column", place.Column)])
        {
            if (number is { } known)
            {
                _json.WriteNumber(name, known);
            }
        }

        _json.WriteEndObject();
    }

    private void WriteFinding(Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", finding.Kind);
        _json.WriteString("message", finding.Message);
        _json.WriteStartArray("observations");
        foreach (int index in finding.Observations)
        {
            _json.WriteNumberValue(index);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteNumber(string name, int? value)
    {
        if (value is { } number)
        {
            _json.WriteNumber(name, number);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    private void WriteNumber(string name, decimal? value)
    {
        if (value is { } number)
        {
            _json.WriteNumber(name, PlainNumber.WithoutTrailingZeros(number));
        }
        else
        {
            _json.WriteNull(name);
        }
    }
}
