namespace ReportMetrics.Cli.Outputs;

/// <summary>How figures are written.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Ndjson,
    Csv,
    SdmxCsv,
    Html,
}
