using System.Collections.Immutable;
using ReportMetrics.Rules;

namespace ReportMetrics.Validation;

/// <summary>Totals: no part is more than its total, nor are all parts together; where the parts make up the total, they are not less either.</summary>
internal static class TotalCheck
{
    public static void Check(ReportFigures figures, Range passage, List<Finding> findings)
    {
        for (int total = passage.Start.Value; total < passage.End.Value; total++)
        {
            if (!figures.Counts(total) || figures.All[total].PartOf is not null || Bounds.OfCount(figures.All[total]) is not { } whole)
            {
                continue;
            }

            CheckNamedPart(figures, total, whole, passage.End.Value, findings);
            foreach (TotalDefinition relation in figures.Relations.TotalsOf(figures.All[total].Indicator!))
            {
                CheckParts(figures, total, whole, PartsOf(figures, total, passage.End.Value, relation), relation, findings);
            }
        }
    }

    // 办理案件60件，其中简易程序69件: the text itself says that the second figure is part of the first.
    private static void CheckNamedPart(ReportFigures figures, int total, Bounds whole, int end, List<Finding> findings)
    {
        int part = total + 1;
        if (part < end && figures.Counts(part) && figures.IsOf(part, figures.All[total].Indicator) && figures.SamePeriod(part, total)
            && string.Equals(figures.All[part].UnitText, figures.All[total].UnitText, StringComparison.Ordinal)
            && figures.HasWord(figures.Draft(total).End, figures.Draft(part).Start, ContextRole.Part)
            && Bounds.OfCount(figures.All[part]) is { } bounds && bounds.Low > whole.High)
        {
            findings.Add(BelowPart(figures, total, part));
        }
    }

    private static void CheckParts(ReportFigures figures, int total, Bounds whole, List<int> parts, TotalDefinition relation, List<Finding> findings)
    {
        Bounds sum = new(0, 0);
        foreach (int part in parts)
        {
            if (Bounds.OfCount(figures.All[part]) is not { } bounds)
            {
                return;
            }

            if (bounds.Low > whole.High)
            {
                findings.Add(BelowPart(figures, total, part));
                return;
            }

            sum += bounds;
        }

        bool isAll = relation.Complete && parts.Count == relation.Parts.Length;
        if (sum.Low > whole.High || (isAll && whole.Low > sum.High))
        {
            string terms = string.Join(" + ", parts.Select(part => FindingText.Of(figures.All[part])));
            findings.Add(new Finding(
                isAll ? "partsMismatch" : "partsExceedTotal",
                $"{NameOf(figures, total)}: {terms} = {Sum(figures, parts)}, the report says {FindingText.Of(figures.All[total])}.",
                [total, .. parts]));
        }
    }

    // The first figure of each part behind the total, up to another total or to what is no part but counts in the same unit.
    private static List<int> PartsOf(ReportFigures figures, int total, int end, TotalDefinition relation)
    {
        List<int> parts = [];
        Observation whole = figures.All[total];
        for (int i = total + 1; i < end; i++)
        {
            Observation figure = figures.All[i];
            if (!figures.SamePeriod(i, total) || !string.Equals(figure.Unit, whole.Unit, StringComparison.Ordinal)
                || figures.Compares(i) || (figure.PartOf is { } of && of == total && figures.IsOf(i, whole.Indicator)))
            {
                continue;
            }

            bool isPart = figures.Counts(i) && relation.Parts.Contains(figure.Indicator!, StringComparer.Ordinal) && (figure.PartOf is null || figure.PartOf == total)
                && (figures.Draft(total).SpeaksOfWhole || !figures.Draft(i).SpeaksOfWhole) && !parts.Exists(part => figures.IsOf(part, figure.Indicator));
            if (!isPart)
            {
                break;
            }

            parts.Add(i);
        }

        return parts;
    }

    private static Finding BelowPart(ReportFigures figures, int total, int part) => new(
        "totalBelowPart",
        figures.IsOf(part, figures.All[total].Indicator)
            ? $"{NameOf(figures, total)}: {FindingText.Of(figures.All[total])}, but a part of them is {FindingText.Of(figures.All[part])}."
            : $"{NameOf(figures, total)}: {FindingText.Of(figures.All[total])}, but its part {NameOf(figures, part)} is {FindingText.Of(figures.All[part])}.",
        [total, part]);

    private static string NameOf(ReportFigures figures, int figure) => figures.Relations[figures.All[figure].Indicator!].EnglishName;

    private static string Sum(ReportFigures figures, List<int> parts) => PlainNumber.Text(parts.Sum(part => figures.All[part].Value));
}
