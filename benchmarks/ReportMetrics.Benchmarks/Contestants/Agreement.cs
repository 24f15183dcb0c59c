using System.Globalization;
using System.Text.RegularExpressions;
using ReportMetrics.Benchmarks.Texts;
using ReportMetrics.Quantities;
using ReportMetrics.Resolution;
using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Benchmarks.Contestants;

/// <summary>
/// Whether the engine and the expressions of its rules find the same where they do the same work. The engine does more: it inherits from earlier clauses and headings,
/// lets longer words hide shorter ones, parts the figures of one clause, keeps out numbers that are no quantities, and picks one rule of those that fit.
/// </summary>
internal sealed class Agreement(Engine engine, IReadOnlyList<RuleRegex> regexes)
{
    private const string Marks = "，,；;：:（）()|【】[]。！？!?\n";

    private readonly Dictionary<CompiledRule, RuleRegex> _regexOf = regexes.ToDictionary(regex => regex.Rule);
    private readonly List<string> _differences = [];

    /// <summary>Observations whose evidence stands in their own clause, found by the expression of the winning rule too.</summary>
    public int Observations { get; private set; }

    /// <summary>Matches of expressions whose rule the engine weighs for the same figure too.</summary>
    public int Matches { get; private set; }

    /// <summary>Matches on numbers that are no quantities for the engine.</summary>
    public int NoQuantities { get; private set; }

    /// <summary>Matches on words that the engine gives to another figure of the clause or hides in a longer word.</summary>
    public int OtherWords { get; private set; }

    /// <summary>Compares on some reports.</summary>
    /// <exception cref="InvalidOperationException">They differ on the work that they share, or share none.</exception>
    public void Assert(IEnumerable<ReportText> reports)
    {
        foreach (ReportText report in reports)
        {
            var source = new SourceText(report.Text, report.Name);
            using NormalizedText text = NormalizedText.Create(report.Text);
            engine.Read(source, text);
            string prepared = RuleRegex.Prepare(text.Chars);
            AssertWinners(report.Name, prepared);
            AssertMatches(report.Name, prepared);
        }

        if (_differences.Count > 0 || Observations == 0)
        {
            throw new InvalidOperationException($"Engine and regular expressions share {Observations} observations and differ in {_differences.Count}:\n{string.Join('\n', _differences)}");
        }
    }

    /// <summary>What was compared, in a line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Observations} observations with all evidence in their own clause found by both; {Matches} matches of expressions are rules that the engine weighs for the same figure; "
        + $"beyond what they share: {NoQuantities} matches on numbers that are no quantities, {OtherWords} on words of another figure or inside a longer word");

    private void AssertWinners(string report, string prepared)
    {
        ReportReading reading = engine.Reading;
        foreach (FigureSite site in reading.Sites)
        {
            foreach (Draft draft in reading.Drafts.Where(draft => draft.Figure == site.Figure && draft.Rule is not null))
            {
                if (HasAllEvidenceInClause(site, draft.Rule!, prepared))
                {
                    bool found = _regexOf[draft.Rule!].Regex.Matches(prepared).Any(match => Overlaps(match, site));
                    Observations++;
                    NoteUnless(found, report, "only the engine finds", draft.Rule!, site);
                }
            }
        }
    }

    private void AssertMatches(string report, string prepared)
    {
        foreach (RuleRegex regex in regexes)
        {
            foreach (Match match in regex.Regex.Matches(prepared))
            {
                AssertMatch(report, regex.Rule, match);
                AssertHolds(report, regex.Rule, match, ClauseAround(prepared, match.Index, match.Index + match.Length, out _));
            }
        }
    }

    private void AssertMatch(string report, CompiledRule rule, Match match)
    {
        ReportReading reading = engine.Reading;
        int index = Array.FindIndex(reading.SiteSpan.ToArray(), site => Overlaps(match, site));
        if (index < 0 || (reading.UnitsOf(reading.Sites[index]) & rule.Units) == 0)
        {
            NoQuantities++;
            return;
        }

        FigureSite figure = reading.Sites[index];
        if (!(rule.Pattern is not null || HasAllBeside(figure, rule, 0, int.MaxValue)) || IsRuledOut(figure, rule))
        {
            OtherWords++;
            return;
        }

        Matches++;
        NoteUnless(RuleMatcher.Ask(reading, figure, rule).Rule is not null, report, "only the expression finds", rule, figure);
    }

    // What an expression says must be true of the text by plain search, whatever the engine makes of the words.
    private void AssertHolds(string report, CompiledRule rule, Match match, string clause)
    {
        bool holds = !Holds(clause, rule.Not) && !Holds(clause, rule.NotContext) && (rule.Pattern is not null
            || ((!rule.Object.IsAsked || Holds(clause, rule.Object)) && (!rule.Action.IsAsked || Holds(clause, rule.Action)) && (!rule.Context.IsAsked || Holds(clause, rule.Context))));
        if (!holds)
        {
            _differences.Add($"{report}: the expression of {rule.Definition.Id} should not find {match.Value} in {clause}");
        }
    }

    private bool Holds(string clause, FrameSlot slot) => slot.IsAsked && WordsOf(slot).Any(word => clause.Contains(word, StringComparison.Ordinal));

    // A prepared text is one character ahead of the normalised one.
    private static string ClauseAround(string prepared, int from, int to, out int start)
    {
        start = prepared.AsSpan(0, from).LastIndexOfAny(Marks) + 1;
        int length = prepared.AsSpan(to).IndexOfAny(Marks);
        return length < 0 ? prepared[start..] : prepared[start..(to + length)];
    }

    private bool HasAllEvidenceInClause(in FigureSite site, CompiledRule rule, string prepared)
    {
        string clause = ClauseAround(prepared, site.Start + 1, site.End + 1, out int start);
        int end = start + clause.Length;
        bool isOwn = rule.Pattern is not null
            ? RuleMatcher.Ask(engine.Reading, site, rule).Rule is not null
            : HasAllBeside(site, rule, start - 1, end - 1);
        return isOwn && !Holds(clause, rule.Not) && !Holds(clause, rule.NotContext) && _regexOf.ContainsKey(rule);
    }

    private bool HasAllBeside(in FigureSite site, CompiledRule rule, int start, int end)
    {
        ReportReading reading = engine.Reading;
        return IsBeside(RuleMatcher.FindObject(reading, site, rule.Object), rule.Object, start, end)
            && IsBeside(RuleMatcher.FindAction(reading, site, rule.Action), rule.Action, start, end)
            && IsBeside(RuleMatcher.FindContext(reading, site, rule.Context), rule.Context, start, end);
    }

    private bool IsBeside(SlotHit found, FrameSlot slot, int start, int end) =>
        !slot.IsAsked || (found.IsBeside && engine.Reading.Hits[found.Hit].Start >= start && engine.Reading.Hits[found.Hit].End <= end);

    // Whatever the object is taken to be: with none, words behind the figure count too.
    private bool IsRuledOut(in FigureSite site, CompiledRule rule) => RuleMatcher.RulingOut(engine.Reading, site, rule, objectHit: -1) >= 0;

    private IEnumerable<string> WordsOf(FrameSlot slot) => slot.Concepts.ToArray().SelectMany(concept => Engine.Scope.FindTerm(engine.Rules.NameOf(concept))!.Words);

    private void NoteUnless(bool agreed, string report, string who, CompiledRule rule, in FigureSite site)
    {
        if (!agreed)
        {
            _differences.Add($"{report}: {who} {rule.Definition.Id} in {engine.Reading.Text[site.ClauseStart..site.ClauseEnd]}");
        }
    }

    private static bool Overlaps(Match match, in FigureSite site) => match.Index - 1 < site.End && site.Start < match.Index - 1 + match.Length;
}
