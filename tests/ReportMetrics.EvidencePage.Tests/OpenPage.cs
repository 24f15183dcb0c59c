using Microsoft.Playwright;
using ReportMetrics.Export;
using ReportMetrics.Rules;

namespace ReportMetrics.EvidencePage.Tests;

/// <summary>An evidence page in a browser, and what the browser said of it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"reportmetrics-{Guid.NewGuid():N}.html");

    private OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += (_, dialog) => Complaints.Add($"dialog: {dialog.Message}");
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Everything on the console, every error and every dialog.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Everything that was asked for, the page itself too.</summary>
    public List<string> Requests { get; } = [];

    public string Address => new Uri(_file).AbsoluteUri;

    public static async Task<OpenPage> OfAsync(IBrowserContext context, IReadOnlyList<MetricReport> reports)
    {
        OpenPage open = new(context, await context.NewPageAsync());
        await File.WriteAllBytesAsync(open._file, HtmlOf(reports));
        await open.Page.GotoAsync(open.Address);
        return open;
    }

    public static byte[] HtmlOf(IEnumerable<MetricReport> reports)
    {
        using MemoryStream html = new();
        using EvidencePageWriter writer = new(html, RulePack.BuiltIn("zh-rule-of-law"));
        foreach (MetricReport report in reports)
        {
            writer.Write(report);
        }

        writer.Complete();
        return html.ToArray();
    }

    public ILocator Marks => Page.Locator(".report:not(.away) .text .figure");

    public ILocator Rows => Page.Locator(".report:not(.away) .figures tbody tr:not([hidden])");

    public Task<string> ClipboardAsync() => Page.EvaluateAsync<string>("navigator.clipboard.readText()");

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        File.Delete(_file);
    }
}
