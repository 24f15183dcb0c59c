using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace ReportMetrics.Documents.Docx;

/// <summary>Counts numbered paragraphs in document order and writes their numbers as they show: 一、 （一） 1. 第一章.</summary>
internal sealed class Numbering
{
    private const int Levels = 9;
    private readonly Dictionary<string, XElement> _abstract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _restarted = new(StringComparer.Ordinal);
    private readonly Styles _styles;

    internal Numbering(XElement? root, Styles styles)
    {
        _styles = styles;
        foreach (XElement definition in root.Children("abstractNum"))
        {
            _abstract.TryAdd(definition.Setting("abstractNumId") ?? "", definition);
        }

        foreach (XElement instance in root.Children("num"))
        {
            _instances.TryAdd(instance.Setting("numId") ?? "", instance);
        }
    }

    /// <summary>Counts a paragraph; its number with what follows it, or an empty string if it has none.</summary>
    /// <param name="paragraphProperties">The paragraph's <c>w:pPr</c>, or <see langword="null"/>.</param>
    internal string Next(XElement? paragraphProperties)
    {
        (XElement? properties, string? styleId) = _styles.Numbering(paragraphProperties);
        string? id = properties.Value("numId");
        if (id is null || !_instances.TryGetValue(id, out XElement? instance) || FindDefinition(instance) is not { } definition)
        {
            return "";
        }

        int own = paragraphProperties.Child("numPr").Number("ilvl") ?? LevelOfStyle(definition, styleId) ?? properties.Number("ilvl") ?? 0;
        int level = Math.Clamp(own, 0, Levels - 1);
        int?[] counters = Count(id, instance, definition, level);
        return Write(instance, definition, counters, level);
    }

    // A definition may stand for one that a numbering style holds.
    private XElement? FindDefinition(XElement instance)
    {
        XElement? definition = _abstract.GetValueOrDefault(instance.Value("abstractNumId") ?? "");
        return definition.Value("numStyleLink") is { } style ? _abstract.Values.FirstOrDefault(candidate => string.Equals(candidate.Value("styleLink"), style, StringComparison.Ordinal)) : definition;
    }

    private static int? LevelOfStyle(XElement definition, string? styleId)
    {
        XElement? level = styleId is null ? null : definition.Children("lvl").FirstOrDefault(candidate => string.Equals(candidate.Value("pStyle"), styleId, StringComparison.Ordinal));
        return level is not null && int.TryParse(level.Setting("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    // Lists with the same definition go on counting, unless a list says where it starts.
    private int?[] Count(string id, XElement instance, XElement definition, int level)
    {
        string key = definition.Setting("abstractNumId") ?? "";
        if (!_counters.TryGetValue(key, out int?[]? counters))
        {
            _counters[key] = counters = new int?[Levels];
        }

        if (_restarted.Add(id))
        {
            foreach (XElement change in instance.Children("lvlOverride").Where(change => change.Child("startOverride") is not null))
            {
                if (LevelOf(change) is { } changed)
                {
                    counters[changed] = null;
                }
            }
        }

        int start = Start(instance, definition, level);
        counters[level] = counters[level] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : start;
        counters.AsSpan(level + 1).Clear();
        return counters;
    }

    private static string Write(XElement instance, XElement definition, int?[] counters, int level)
    {
        XElement? properties = FindLevel(instance, definition, level);
        string format = properties.Value("numFmt") ?? "decimal";
        if (properties is null || format is "bullet")
        {
            return properties is null ? "" : "- ";
        }

        string pattern = properties.Value("lvlText") ?? "";
        bool arabic = properties.IsOn("isLgl");
        var text = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9' and var digit)
            {
                int shown = digit - '1';
                string shownFormat = arabic ? "decimal" : FindLevel(instance, definition, shown).Value("numFmt") ?? "decimal";
                text.Append(NumberFormat.Write(counters[shown] ?? Start(instance, definition, shown), shownFormat));
                i++;
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.Length == 0 || properties.Value("suff") is "nothing" ? text.ToString() : text.Append(' ').ToString();
    }

    private static int Start(XElement instance, XElement definition, int level)
    {
        XElement? change = instance.Children("lvlOverride").FirstOrDefault(candidate => LevelOf(candidate) == level);
        return Math.Max(0, change.Number("startOverride") ?? FindLevel(instance, definition, level).Number("start") ?? 1);
    }

    private static XElement? FindLevel(XElement instance, XElement definition, int level) =>
        instance.Children("lvlOverride").FirstOrDefault(candidate => LevelOf(candidate) == level).Child("lvl")
        ?? definition.Children("lvl").FirstOrDefault(candidate => LevelOf(candidate) == level);

    private static int? LevelOf(XElement element) =>
        int.TryParse(element.Setting("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level < Levels ? level : null;
}
