using System.Globalization;
using ReportMetrics.Text;

namespace ReportMetrics.Rules;

/// <summary>Collects the mistakes of one file; every message a pack author can meet stands here.</summary>
internal sealed class RulePackErrors(string file, string text)
{
    /// <summary>Most mistakes listed for one file: a file with more is not a rule pack with slips.</summary>
    private const int CountLimit = 1000;

    private readonly SourceText _source = new(text, file);
    private readonly List<(int Offset, RulePackError Error)> _errors = [];
    private readonly List<RulePackError> _errorsOfBase = [];

    public string File { get; } = file;

    /// <summary>Throws if there is any mistake, with all of them in file order, those of the base pack last.</summary>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            // A stable sort: mistakes at one place stay in the order in which they were found.
            List<RulePackError> sorted = [.. _errors.OrderBy(error => error.Offset).Select(error => error.Error), .. _errorsOfBase];
            throw new RulePackException(File, sorted);
        }
    }

    public void NoJson(string message, int offset) => Add(offset, place: null, "no JSON: " + message);

    public void TooLong(int length, int limit) =>
        Add(0, place: null, "expected at most " + Number(limit) + " characters, found " + Number(length));

    public void TooManyWords(JsonValue value, int limit) => Add(value, "expected at most " + Number(limit) + " words in all lists, found more");

    public void WrongType(JsonValue value, string expected) => Add(value, "expected " + expected + ", found " + NameOf(value));

    public void UnknownProperty(JsonValue value, IReadOnlyList<string> known) => Add(
        value.NameStart,
        value,
        "unknown property " + Quote(value.Name) + Suggest(value.Name!, known, "; expected " + List(known)));

    public void RepeatedProperty(JsonValue value) => Add(value.NameStart, value, "the property " + Quote(value.Name) + " is given twice");

    public void MissingProperty(JsonValue value, string name) => Add(value, "expected the property " + Quote(name) + ", which is missing");

    public void EmptyText(JsonValue value) => Add(value, "expected some text, found an empty string");

    public void NotOneOf(JsonValue value, IReadOnlyList<string> known) => Add(
        value,
        "expected " + List(known) + ", found " + Quote(value.Text) + Suggest(value.Text, known, ""));

    public void BadName(JsonValue value, int offset, string name) => Add(
        offset,
        value,
        "expected a name of letters, digits and hyphens that begins with a letter, found " + Quote(name));

    public void ReservedUnit(JsonValue value) => Add(
        value.NameStart,
        value,
        "expected another name for the unit class: " + Quote(value.Name) + " is the word for figures without a unit");

    public void BadVersion(JsonValue value) => Add(value, "expected a version such as \"1.0.0\", found " + Quote(value.Text));

    public void BadIndicatorId(JsonValue value) => Add(
        value,
        "expected an id of lower-case words joined by dots and hyphens, such as \"disputes.success-rate\", found " + Quote(value.Text));

    public void BadProperty(JsonValue value) => Add(
        value,
        "expected a group and a name in Pascal case, such as \"Disputes.Mediated\", found " + Quote(value.Text));

    public void TakenMember(JsonValue value, string name) => Add(
        value,
        "expected another property: " + Quote(name) + " is a member that every .NET type or view has");

    public void Duplicate(JsonValue value, string what, JsonValue first) => Add(
        value,
        "expected a new " + what + ": " + Quote(value.Text) + " already stands in line " + Number(LineOf(first)));

    public void BadScale(JsonValue value, decimal limit) =>
        Add(value, "expected a number above 0, at most " + limit.ToString(CultureInfo.InvariantCulture) + ", found " + Shorten(value.Text));

    public void TwoScales(JsonValue value, string word, string other) => Add(
        value,
        "expected the scale of " + Quote(other) + ", whose word " + Quote(word) + " this class has too");

    public void NoNumeral(JsonValue value) => Add(value, "expected names that contain a numeral, found " + Quote(value.Text));

    public void FixedUnit(JsonValue value, string unit) => Add(
        value.NameStart,
        value,
        "expected words only: the base pack or the library already says the " + Quote(value.Name) + " of " + Quote(unit));

    public void TooManyUnits(JsonValue value, int found, int limit) => Add(
        value,
        "expected at most " + Number(limit) + " unit classes with those of the base pack and the library, found " + Number(found));

    public void UnknownUnit(JsonValue value, IReadOnlyList<string> known) => Unknown(value, value.Start, value.Text, "unit class", known);

    public void UnknownTerm(JsonValue value, IReadOnlyList<string> known) => Unknown(value, value.Start, value.Text, "term", known);

    public void UnknownIndicator(JsonValue value, IReadOnlyList<string> known) => Add(
        value,
        "unknown indicator " + Quote(value.Text) + Suggest(value.Text, known, "; expected one that this pack defines"));

    public void OtherUnit(JsonValue value, string expected, string found) => Add(
        value,
        "expected an indicator with the unit " + Quote(expected) + ", found " + Quote(value.Text) + " with " + Quote(found));

    public void UnknownRole(JsonValue value, IReadOnlyList<string> known) => Add(
        value.NameStart,
        value,
        "unknown role " + Quote(value.Name) + Suggest(value.Name!, known, "; expected " + List(known)));

    public void UnknownBase(JsonValue value, IReadOnlyList<string> known) => Add(
        value,
        "unknown base pack " + Quote(value.Text) + Suggest(value.Text, known, "; expected " + List(known) + " or the path of a .rules.json file"));

    public void CircularBase(JsonValue value) => Add(value, "expected a base pack that does not build on this one, found " + Quote(value.Text));

    public void BrokenBase(JsonValue value, RulePackException cause)
    {
        Add(value, "expected a sound base pack, found mistakes in it, which follow");
        _errorsOfBase.AddRange(cause.Errors);
    }

    public void RuleNeedsOneForm(JsonValue value) => Add(value, "expected either a \"frame\" or a \"pattern\"");

    public void NotBesideFrame(JsonValue value) => Add(
        value.NameStart,
        value,
        "expected \"not\" inside the frame; only beside a \"pattern\" it stands in the rule itself");

    public void EmptyFrame(JsonValue value) => Add(value, "expected an \"action\" or an \"object\", without which every figure would fit");

    public void MixedQuantity(JsonValue value) => Add(value, "expected unit classes only: " + Quote(value.Text) + " stands alone");

    public void MemberWithoutList(JsonValue value) => Add(value.NameStart, value, "expected \"member\" only where the quantity is \"listed\"");

    public void ChangeWithoutFigure(JsonValue value) => Add(value.NameStart, value, "expected \"change\" only where the quantity is a unit class");

    public void EmptyList(JsonValue value, string item) => Add(value, "expected at least one " + item + ", found an empty array");

    public void UnmarkedExample(JsonValue value) => Add(value, "expected one figure between [[ and ]], found " + Quote(value.Text));

    public void BadExpression(JsonValue value, int index, string message) => Add(value.OffsetOf(index), value, message);

    public void UnknownPatternName(JsonValue value, int index, string name, IReadOnlyList<string> known) =>
        Unknown(value, value.OffsetOf(index), name, "term or unit class", known);

    /// <summary>Puts text from the file between quotation marks, shortened.</summary>
    public static string Quote(string? text) => "\"" + Shorten(text ?? "") + "\"";

    // So that no file can swell a message.
    private static string Shorten(string text)
    {
        const int Longest = 80;
        return text.Length <= Longest ? text : text.Substring(0, Longest) + "…";
    }

    private static string NameOf(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "the string " + Quote(value.Text),
        JsonKind.Number => "the number " + Shorten(value.Text),
        _ => value.Text,
    };

    private static string List(IReadOnlyList<string> names) => string.Join(", ", names.Select(Quote));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Suggest(string name, IReadOnlyList<string> known, string otherwise) =>
        _errors.Count < CountLimit && NearestName.Find(name, known) is { } nearest ? "; did you mean " + Quote(nearest) + "?" : otherwise;

    private void Unknown(JsonValue value, int offset, string name, string what, IReadOnlyList<string> known) => Add(
        offset,
        value,
        "unknown " + what + " " + Quote(name) + Suggest(name, known, "; expected one that this pack or its base pack defines"));

    /// <summary>Line of a value, from 1.</summary>
    public int LineOf(JsonValue value) => _source.GetPosition(value.Start).Line;

    private void Add(JsonValue value, string message) => Add(value.Start, value, message);

    private void Add(int offset, JsonValue? place, string message)
    {
        if (_errors.Count >= CountLimit)
        {
            return;
        }

        LinePosition position = _source.GetPosition(offset);
        _errors.Add((offset, new RulePackError(File, position.Line, position.Column, place?.Path ?? "$", message)));
    }
}
