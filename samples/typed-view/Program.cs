using Library;
using ReportMetrics;
using ReportMetrics.Rules;

string folder = AppContext.BaseDirectory;
RulePack pack = RulePack.Load(Path.Combine(folder, "my.rules.json"));
MetricExtractor extractor = MetricExtractor.CreateBuilder().AddPack(pack).Build();
MetricReport report = extractor.Extract(File.ReadAllText(Path.Combine(folder, "report.txt")));

// One property for each indicator of the pack, with its names and definition as documentation.
MyView view = MyView.Of(report);
Console.WriteLine($"visits    {view.Visits.Total?.Quantity.NumberText}");
Console.WriteLine($"loans     {view.Loans.Total?.Quantity.NumberText}, {view.Loans.Digital?.Value} of them digital");
Console.WriteLine($"satisfied {view.Readers.Satisfaction?.Value} %");

foreach (Finding finding in report.Findings)
{
    Console.WriteLine(finding.Message);
}
