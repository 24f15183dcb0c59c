using System.Globalization;
using System.Xml.Linq;

namespace ReportMetrics.Documents.Docx;

/// <summary>Names of WordprocessingML, in its transitional and its strict namespace alike.</summary>
internal static class Word
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string Mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>The element's name if it is of WordprocessingML; <c>AlternateContent</c>, <c>oMath</c> and the like for their namespaces; otherwise empty.</summary>
    internal static string Name(XElement element) => element.Name.NamespaceName switch
    {
        Transitional or Strict => element.Name.LocalName,
        Compatibility or Mathematics => element.Name.LocalName,
        _ => "",
    };

    /// <summary>The first child of a name, or <see langword="null"/>.</summary>
    internal static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => string.Equals(Name(child), name, StringComparison.Ordinal));

    /// <summary>The children of a name.</summary>
    internal static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(child => string.Equals(Name(child), name, StringComparison.Ordinal)) ?? [];

    /// <summary>An attribute of WordprocessingML, or <see langword="null"/>.</summary>
    internal static string? Setting(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => string.Equals(attribute.Name.LocalName, name, StringComparison.Ordinal) && attribute.Name.NamespaceName is Transitional or Strict)?.Value;

    /// <summary>The <c>val</c> of the child of a name, or <see langword="null"/>.</summary>
    internal static string? Value(this XElement? element, string child) => element.Child(child).Setting("val");

    /// <summary><see cref="Value"/> as a number, or <see langword="null"/>.</summary>
    internal static int? Number(this XElement? element, string child) =>
        int.TryParse(element.Value(child), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Whether a property that is on by standing there (<c>w:vanish</c>) is on.</summary>
    internal static bool IsOn(this XElement? element, string child) =>
        element.Child(child) is { } property && property.Setting("val") is not ("0" or "false" or "off");
}
