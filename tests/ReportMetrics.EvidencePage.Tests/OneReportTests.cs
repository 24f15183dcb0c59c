using System.Text;
using Microsoft.Playwright;
using ReportMetrics.Export;

namespace ReportMetrics.EvidencePage.Tests;

public class OneReportTests(Browser browser)
{
    [Theory]
    [InlineData(1400, false)]
    [InlineData(1400, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task The_page_loads_without_a_complaint_and_fits_its_window(int width, bool dark)
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Qingshi], width, dark);
        open.Complaints.Should().BeEmpty();
        open.Requests.Should().Equal(open.Address);
        (await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0);
        (await open.Rows.CountAsync()).Should().Be(SampleReports.Qingshi.Observations.Count);
    }

    [Fact]
    public async Task Every_figure_is_marked_where_it_stands()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Qingshi]);
        IReadOnlyList<string> marked = await open.Marks.AllInnerTextsAsync();
        marked.Should().Equal(SampleReports.Qingshi.Observations.Select(o => o.Evidence).DistinctBy(e => e.Span).Select(e => e.Text));
    }

    [Fact]
    public async Task A_figure_is_marked_by_its_kind_and_every_kind_is_in_the_legend()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Contradictory]);
        (await KindsAsync("232起")).Should().Contain(" claimed").And.Contain("finding").And.NotContain("planned");
        (await KindsAsync("300棵")).Should().Contain("unclaimed").And.NotContain(" claimed");
        (await KindsAsync("20场")).Should().Contain("planned");
        (await open.Page.Locator(".legend button").AllInnerTextsAsync()).Select(text => text.Split('\n')[0])
            .Should().BeEquivalentTo("25 of an indicator 4", "25 no indicator 1", "25 planned 1", "25 in a finding 3");

        async Task<string> KindsAsync(string text) =>
            $" {await open.Marks.Filter(new LocatorFilterOptions { HasText = text }).First.GetAttributeAsync("class")} ";
    }

    [Fact]
    public async Task Pointing_at_a_figure_shows_its_row_and_the_other_way_round()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Qingshi]);
        await open.Marks.Nth(2).HoverAsync();
        string row = (await open.Page.Locator("tr.pointed").GetAttributeAsync("id"))!;
        row.Should().Be((await open.Marks.Nth(2).GetAttributeAsync("data-rows"))!);

        ILocator last = open.Rows.Last;
        await last.HoverAsync();
        ILocator mark = open.Page.Locator(".text .figure.pointed");
        await Assertions.Expect(mark).ToBeInViewportAsync();
        (await mark.GetAttributeAsync("data-rows"))!.Split(' ').Should().Contain((await last.GetAttributeAsync("id"))!);
    }

    [Fact]
    public async Task The_keyboard_leads_from_the_figure_to_its_row_and_back()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Qingshi]);
        await open.Page.Keyboard.PressAsync("Tab");
        (await FocusedAsync("textContent")).Should().Be("Skip to the figures");

        await open.Marks.Nth(1).FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        string address = (await open.Marks.Nth(1).GetAttributeAsync("href"))!;
        await open.Page.WaitForURLAsync($"**{address}");
        await Assertions.Expect(open.Page.Locator($"{address}[aria-current=true]")).ToBeInViewportAsync();
        (await FocusedAsync("closest('tr').id")).Should().Be(address[1..]);
        (await open.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).Should().Be("solid", "the focus is seen");

        await open.Page.Keyboard.PressAsync("Enter");
        string mark = (await open.Marks.Nth(1).GetAttributeAsync("id"))!;
        await open.Page.WaitForURLAsync($"**#{mark}");
        (await FocusedAsync("id")).Should().Be(mark);

        async Task<string?> FocusedAsync(string what) => await open.Page.EvaluateAsync<string?>($"document.activeElement.{what}");
    }

    [Fact]
    public async Task Filters_narrow_the_table_and_say_how_much_is_left()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Qingshi]);
        int all = SampleReports.Qingshi.Observations.Count;
        IEnumerable<Observation> planned = SampleReports.Qingshi.Observations.Where(o => o.Status == ObservationStatus.Planned);

        ILocator kind = open.Page.Locator("[data-kind=planned]");
        await kind.ClickAsync();
        (await open.Rows.CountAsync()).Should().Be(planned.Count());
        await Assertions.Expect(kind).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(open.Page.Locator("output")).ToHaveTextAsync($"{planned.Count()} of {all} figures");
        await kind.ClickAsync();

        await open.Page.Locator("select").SelectOptionAsync("training.sessions");
        (await open.Rows.CountAsync()).Should().Be(SampleReports.Qingshi.Observations.Count(o => o.Indicator == "training.sessions"));
        await open.Page.Locator("select").SelectOptionAsync("");

        await open.Page.Locator("input").FillAsync("18600");
        (await open.Rows.CountAsync()).Should().Be(1);
        await open.Page.Locator("input").FillAsync("nothing is called so");
        await Assertions.Expect(open.Page.Locator(".none")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_figure_that_a_filter_hides_is_shown_when_a_link_leads_to_it()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Contradictory]);
        await open.Page.Locator("[data-kind=planned]").ClickAsync();
        await open.Page.Locator(".findings a").First.ClickAsync();
        (await open.Rows.CountAsync()).Should().Be(SampleReports.Contradictory.Observations.Count);
        await Assertions.Expect(open.Page.Locator("tr.chosen")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_copy_as_csv_is_what_the_export_writes()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Contradictory]);
        await open.Page.Locator(".copy").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#status")).ToHaveTextAsync("Copied 5 figures.");
        string csv = CsvOf(SampleReports.Contradictory);
        (await open.ClipboardAsync()).Should().Be(csv);

        await open.Page.Locator("[data-kind=planned]").ClickAsync();
        await open.Page.Locator(".copy").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#status")).ToHaveTextAsync("Copied 1 figure.");
        string[] lines = csv.Split("\r\n");
        (await open.ClipboardAsync()).Should().Be($"{lines[0]}\r\n{lines.Single(line => line.Contains(",planned,", StringComparison.Ordinal))}\r\n");
    }

    [Fact]
    public async Task On_a_phone_a_figure_tells_of_itself_without_leaving_the_text()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Qingshi], width: 390);
        await open.Marks.First.ClickAsync();
        ILocator peek = open.Page.Locator(".peek");
        await Assertions.Expect(peek).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(peek).ToBeHiddenAsync();

        await open.Marks.First.ClickAsync();
        await peek.GetByText("In the table").First.ClickAsync();
        await Assertions.Expect(open.Page.Locator("tr.chosen").First).ToBeInViewportAsync();
        await Assertions.Expect(open.Page.Locator(".text")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_its_script_the_page_still_shows_everything()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Qingshi, SampleReports.Contradictory], script: false);
        await Assertions.Expect(open.Page.Locator("#overview")).ToBeVisibleAsync();
        (await open.Page.Locator(".report").CountAsync()).Should().Be(2);
        (await open.Page.Locator(".text .figure:visible").CountAsync()).Should().Be(await open.Page.Locator(".text .figure").CountAsync()).And.BePositive();
        (await open.Page.Locator(".figures tbody tr:visible").CountAsync()).Should().Be(SampleReports.Qingshi.Observations.Count + SampleReports.Contradictory.Observations.Count);
        await open.Page.Locator(".text .figure").First.ClickAsync();
        await Assertions.Expect(open.Page.Locator("tr:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task In_print_every_report_stands_whole()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Qingshi, SampleReports.Contradictory], width: 700);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await open.Page.Locator(".report:visible").CountAsync()).Should().Be(2);
        (await open.Page.Locator(".text:visible").CountAsync()).Should().Be(2);
        (await open.Page.Locator(".figures:visible").CountAsync()).Should().Be(2);
        await Assertions.Expect(open.Page.Locator(".views:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(open.Page.Locator(".legend:visible").First).ToBeVisibleAsync();
        await Assertions.Expect(open.Page.Locator("input:visible")).ToHaveCountAsync(0);
    }

    private static string CsvOf(MetricReport report)
    {
        using MemoryStream csv = new();
        using CsvReportWriter writer = new(csv);
        writer.Write(report);
        writer.Complete();
        return Encoding.UTF8.GetString(csv.ToArray());
    }
}
