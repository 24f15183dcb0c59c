using System.Diagnostics;
using ReportMetrics.Packages.Tests;
using ReportMetrics.Tests;

[assembly: AssemblyFixture(typeof(PackedFiles))]

namespace ReportMetrics.Packages.Tests;

/// <summary>All packages of the solution, packed once for these tests out of what was built, in a folder that is a feed.</summary>
public sealed class PackedFiles : IDisposable
{
#if RELEASE
    private const string Configuration = "Release";
#else
    private const string Configuration = "Debug";
#endif

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportmetrics-packages-");

    public PackedFiles()
    {
        foreach (string project in Projects)
        {
            Run(Repository.Root, "dotnet", "pack", Path.Combine("src", project), "-c", Configuration, "--no-build", "-o", Feed);
        }
    }

    /// <summary>The projects that are published, each a package of the same name.</summary>
    public static IReadOnlyList<string> Projects { get; } = ["ReportMetrics", "ReportMetrics.Documents", "ReportMetrics.Cli"];

    /// <summary>The folder of the packages.</summary>
    public string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>An empty folder to work in.</summary>
    public string NewFolder() => _folder.CreateSubdirectory(Path.GetRandomFileName()).FullName;

    /// <summary>Opens a package or its symbols.</summary>
    internal PackageFile Open(string project, string extension) =>
        new(Directory.EnumerateFiles(Feed, $"{project}.*.{extension}").Single(file => char.IsAsciiDigit(Path.GetFileName(file)[project.Length + 1])));

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its standard output.</returns>
    public string Run(string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder.FullName, "installed"); // what an earlier run installed would win over what was packed
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // nothing is left running
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit(Patience).Should().BeTrue($"{program} ends");
        process.ExitCode.Should().Be(0, "{0} {1} says: {2} {3}", program, string.Join(' ', arguments), output.Result, errors.Result);
        return output.Result;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
