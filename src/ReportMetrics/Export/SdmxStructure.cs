using System.Globalization;
using System.Xml;
using ReportMetrics.Rules;

namespace ReportMetrics.Export;

/// <summary>
/// Writes the structure of the data that a rule pack gives as SDMX-ML 3.0: code lists (indicators, units …), concepts, the data structure definition
/// and the dataflow that <see cref="SdmxCsvReportWriter"/> names.
/// </summary>
public static class SdmxStructure
{
    private const string Agency = "REPORTMETRICS";
    private const string OwnVersion = "1.0.0";
    private const string Concepts = "CONCEPTS";
    private const string Message = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message";
    private const string Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure";
    private const string Common = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common";
    private const string Urn = "urn:sdmx:org.sdmx.infomodel.";

    /// <summary>Writes the structure message of a pack, in UTF-8.</summary>
    /// <param name="target">The stream to write to; it stays open.</param>
    /// <param name="pack">The rule pack.</param>
    /// <param name="prepared">When the message is written, as its header says.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The target cannot be written.</exception>
    public static void Write(Stream target, RulePack pack, DateTimeOffset prepared)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(pack);
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using XmlWriter xml = XmlWriter.Create(target, settings);
        xml.WriteStartElement("mes", "Structure", Message);
        xml.WriteAttributeString("xmlns", "str", null, Structure);
        xml.WriteAttributeString("xmlns", "com", null, Common);
        WriteHeader(xml, pack, prepared);
        xml.WriteStartElement("Structures", Message);
        WriteCodeLists(xml, pack);
        WriteConcepts(xml);
        WriteDataflow(xml, pack);
        WriteDataStructure(xml, pack);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The dataflow of a pack as SDMX-CSV names it: <c>REPORTMETRICS:zh-rule-of-law(1.0.0)</c>.</summary>
    internal static string IdOf(RulePack pack) => $"{Agency}:{pack.Id}({pack.Version})";

    private static void WriteHeader(XmlWriter xml, RulePack pack, DateTimeOffset prepared)
    {
        xml.WriteStartElement("Header", Message);
        xml.WriteElementString("ID", Message, $"{pack.Id}_{pack.Version.Replace('.', '_')}");
        xml.WriteElementString("Test", Message, "false");
        xml.WriteElementString("Prepared", Message, prepared.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteStartElement("Sender", Message);
        xml.WriteAttributeString("id", Agency);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCodeLists(XmlWriter xml, RulePack pack)
    {
        xml.WriteStartElement("Codelists", Structure);
        foreach (SdmxCodeList list in SdmxCodeList.All)
        {
            (string id, string version) = PlaceOf(list, pack);
            Begin(xml, "Codelist", id, version, list.Name);
            foreach (SdmxCode code in list.Codes(pack))
            {
                xml.WriteStartElement("Code", Structure);
                xml.WriteAttributeString("id", code.Id);
                WriteName(xml, "en", code.English);
                WriteName(xml, "zh", code.Chinese);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteConcepts(XmlWriter xml)
    {
        xml.WriteStartElement("ConceptSchemes", Structure);
        Begin(xml, "ConceptScheme", Concepts, OwnVersion, "Concepts of figures read from reports");
        foreach (SdmxComponent component in SdmxComponent.All)
        {
            xml.WriteStartElement("Concept", Structure);
            xml.WriteAttributeString("id", component.Id);
            WriteName(xml, "en", component.Name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteDataflow(XmlWriter xml, RulePack pack)
    {
        xml.WriteStartElement("Dataflows", Structure);
        Begin(xml, "Dataflow", pack.Id, pack.Version, "Figures read with the rule pack " + pack);
        xml.WriteElementString("Structure", Structure, $"{Urn}datastructure.DataStructure={IdOf(pack)}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteDataStructure(XmlWriter xml, RulePack pack)
    {
        xml.WriteStartElement("DataStructures", Structure);
        Begin(xml, "DataStructure", pack.Id, pack.Version, "Figures read with the rule pack " + pack);
        xml.WriteStartElement("DataStructureComponents", Structure);
        WriteComponents(xml, pack, "DimensionList", "DimensionDescriptor", SdmxRole.Dimension, SdmxRole.TimeDimension);
        WriteComponents(xml, pack, "AttributeList", "AttributeDescriptor", SdmxRole.Attribute);
        WriteComponents(xml, pack, "MeasureList", "MeasureDescriptor", SdmxRole.Measure);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteComponents(XmlWriter xml, RulePack pack, string element, string id, params SdmxRole[] roles)
    {
        xml.WriteStartElement(element, Structure);
        xml.WriteAttributeString("id", id);
        int position = 0;
        foreach (SdmxComponent component in SdmxComponent.All.Where(component => Array.IndexOf(roles, component.Role) >= 0))
        {
            WriteComponent(xml, pack, component, ++position);
        }

        xml.WriteEndElement();
    }

    private static void WriteComponent(XmlWriter xml, RulePack pack, SdmxComponent component, int position)
    {
        xml.WriteStartElement(component.Role.ToString(), Structure);
        xml.WriteAttributeString("id", component.Id);
        if (component.Role == SdmxRole.Dimension)
        {
            xml.WriteAttributeString("position", position.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteElementString("ConceptIdentity", Structure, $"{Urn}conceptscheme.Concept={Agency}:{Concepts}({OwnVersion}).{component.Id}");
        xml.WriteStartElement("LocalRepresentation", Structure);
        if (component.CodeList is { } list)
        {
            (string id, string version) = PlaceOf(list, pack);
            xml.WriteElementString("Enumeration", Structure, $"{Urn}codelist.Codelist={Agency}:{id}({version})");
        }
        else
        {
            xml.WriteStartElement("TextFormat", Structure);
            xml.WriteAttributeString("textType", component.TextType);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (component.Role == SdmxRole.Attribute)
        {
            xml.WriteStartElement("AttributeRelationship", Structure);
            xml.WriteElementString("Observation", Structure, null);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static (string Id, string Version) PlaceOf(SdmxCodeList list, RulePack pack) =>
        list.IsOfPack ? ($"{pack.Id}_{list.Suffix}", pack.Version) : (list.Suffix, OwnVersion);

    private static void Begin(XmlWriter xml, string element, string id, string version, string name)
    {
        xml.WriteStartElement(element, Structure);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("agencyID", Agency);
        xml.WriteAttributeString("version", version);
        WriteName(xml, "en", name);
    }

    private static void WriteName(XmlWriter xml, string language, string? name)
    {
        if (name is null)
        {
            return;
        }

        xml.WriteStartElement("Name", Common);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(name);
        xml.WriteEndElement();
    }
}
