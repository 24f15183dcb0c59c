using ReportMetrics.Quantities;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Resolution;

/// <summary>Which year a figure is of: its clause decides before its sentence, its headings and the document.</summary>
internal static class PeriodReader
{
    private const int NearestWords = 3;
    private const int FarthestSince = 24;
    private const int FarthestQuote = 60;
    private const int NearestYears = 8;
    private const int LongestTurn = 12;

    private static readonly uint RelativeYears = RuleSet.Bit(ContextRole.LastYear) | RuleSet.Bit(ContextRole.ThisYear) | RuleSet.Bit(ContextRole.NextYear) | RuleSet.Bit(ContextRole.RecentYears);

    private static readonly CharacterSet QuotationMarks = new("《》“”「」『』");

    /// <summary>The period of a figure at a place.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="place">Where the figure starts.</param>
    public static GroundedPeriod Read(ReportReading reading, in ClausePlace place) =>
        OfLastYear(reading, place) ?? InSentence(reading, place) ?? HeadingPeriod.InHeadings(reading, place.Sentence, place.Start) ?? OfDocument(reading);

    /// <summary>The period that the head of a figure's column names, or <see langword="null"/>.</summary>
    public static GroundedPeriod? OfColumn(ReportReading reading, in FigureSite site)
    {
        int year = reading.LastYearBefore(site.HeadStop);
        if (year >= 0 && reading.Years[year].Start >= site.HeadStart)
        {
            return PeriodOf(reading, reading.Years[year], PeriodBasis.ColumnHead);
        }

        for (int hit = site.HeadFirst; hit < site.HeadEnd && reading.Document.Year is { } current; hit++)
        {
            if (reading.Has(hit, ContextRole.LastYear))
            {
                return ByWord(reading, hit, current - 1, PeriodBasis.ColumnHead);
            }
        }

        return null;
    }

    /// <summary>The year before, for a level that turned into another (由96%提高到98%), unless its sentence names a year; <see langword="null"/> for other figures.</summary>
    public static GroundedPeriod? OfLevelBefore(ReportReading reading, int index, in ClausePlace place)
    {
        FigureSite site = reading.Sites[index];
        bool opens = site.Start > 0 && reading.Text[site.Start - 1] is '由' or '从' && index + 1 < reading.Sites.Count && reading.Document.Year is not null;
        if (!opens || reading.Sites[index + 1].Start - site.End > LongestTurn || reading.UnitsOf(site) != reading.UnitsOf(reading.Sites[index + 1]))
        {
            return null;
        }

        bool turns = reading.Text[reading.Sites[index + 1].Start - 1] is '到' or '至' or '为';
        return turns && reading.Document.Year is { } year && Read(reading, place).Basis == PeriodBasis.Document
            ? new GroundedPeriod(new ReferencePeriod(year - 1), PeriodBasis.Word, site.Start - 1, site.Start)
            : null;
    }

    // 去年同期45件 is of last year; in 较上年提高到98% the year only says what is compared with.
    private static GroundedPeriod? OfLastYear(ReportReading reading, in ClausePlace place)
    {
        if (reading.Document.Year is not { } current || !place.Has(ContextRole.LastYear))
        {
            return null;
        }

        for (int hit = place.EndHit - 1; hit >= place.FirstHit; hit--)
        {
            if (reading.Has(hit, ContextRole.ThisYear))
            {
                return null;
            }

            if (reading.Has(hit, ContextRole.LastYear) && !IsOfOtherFigure(reading, reading.Hits[hit].End, place.Start))
            {
                bool compares = hit > place.FirstHit && reading.Has(hit - 1, ContextRole.Comparison) && reading.Hits[hit - 1].End == reading.Hits[hit].Start;
                bool isOwn = !compares || (place.Start - reading.Hits[hit].End <= NearestWords && !IsChange(reading, hit + 1, place.EndHit));
                return isOwn ? ByWord(reading, hit, current - 1, PeriodBasis.Word) : null;
            }
        }

        return null;
    }

    // 比上年增长12%, 较去年多30件: the change is of this year.
    private static bool IsChange(ReportReading reading, int first, int end) =>
        (reading.RolesOf(first, Math.Max(first, end)) & RuleSet.Bit(ContextRole.Change)) != 0;

    private static GroundedPeriod? InSentence(ReportReading reading, in ClausePlace place)
    {
        GroundedPeriod? period = null;
        int from = reading.Sentences[place.Sentence].Start;
        for (int i = reading.LastYearBefore(place.Start), tried = 0; i >= 0 && reading.Years[i].Start >= from && tried < NearestYears; i--, tried++)
        {
            if (!IsQuoted(reading, reading.Years[i].End, place.Start) && !IsComparedWith(reading, reading.Years[i], place.Start) && !IsOfOtherFigure(reading, reading.Years[i].End, place.Start))
            {
                period = PeriodOf(reading, reading.Years[i], PeriodBasis.Sentence);
                if (period is { Period: { } years } && years.LastYear > reading.Years[i].LastYear && IsAside(reading, reading.Years[i], place))
                {
                    period = null;
                    continue;
                }

                from = reading.Years[i].End;
                break;
            }
        }

        return TryRelativeYear(reading, from, place, out GroundedPeriod? relative) ? relative : period;
    }

    // 新培养32名，2021年以来共培养128名，48户挂牌: years since then that the sentence did not begin with are of their own figure alone.
    private static bool IsAside(ReportReading reading, in YearMention year, in ClausePlace place)
    {
        int own = reading.FigureFrom(year.End);
        return reading.HasFigureWithin(reading.Sentences[place.Sentence].Start, year.Start) && own < reading.Figures.Count && reading.Figures[own].End <= place.Start
            && reading.Text[reading.Figures[own].End..Math.Min(place.Start, reading.Figures[own].End + FarthestQuote)].IndexOfAny("，,；;") >= 0;
    }

    // 比2019年减少21件: the year is only compared with, unless its own figure follows (比2019年的159件).
    private static bool IsComparedWith(ReportReading reading, in YearMention year, int place)
    {
        int hit = reading.LastHitBefore(year.Start);
        return hit >= 0 && reading.Has(hit, ContextRole.Comparison) && reading.Hits[hit].End == year.Start && place - year.End > NearestWords;
    }

    // 由2020年的64人增加到102人, 从去年底的93%提升至97%, （2020年64人）, 2020年是64人: what names a year and a figure and no more is of that figure alone.
    private static bool IsOfOtherFigure(ReportReading reading, int yearEnd, int place)
    {
        int end = yearEnd + (reading.Text[yearEnd] is '底' or '末' ? 1 : 0);
        end += reading.Text[end] is '的' or '为' or '是' or '有' ? 1 : 0;
        return IsComparedFigure(reading, yearEnd, place) || IsInBrackets(reading, yearEnd, place) || (end < place && reading.HasFigureWithin(end, end + 1));
    }

    // 调解纠纷120件（2022年调解150件），成功118件: with a figure of its own within the brackets.
    private static bool IsInBrackets(ReportReading reading, int yearEnd, int place)
    {
        ReadOnlySpan<char> between = reading.Text[yearEnd..Math.Clamp(place, yearEnd, yearEnd + FarthestQuote)];
        int close = Brackets.FirstClosing(between);
        return close >= 0 && Brackets.FirstOpening(between[..close]) < 0 && reading.HasFigureWithin(yearEnd, yearEnd + close);
    }

    // 与2023年238件相比增长12%: what is compared is of that year, the change is not.
    private static bool IsComparedFigure(ReportReading reading, int yearEnd, int place)
    {
        int figure = reading.FigureFrom(yearEnd);
        if (figure >= reading.Figures.Count || reading.Figures[figure].Start > yearEnd + 1 || reading.Figures[figure].End >= place)
        {
            return false;
        }

        int end = reading.Figures[figure].End;
        int hit = reading.LastHitBefore(end) + 1;
        bool isCompared = hit < reading.Hits.Count && reading.Hits[hit].Start == end && reading.Has(hit, ContextRole.Comparison);
        // 全年89件，是2023年41件的2.2倍.
        return isCompared || (reading.Text[end] is '的' && reading.HasFigureWithin(end + 1, end + 2));
    }

    // 今年, 明年 behind the last year named; in a text of no year it stays unknown which one they mean.
    private static bool TryRelativeYear(ReportReading reading, int from, in ClausePlace place, out GroundedPeriod? period)
    {
        period = null;
        if ((reading.RolesOfSentence(place.Sentence) & RelativeYears) == 0)
        {
            return false;
        }

        int? current = reading.Document.Year;
        int first = reading.FirstNearHitOf(from, place.EndHit);
        for (int hit = place.EndHit - 1; hit >= first; hit--)
        {
            bool next = reading.Has(hit, ContextRole.NextYear);
            if (next || reading.Has(hit, ContextRole.ThisYear))
            {
                period = current is not { } year ? null : next ? ByWord(reading, hit, year + 1, PeriodBasis.Word) : OfPlans(reading, place) ?? ByWord(reading, hit, year, PeriodBasis.Word);
                return true;
            }

            if (reading.Has(hit, ContextRole.RecentYears) && !IsOfNumber(reading, hit))
            {
                period = current is { } last ? Recent(reading, hit, last) : null;
                return true;
            }

            if (reading.Has(hit, ContextRole.LastYear) && (current is null || SetsScene(reading, hit)))
            {
                period = current is { } own ? ByWord(reading, hit, own - 1, PeriodBasis.Word) : null;
                return true;
            }
        }

        return false;
    }

    // 十五年来, 2023年来.
    private static bool IsOfNumber(ReportReading reading, int hit) =>
        reading.Hits[hit].Start is > 0 and int start && (char.IsAsciiDigit(reading.Text[start - 1]) || NumeralCharacters.Digit(reading.Text[start - 1]) >= 0 || reading.Text[start - 1] == '十');

    // 近三年: as many years as the word says, up to the report's.
    private static GroundedPeriod Recent(ReportReading reading, int hit, int year)
    {
        TermHit word = reading.Hits[hit];
        int count = 1;
        foreach (char character in reading.Text[word.Start..word.End])
        {
            int digit = character == '两' ? 2 : char.IsAsciiDigit(character) ? character - '0' : NumeralCharacters.Digit(character);
            count = digit > 0 ? digit : count;
        }

        return ByWord(reading, hit, year, PeriodBasis.Word) with { Period = new ReferencePeriod(year - count + 1, year) };
    }

    // 年内 in a section on the next year's work is of that year.
    private static GroundedPeriod? OfPlans(ReportReading reading, in ClausePlace place) =>
        HeadingPeriod.InHeadings(reading, place.Sentence, place.Start) is { Period: { } period } found && period.FirstYear > reading.Document.Year ? found : null;

    // 去年同期，调解成功537起、成功率97.1%: alone between two marks it is the year of all that follows.
    private static bool SetsScene(ReportReading reading, int hit)
    {
        int start = reading.Hits[hit].Start;
        int end = reading.Hits[hit].End;
        return end < reading.Text.Length && reading.Text[end] is '，' or ',' && (start == 0 || reading.Text[start - 1] is '；' or ';' or '。' or '，' or ',' or '\n');
    }

    private static GroundedPeriod OfDocument(ReportReading reading) => reading.Document.Year is { } year
        ? new GroundedPeriod(new ReferencePeriod(year), PeriodBasis.Document, 0, 0)
        : new GroundedPeriod(Period: null, PeriodBasis.None, 0, 0);

    /// <summary>A year that a word means.</summary>
    public static GroundedPeriod ByWord(ReportReading reading, int hit, int year, PeriodBasis basis) =>
        new(new ReferencePeriod(year), basis, reading.Hits[hit].Start, reading.Hits[hit].End);

    /// <summary>The period that a year opens or is; one since a year ends with the report's, and is unknown where that is.</summary>
    public static GroundedPeriod? PeriodOf(ReportReading reading, in YearMention mention, PeriodBasis basis)
    {
        int? current = reading.Document.Year;
        bool since = !(current <= mention.Year) && mention.Year == mention.LastYear && IsSince(reading, mention);
        return since && current is null
            ? null
            : new GroundedPeriod(new ReferencePeriod(mention.Year, since ? current!.Value : mention.LastYear), basis, mention.Start, mention.End);
    }

    // 2022年以来, 自2019年9月设立审查岗以来.
    private static bool IsSince(ReportReading reading, in YearMention mention)
    {
        int hit = reading.LastHitBefore(mention.End) + 1;
        while (hit < reading.Hits.Count && reading.Hits[hit].Start - mention.End <= FarthestSince && !reading.Has(hit, ContextRole.Since))
        {
            hit++;
        }

        return hit < reading.Hits.Count && reading.Hits[hit].Start - mention.End <= FarthestSince
            && !reading.Text[mention.End..reading.Hits[hit].Start].ContainsAny('，', '。', '、');
    }

    // A year within 《》 or “” belongs to a name.
    private static bool IsQuoted(ReportReading reading, int end, int place)
    {
        ReadOnlySpan<char> between = reading.Text[end..Math.Clamp(place, end, end + FarthestQuote)];
        int mark = QuotationMarks.FirstIn(between);
        return mark >= 0 && (between[mark] is '》' or '”' or '」' or '』');
    }
}
