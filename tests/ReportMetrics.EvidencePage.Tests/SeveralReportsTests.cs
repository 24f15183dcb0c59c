using System.Text;
using Microsoft.Playwright;
using ReportMetrics.Export;
using ReportMetrics.Rules;

namespace ReportMetrics.EvidencePage.Tests;

public class SeveralReportsTests(Browser browser)
{
    private static readonly ReportComparison Comparison = ReportComparison.Of(SampleReports.All, RulePack.BuiltIn("zh-rule-of-law"));

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task The_matrix_has_a_cell_for_each_indicator_and_report_and_fits_its_window(int width)
    {
        await using OpenPage open = await browser.OpenAsync(SampleReports.All, width);
        open.Complaints.Should().BeEmpty();
        (await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0);
        (await open.Page.Locator("#overview tbody td").CountAsync()).Should().Be(Comparison.Rows.Count * SampleReports.All.Count);
        (await open.Page.Locator("#overview td.gap").CountAsync()).Should().Be(Comparison.Rows.Sum(row => row.Cells.Count(cell => cell is null)));
        (await open.Page.Locator("#overview thead th[scope=col]").CountAsync()).Should().Be(SampleReports.All.Count + 1);
        await Assertions.Expect(open.Page.Locator(".report").First).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task A_cell_of_the_matrix_leads_to_its_evidence(int width)
    {
        await using OpenPage open = await browser.OpenAsync(SampleReports.All, width);
        ComparisonRow row = Comparison.Rows.Single(r => r.Indicator == "disputes.mediated");
        for (int i = 0; i < row.Cells.Count; i++)
        {
            ILocator link = open.Page.Locator("tr[data-indicator='disputes.mediated'] td").Nth(i).Locator("a");
            if (row.Cells[i] is not { } cell)
            {
                (await link.CountAsync()).Should().Be(0);
                continue;
            }

            await link.ClickAsync();
            ILocator mark = open.Page.Locator(".text .figure.chosen");
            await Assertions.Expect(mark).ToHaveTextAsync(cell.Observation.Evidence.Text);
            await Assertions.Expect(mark).ToBeInViewportAsync();
            (await open.Page.Locator(".report:not(.away)").GetAttributeAsync("id")).Should().Be($"r{i}");
            await open.Page.GoBackAsync();
            await Assertions.Expect(open.Page.Locator("#overview")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_report_of_the_year_before_gives_the_change()
    {
        await using OpenPage open = await browser.OpenAsync(SampleReports.All);
        (await open.Page.Locator("tr[data-indicator='disputes.mediated'] td").AllInnerTextsAsync()).Should().ContainSingle(text => text.Contains("−17.1 %", StringComparison.Ordinal));
        (await open.Page.Locator("tr[data-indicator='disputes.success-rate'] td").AllInnerTextsAsync()).Should().ContainSingle(text => text.Contains("+0.5 points", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_matrix_is_searched_and_copied_as_csv()
    {
        await using OpenPage open = await browser.OpenAsync(SampleReports.All);
        using MemoryStream csv = new();
        ComparisonCsv.Write(csv, Comparison);
        await open.Page.Locator("#overview .copy").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#status")).ToHaveTextAsync($"Copied {Comparison.Rows.Count} indicators.");
        (await open.ClipboardAsync()).Should().Be(Encoding.UTF8.GetString(csv.ToArray()));

        await open.Page.Locator("#overview input").FillAsync("调解成功率");
        (await open.Page.Locator("#overview tbody tr:not(.group):visible").CountAsync()).Should().Be(1);
        (await open.Page.Locator("#overview .group:visible").CountAsync()).Should().Be(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Text_stands_out_from_what_is_behind_it(bool dark)
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Contradictory, .. SampleReports.All], dark: dark);
        (await FaintAsync()).Should().BeEmpty("WCAG 2.2 asks for 4.5 to 1");
        await open.Page.Locator("td a").First.ClickAsync();
        await open.Page.EvaluateAsync("location.hash = document.querySelector('.findings a').hash");
        await Assertions.Expect(open.Page.Locator("tr.chosen")).ToBeVisibleAsync();
        (await FaintAsync()).Should().BeEmpty("WCAG 2.2 asks for 4.5 to 1");

        Task<string[]> FaintAsync() => open.Page.EvaluateAsync<string[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contrast.js")));
    }
}
