using ReportMetrics.Tests;

namespace ReportMetrics.Packages.Tests;

/// <summary>The packages in the hands of somebody who has nothing but them and the SDK.</summary>
public sealed class InstallTests(PackedFiles packed)
{
    private const string Text = "青柿镇2024年法治政府建设年度报告\\n\\n全年受理调解各类矛盾纠纷208起，调解成功率98.1%。";

    private const string WriteFigures = """Console.WriteLine($"{report.Disputes.Mediated?.Value} {report.Disputes.SuccessRate?.Value}");""";

    private const string OfText = $"""
        using ReportMetrics;

        MetricReport report = MetricExtractor.Default.Extract("{Text}");
        {WriteFigures}
        """;

    private const string OfWebPage = $"""
        using System.Text;
        using ReportMetrics;
        using ReportMetrics.Documents;

        byte[] page = Encoding.UTF8.GetBytes("<!doctype html><p>{Text}</p>");
        MetricReport report = MetricExtractor.Default.Extract(ReportDocument.Read(page).Text);
        {WriteFigures}
        """;

    [Fact]
    public void The_tool_is_installed_from_a_feed_and_runs()
    {
        string folder = FolderWithFeed();
        packed.Run(folder, "dotnet", "tool", "install", "ReportMetrics.Cli", "--tool-path", "tools", "--configfile", "nuget.config");
        string tool = Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "reportmetrics.exe" : "reportmetrics");
        packed.Run(folder, tool, "extract", Repository.Path("samples/qingshi-town-2024.txt"), "--format", "csv").Should().Contain("disputes.mediated,208");
        packed.Run(folder, tool, "--version").Trim().Should().MatchRegex(@"^\d+\.\d+\.\d+");
    }

    [Theory]
    [InlineData("ReportMetrics", OfText)]
    [InlineData("ReportMetrics.Documents", OfWebPage)]
    public void A_library_is_referenced_from_a_feed_and_runs(string package, string program)
    {
        string folder = FolderWithFeed();
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        File.WriteAllText(Path.Combine(folder, "app.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="*" />
              </ItemGroup>
            </Project>
            """);
        packed.Run(folder, "dotnet", "build", "-o", "out", "--configfile", "nuget.config");
        packed.Run(folder, "dotnet", Path.Combine("out", "app.dll")).Trim().Should().Be("208 98.1");
    }

    [Fact]
    public void The_sample_with_a_rule_pack_of_its_own_prints_from_its_typed_view()
    {
        string folder = FolderWithFeed();
        foreach (string file in Directory.EnumerateFiles(Repository.Path("samples/typed-view")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        packed.Run(folder, "dotnet", "build", "-o", "out", "--configfile", "nuget.config", "-p:UseAppHost=false");
        packed.Run(folder, "dotnet", Path.Combine("out", "TypedView.dll")).ReplaceLineEndings("\n").Should()
            .Be("visits    > 126,000\nloans     48,200, 15300 of them digital\nsatisfied 98.4 %\n");
    }

    /// <summary>What others made and the packages need comes from where the solution has it from.</summary>
    private string FolderWithFeed()
    {
        string known = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string folder = packed.NewFolder();
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{packed.Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="known" value="{known}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }
}
