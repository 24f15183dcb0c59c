using ReportMetrics.Rules;

namespace ReportMetrics.Validation;

/// <summary>Totals: no part is more than its total, nor are all parts together; where the parts make up the total, they are not less either.</summary>
internal static class TotalCheck
{
    public static void Check(ReportFigures figures, Range passage, List<Finding> findings)
    {
        Span<int> parts = stackalloc int[ReportFigures.MostInPassage];
        for (int total = passage.Start.Value; total < passage.End.Value; total++)
        {
            if (!figures.Counts(total) || figures.All[total].PartOf is not null)
            {
                continue;
            }

            CheckNamedPart(figures, total, passage.End.Value, findings);
            if (figures.IsOneOfSeveral(total, passage) || IsBesideLarger(figures, total, passage.Start.Value))
            {
                continue;
            }

            foreach (TotalDefinition relation in figures.Relations.TotalsOf(figures.All[total].Indicator!) ?? [])
            {
                int count = FindParts(figures, total, passage.End.Value, relation, parts);
                CheckParts(figures, total, parts[..count], relation, findings);
            }
        }
    }

    // 办理案件60件，其中简易程序69件: the text itself says that the second figure is part of the first.
    private static void CheckNamedPart(ReportFigures figures, int total, int end, List<Finding> findings)
    {
        int part = total + 1;
        if (part < end && figures.Counts(part) && figures.IsOf(part, figures.All[total].Indicator) && figures.SamePeriod(part, total)
            && string.Equals(figures.All[part].UnitText, figures.All[total].UnitText, StringComparison.Ordinal)
            && figures.HasWord(figures.Draft(total).End, figures.Draft(part).Start, ContextRole.Part)
            && Bounds.OfCount(figures.All[total]) is { } whole && Bounds.OfCount(figures.All[part]) is { } bounds && bounds.Low > whole.High)
        {
            findings.Add(BelowPart(figures, total, part));
        }
    }

    // 在册隐患113处，新发现9处，消除14处: the parts may be of the larger figure, which no rule knows.
    private static bool IsBesideLarger(ReportFigures figures, int total, int first)
    {
        for (int other = total - 1; other >= first; other--)
        {
            if (figures.All[other].Indicator is null && !figures.Compares(other) && figures.SamePeriod(other, total) && figures.All[other].Value > figures.All[total].Value
                && string.Equals(figures.All[other].UnitText, figures.All[total].UnitText, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckParts(ReportFigures figures, int total, ReadOnlySpan<int> parts, TotalDefinition relation, List<Finding> findings)
    {
        if (parts.IsEmpty || Bounds.OfCount(figures.All[total]) is not { } whole)
        {
            return;
        }

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

        bool isAll = relation.Complete && parts.Length == relation.Parts.Length;
        if (sum.Low > whole.High || (isAll && whole.Low > sum.High))
        {
            findings.Add(OtherSum(figures, total, parts.ToArray(), isAll));
        }
    }

    // The first figure of each part behind the total, up to another total or to what is no part but counts in the same unit.
    private static int FindParts(ReportFigures figures, int total, int end, TotalDefinition relation, Span<int> parts)
    {
        int count = 0;
        for (int i = total + 1; i < end; i++)
        {
            if (!figures.SamePeriod(i, total) || figures.Compares(i) || !string.Equals(figures.All[i].Unit, figures.All[total].Unit, StringComparison.Ordinal)
                || (figures.All[i].PartOf == total && figures.IsOf(i, figures.All[total].Indicator)))
            {
                continue;
            }

            if (!IsPart(figures, total, i, relation, parts[..count]))
            {
                break;
            }

            parts[count++] = i;
        }

        return count;
    }

    // Not where the part speaks of the whole and the total does not: 村级调解60起，全镇成功调解90起.
    private static bool IsPart(ReportFigures figures, int total, int figure, TotalDefinition relation, ReadOnlySpan<int> found)
    {
        foreach (int other in found)
        {
            if (figures.IsOf(other, figures.All[figure].Indicator))
            {
                return false;
            }
        }

        return figures.Counts(figure) && relation.Parts.Contains(figures.All[figure].Indicator!, StringComparer.Ordinal)
            && (figures.All[figure].PartOf is null || figures.All[figure].PartOf == total)
            && (figures.Draft(total).SpeaksOfWhole || !figures.Draft(figure).SpeaksOfWhole);
    }

    private static Finding OtherSum(ReportFigures figures, int total, int[] parts, bool isAll)
    {
        string terms = string.Join(" + ", parts.Select(part => FindingText.Of(figures.All[part])));
        string sum = PlainNumber.Text(parts.Sum(part => figures.All[part].Value));
        return new Finding(
            isAll ? "partsMismatch" : "partsExceedTotal",
            $"{NameOf(figures, total)}: {terms} = {sum}, the report says {FindingText.Of(figures.All[total])}.",
            [total, .. parts]);
    }

    private static Finding BelowPart(ReportFigures figures, int total, int part) => new(
        "totalBelowPart",
        figures.IsOf(part, figures.All[total].Indicator)
            ? $"{NameOf(figures, total)}: {FindingText.Of(figures.All[total])}, but a part of them is {FindingText.Of(figures.All[part])}."
            : $"{NameOf(figures, total)}: {FindingText.Of(figures.All[total])}, but its part {NameOf(figures, part)} is {FindingText.Of(figures.All[part])}.",
        [total, part]);

    private static string NameOf(ReportFigures figures, int figure) => figures.Relations[figures.All[figure].Indicator!].EnglishName;
}
