using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace ReportMetrics.Packages.Tests;

/// <summary>A package, opened.</summary>
internal sealed class PackageFile(string path) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    /// <summary>Paths of the files in it.</summary>
    public IEnumerable<string> Files => _archive.Entries.Select(entry => entry.FullName);

    /// <summary>The metadata, by the names of the elements.</summary>
    public XElement Metadata()
    {
        using Stream stream = _archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().First();
        foreach (XElement element in metadata.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return metadata;
    }

    /// <summary>Ids of the packages that it needs, for all frameworks.</summary>
    public IEnumerable<string> Dependencies() =>
        Metadata().Descendants("dependency").Select(dependency => dependency.Attribute("id")!.Value).Distinct(StringComparer.Ordinal);

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(string file)
    {
        using Stream stream = (_archive.GetEntry(file) ?? throw new InvalidOperationException($"There is no {file}.")).Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>What the debug directory of an assembly holds.</summary>
    public IEnumerable<DebugDirectoryEntryType> DebugEntries(string assembly)
    {
        using PEReader reader = new(new MemoryStream(Read(assembly)));
        return [.. reader.ReadDebugDirectory().Select(entry => entry.Type)];
    }

    /// <summary>The assembly metadata attributes of an assembly, as <c>name=value</c>.</summary>
    public IEnumerable<string> AssemblyMetadata(string assembly)
    {
        using PEReader file = new(new MemoryStream(Read(assembly)));
        MetadataReader reader = file.GetMetadataReader();
        List<string> found = [];
        foreach (CustomAttribute attribute in reader.GetAssemblyDefinition().GetCustomAttributes().Select(reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)parent).Name, "AssemblyMetadataAttribute"))
            {
                BlobReader value = reader.GetBlobReader(attribute.Value);
                value.ReadUInt16();
                found.Add($"{value.ReadSerializedString()}={value.ReadSerializedString()}");
            }
        }

        return found;
    }

    public void Dispose() => _archive.Dispose();
}
