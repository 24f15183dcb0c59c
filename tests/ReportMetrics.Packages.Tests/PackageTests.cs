using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace ReportMetrics.Packages.Tests;

/// <summary>What stands in the packages.</summary>
public sealed class PackageTests(PackedFiles packed)
{
    private static readonly string[] Frameworks = ["net8.0", "net10.0"];

    public static TheoryData<string> Packages => [.. PackedFiles.Projects];

    public static TheoryData<string> Libraries => ["ReportMetrics", "ReportMetrics.Documents"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is_and_whose(string package)
    {
        using PackageFile file = packed.Open(package, "nupkg");
        XElement metadata = file.Metadata();
        metadata.Element("id")!.Value.Should().Be(package);
        metadata.Element("license")!.Value.Should().Be("MIT");
        metadata.Element("description")!.Value.Length.Should().BeGreaterThan(40);
        metadata.Element("authors")!.Value.Should().NotBeEmpty();
        metadata.Element("copyright")!.Value.Should().NotBeEmpty();
        metadata.Element("tags")!.Value.Split(' ').Should().HaveCountGreaterThan(4);
        metadata.Element("repository")!.Attribute("type")!.Value.Should().Be("git");
        metadata.Element("repository")!.Attribute("commit")!.Value.Should().MatchRegex("^[0-9a-f]{40}$");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_a_readme_without_links_into_the_repository_and_an_icon(string package)
    {
        using PackageFile file = packed.Open(package, "nupkg");
        file.Metadata().Element("readme")!.Value.Should().Be("README.md");
        file.Metadata().Element("icon")!.Value.Should().Be("icon.png");
        Encoding.UTF8.GetString(file.Read("README.md")).Should().StartWith("# ").And.NotMatchRegex(@"\]\((?!https?://)");
        byte[] icon = file.Read("icon.png");
        icon.Should().StartWith([0x89, (byte)'P', (byte)'N', (byte)'G']);
        Size(icon).Should().Be((128, 128));
    }

    [Theory]
    [InlineData("ReportMetrics")]
    [InlineData("ReportMetrics.Documents", "ReportMetrics", "AngleSharp", "DocumentFormat.OpenXml", "System.IO.Packaging")]
    [InlineData("ReportMetrics.Cli")]
    public void A_package_needs_no_more_than_its_users_do(string package, params string[] dependencies)
    {
        using PackageFile file = packed.Open(package, "nupkg");
        file.Dependencies().Should().BeEquivalentTo(dependencies);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_there_for_each_framework_with_its_documentation_and_symbols(string package)
    {
        using PackageFile file = packed.Open(package, "nupkg");
        using PackageFile symbols = packed.Open(package, "snupkg");
        file.Files.Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Should().BeEquivalentTo(
            Frameworks.SelectMany(framework => new[] { $"lib/{framework}/{package}.dll", $"lib/{framework}/{package}.xml" }));
        foreach (string framework in Frameworks)
        {
            symbols.Files.Should().Contain($"lib/{framework}/{package}.pdb");
            Encoding.UTF8.GetString(file.Read($"lib/{framework}/{package}.xml")).Should().Contain("<member name=\"T:ReportMetrics.");
            file.DebugEntries($"lib/{framework}/{package}.dll").Should().Contain(DebugDirectoryEntryType.Reproducible);
        }
    }

    [Fact]
    public void The_core_is_trimmable_and_clean_for_compiling_ahead_of_time()
    {
        using PackageFile file = packed.Open("ReportMetrics", "nupkg");
        foreach (string framework in Frameworks)
        {
            file.AssemblyMetadata($"lib/{framework}/ReportMetrics.dll").Should().Contain("IsTrimmable=True");
        }

        file.AssemblyMetadata("lib/net10.0/ReportMetrics.dll").Should().Contain("IsAotCompatible=True");
    }

    [Fact]
    public void The_core_brings_the_generator_of_typed_views()
    {
        using PackageFile file = packed.Open("ReportMetrics", "nupkg");
        file.Files.Should().Contain(["analyzers/dotnet/cs/ReportMetrics.Generators.dll", "build/ReportMetrics.props", "buildTransitive/ReportMetrics.props"]);
    }

    [Fact]
    public void The_tool_names_its_command_and_the_licences_of_what_it_contains()
    {
        using PackageFile file = packed.Open("ReportMetrics.Cli", "nupkg");
        file.Metadata().Descendants("packageType").Select(type => type.Attribute("name")!.Value).Should().Equal("DotnetTool");
        Encoding.UTF8.GetString(file.Read("tools/net10.0/any/DotnetToolSettings.xml")).Should().Contain("Command Name=\"reportmetrics\"");
        string notices = Encoding.UTF8.GetString(file.Read("THIRD-PARTY-NOTICES.txt"));
        file.Files.Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.StartsWith("ReportMetrics", StringComparison.Ordinal)).Should().AllSatisfy(name => notices.Should().Contain(name));
    }

    private static (int Width, int Height) Size(byte[] png) =>
        (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
