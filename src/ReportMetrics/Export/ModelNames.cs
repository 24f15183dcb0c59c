using ReportMetrics.Text;

namespace ReportMetrics.Export;

/// <summary>The names that every format gives to the values of the model, in camel case.</summary>
internal static class ModelNames
{
    public static string Of(Approximation approximation) => approximation switch
    {
        Approximation.Exact => "exact",
        Approximation.MoreThan => "moreThan",
        Approximation.AtLeast => "atLeast",
        Approximation.LessThan => "lessThan",
        Approximation.AtMost => "atMost",
        Approximation.About => "about",
        Approximation.Between => "between",
        _ => throw new ArgumentOutOfRangeException(nameof(approximation), approximation, message: null),
    };

    public static string Of(ObservationStatus status) => status == ObservationStatus.Planned ? "planned" : "actual";

    public static string Of(ObservationMethod method) => method switch
    {
        ObservationMethod.Stated => "stated",
        ObservationMethod.Negated => "negated",
        ObservationMethod.Counted => "counted",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, message: null),
    };

    public static string Of(DocumentPart part) => part switch
    {
        DocumentPart.Body => "body",
        DocumentPart.TextBox => "textBox",
        DocumentPart.Footnote => "footnote",
        DocumentPart.Endnote => "endnote",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, message: null),
    };
}
