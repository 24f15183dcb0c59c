using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ReportMetrics.EvidencePage.Tests.Browser))]

// All pages have one clipboard.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ReportMetrics.EvidencePage.Tests;

/// <summary>The system's Chromium, started once for all tests; tests that need it are skipped where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async ValueTask InitializeAsync()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string? file = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (file is not null)
        {
            _playwright = await Playwright.CreateAsync();

            // The sandbox wants rights that a container does not give; the pages are our own.
            _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = file, Args = ["--no-sandbox"] });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens reports as a page, in a window of its own.</summary>
    internal async Task<OpenPage> OpenAsync(IReadOnlyList<MetricReport> reports, int width = 1400, bool dark = false, bool script = true)
    {
        if (_chromium is null)
        {
            Assert.Skip("There is no Chromium on the PATH: install it (apt-get install chromium) to test the evidence page.");
        }

        IBrowserContext context = await _chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return await OpenPage.OfAsync(context, reports);
    }
}
