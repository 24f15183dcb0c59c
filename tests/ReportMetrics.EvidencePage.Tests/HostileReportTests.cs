namespace ReportMetrics.EvidencePage.Tests;

public class HostileReportTests(Browser browser)
{
    private const string Attack = "<script>window.ran=1</script><img src=x onerror=\"window.ran=1\">\"'><svg onload=window.ran=1></article></main></script></style>"
        + "<a href=\"javascript:window.ran=1\">&lt;b&gt;&amp;</a><!--<iframe srcdoc=\"<script>parent.ran=1</script>\">-->\u0000\u0007\uD800";

    [Fact]
    public async Task A_report_full_of_scripts_runs_nothing_and_is_shown_as_it_is()
    {
        string text = $"# {Attack}茶坞镇2024年法治政府建设年度报告{Attack}\n\n一、{Attack}\n调解纠纷{Attack}154{Attack}起，举办法治培训12场{Attack}。办案347{Attack}\n件，{Attack}受理调解纠纷120起。\n{Attack}人民政府\n2024年12月26日\n";
        MetricReport report = SampleReports.Of(text, Attack);
        report.Observations.Should().NotBeEmpty();
        await using OpenPage open = await browser.OpenAsync([report, SampleReports.Contradictory]);
        await open.Page.EvaluateAsync("location.hash = document.querySelector('.report:last-of-type').id");
        await open.Page.WaitForFunctionAsync("document.querySelector('#overview.away')");
        await open.Marks.First.HoverAsync();
        await open.Marks.First.ClickAsync();

        open.Complaints.Should().BeEmpty();
        open.Requests.Should().Equal(open.Address);
        (await open.Page.EvaluateAsync<string>("String(window.ran)")).Should().Be("undefined");
        (await open.Page.Locator("img, svg, iframe").CountAsync()).Should().Be(0);
        (await open.Page.Locator("script").CountAsync()).Should().Be(1, "the page has one of its own");
        string shown = await open.Page.EvaluateAsync<string>("[...document.querySelectorAll('.report:not(.away) .text p')].map(p => p.textContent).join('\\n')");
        string[] lines = text.Replace('\u0000', '\uFFFD').Replace('\u0007', '\uFFFD').Replace('\uD800', '\uFFFD').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(lines);
    }

    [Fact]
    public async Task The_policy_of_the_page_lets_no_other_script_in()
    {
        await using OpenPage open = await browser.OpenAsync([SampleReports.Contradictory]);
        await open.Page.EvaluateAsync("""
            document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }));
            document.body.insertAdjacentHTML('beforeend', '<img src="https://example.com/a.png" onerror="window.ran = 1">');
            """);
        await open.Page.WaitForTimeoutAsync(100);
        (await open.Page.EvaluateAsync<string>("String(window.ran)")).Should().Be("undefined");
        open.Complaints.Should().NotBeEmpty().And.OnlyContain(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Long_words_do_not_widen_the_page()
    {
        string word = new('a', 3000);
        await using OpenPage open = await browser.OpenAsync([SampleReports.Of($"{word}镇2024年法治政府建设年度报告\n调解纠纷{word}154起{word}。{new string('9', 300)}件。\n", word)], width: 390);
        (await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0);
    }
}
