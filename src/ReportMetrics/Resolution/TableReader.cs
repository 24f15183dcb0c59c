using ReportMetrics.Quantities;
using ReportMetrics.Segmentation;

namespace ReportMetrics.Resolution;

/// <summary>Gives the figures of a table row what the table says of them: the row's label, the column's head, and the unit that stands there.</summary>
internal static class TableReader
{
    // Of a longer cell the rest is no label of others; keeps a table of any form linear.
    private const int LongestLabel = 200;

    /// <summary>The unit of a figure that may count anything.</summary>
    public const ulong AnyUnit = ulong.MaxValue;

    public static void Read(ReportReading reading, int sentence, int firstSite)
    {
        Sentence row = reading.Sentences[sentence];
        Span<FigureSite> sites = reading.SiteSpan[firstSite..];
        if (row.Kind != SentenceKind.TableRow || sites.IsEmpty)
        {
            return;
        }

        int labelEnd = sites[0].Start;
        reading.HitsOfSentence(sentence, out int first, out _);
        int end = reading.LastHitBefore(labelEnd) + 1;
        foreach (ref FigureSite site in sites)
        {
            (site.BeforeFirst, site.BeforeEnd) = (Math.Max(first, end - ReportReading.NearHits), Math.Max(first, end));
            (site.OwnStart, site.ClauseStart) = (row.Start, row.Start);
            ReadHead(reading, row, ref site);
            ReadUnit(reading, Math.Max(row.Start, labelEnd - LongestLabel), labelEnd, site);
        }
    }

    private static void ReadHead(ReportReading reading, in Sentence row, ref FigureSite site)
    {
        if (reading.Segments.TryGetColumnHead(row, site.Start, out Cell head))
        {
            (site.HeadStart, site.HeadStop) = (head.Start, Math.Min(head.End, head.Start + LongestLabel));
            site.HeadFirst = reading.LastHitBefore(site.HeadStart) + 1;
            site.HeadEnd = Math.Max(site.HeadFirst, reading.LastHitBefore(site.HeadStop) + 1);
        }
    }

    // 人民调解员（名） | 63, 受理纠纷 | 件 | 120, or 金额（万元） at the column's head.
    private static void ReadUnit(ReportReading reading, int labelStart, int labelEnd, in FigureSite site)
    {
        FigureMention figure = reading.Figures[site.Figure];
        if (figure.UnitClasses != 0)
        {
            return;
        }

        WrittenUnit unit = WrittenUnit.In(reading.Rules.Vocabulary, reading.Text[labelStart..labelEnd]);
        unit = unit.Classes == 0 ? WrittenUnit.In(reading.Rules.Vocabulary, reading.Text[site.HeadStart..site.HeadStop]) : unit;
        reading.Figures[site.Figure] = figure with
        {
            UnitClasses = unit.Classes == 0 ? AnyUnit : unit.Classes,
            UnitClass = unit.Class,
            Value = figure.Value * unit.Scale,
            Upper = figure.Upper * unit.Scale,
        };
    }
}
