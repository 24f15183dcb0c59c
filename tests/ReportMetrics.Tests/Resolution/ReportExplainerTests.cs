using ReportMetrics.Rules;
using ReportMetrics.Text;

namespace ReportMetrics.Tests.Resolution;

public class ReportExplainerTests
{
    private const string Title = "茶湾镇2024年工作报告\n";

    private const string Pack = """
        {
          "id": "explained", "version": "1.0.0",
          "units": { "case": { "words": ["件", "起"] }, "session": { "words": ["场"] }, "village": { "words": ["个村"] } },
          "terms": {
            "dispute": ["纠纷"], "mediate": ["调解"], "succeed": ["成功"], "repeat": ["重复"], "farm": ["涉农"],
            "training": ["培训"], "hold": ["举办"], "villageEnd": ["村"], "model": ["示范村"], "pass": ["合格率"], "attend": ["参考率"]
          },
          "context": {
            "negation": ["未发生"], "part": ["其中"], "plan": ["力争"], "planHeading": ["计划"], "lastYear": ["去年"], "thisYear": ["今年"],
            "change": ["增长"], "perUnit": ["每月"], "each": ["均"], "conjunction": ["、"], "since": ["以来"], "respectively": ["分别为"], "titleEnd": ["报告"], "areaEnd": ["镇"]
          },
          "indicators": [
            { "id": "a.mediated", "property": "A.Mediated", "names": { "zh": "调解", "en": "Mediated" }, "definition": "d", "unit": "case", "aggregation": "sum",
              "rules": [
                { "frame": { "quantity": "case", "action": "mediate", "object": "dispute", "not": "repeat" }, "examples": ["调解纠纷[[1件]]。"], "nearMisses": ["纠纷[[1件]]。"] },
                { "pattern": "{dispute}共{case}结案", "examples": ["纠纷共[[1件]]结案。"], "nearMisses": ["纠纷[[1件]]。"] } ] },
            { "id": "a.resolved", "property": "A.Resolved", "names": { "zh": "调成", "en": "Resolved" }, "definition": "d", "unit": "case", "aggregation": "sum",
              "rules": [ { "frame": { "quantity": "case", "action": "succeed", "object": "dispute", "context": "mediate" }, "examples": ["成功调解纠纷[[1件]]。"], "nearMisses": ["纠纷[[1件]]。"] } ] },
            { "id": "a.farm", "property": "A.Farm", "names": { "zh": "涉农", "en": "Farm" }, "definition": "d", "unit": "case", "aggregation": "sum",
              "rules": [ { "frame": { "quantity": "denied", "object": "dispute", "context": "farm" }, "examples": ["[[未发生涉农纠纷]]。"], "nearMisses": ["[[未发生纠纷]]。"] } ] },
            { "id": "b.sessions", "property": "B.Sessions", "names": { "zh": "培训", "en": "Sessions" }, "definition": "d", "unit": "session", "aggregation": "sum",
              "rules": [ { "frame": { "quantity": "session", "object": "training" }, "examples": ["培训[[1场]]。"], "nearMisses": ["晚会[[1场]]。"] } ] },
            { "id": "b.models", "property": "B.Models", "names": { "zh": "示范村", "en": "Models" }, "definition": "d", "unit": "village", "aggregation": "none",
              "rules": [ { "frame": { "quantity": "listed", "object": "model", "member": "villageEnd" }, "examples": ["[[甲村、乙村]]为示范村。"], "nearMisses": ["甲村为[[1个村]]。"] } ] },
            { "id": "b.pass", "property": "B.Pass", "names": { "zh": "合格率", "en": "Pass" }, "definition": "d", "unit": "percent", "aggregation": "none",
              "rules": [ { "frame": { "quantity": "percent", "object": "pass" }, "examples": ["合格率[[9%]]。"], "nearMisses": ["参考率[[9%]]。"] } ] },
            { "id": "b.attend", "property": "B.Attend", "names": { "zh": "参考率", "en": "Attend" }, "definition": "d", "unit": "percent", "aggregation": "none",
              "rules": [ { "frame": { "quantity": "percent", "object": "attend" }, "examples": ["参考率[[9%]]。"], "nearMisses": ["合格率[[9%]]。"] } ] }
          ]
        }
        """;

    private static readonly MetricExtractor Extractor = MetricExtractor.CreateBuilder().AddPack(RulePack.Parse(Pack, "explained.rules.json")).Build();

    [Fact]
    public void The_rule_that_wins_comes_first_with_the_word_place_and_score_of_each_slot()
    {
        FigureExplanation figure = Explain("全年调解纠纷12件。", "12件");
        RuleJudgement winner = figure.Rules[0];
        figure.Observations.Should().ContainSingle().Which.Should().Match<ObservationReason>(reason =>
            reason.Reason == ClaimReason.BestRule && reason.Observation.Rule == "a.mediated/1");
        winner.Rule.Should().Be("a.mediated/1");
        winner.Slots.Select(slot => (slot.Slot, slot.Word?.Text, slot.Word?.Place)).Should().Equal(
            (RuleSlot.Quantity, null, null),
            (RuleSlot.Object, "纠纷", EvidencePlace.Before),
            (RuleSlot.Action, "调解", EvidencePlace.Before));
        winner.Score.Should().Be(winner.Slots.Sum(slot => slot.Score)).And.BePositive();
    }

    [Fact]
    public void A_rule_that_lost_names_what_it_lacked()
    {
        FigureExplanation figure = Explain("全年调解纠纷12件。", "12件");
        RuleJudgement loser = figure.Rules.Single(rule => rule.Rule == "a.resolved/1");
        loser.Fits.Should().BeFalse();
        loser.Slots.Where(slot => !slot.IsFilled).Select(slot => slot.Slot).Should().Equal(RuleSlot.Action);
        loser.Slots.Single(slot => slot.Slot == RuleSlot.Action).Asked.Should().Equal("succeed");
        figure.Rules.Select(rule => rule.Rule).Should().NotContain("b.sessions/1", "none of its words is there");
    }

    [Fact]
    public void Of_the_rules_that_fit_the_highest_score_comes_first()
    {
        FigureExplanation figure = Explain("全年成功调解纠纷12件。", "12件");
        figure.Rules.Where(rule => rule.Fits).Select(rule => rule.Rule).Should().Equal("a.resolved/1", "a.mediated/1");
        figure.Rules.Where(rule => rule.Fits).Select(rule => rule.Score).Should().BeInDescendingOrder();
    }

    [Fact]
    public void An_unclaimed_figure_shows_the_nearest_rules()
    {
        FigureExplanation figure = Explain("全年受理纠纷12件。", "12件");
        figure.Observations.Should().ContainSingle().Which.Reason.Should().Be(ClaimReason.NoRule);
        figure.Rules.Should().NotContain(rule => rule.Fits);
        figure.Rules[0].Slots.Count(slot => !slot.IsFilled).Should().Be(1);
    }

    [Fact]
    public void A_word_that_rules_a_rule_out_is_named()
    {
        FigureExplanation figure = Explain("调解重复纠纷12件。", "12件");
        RuleJudgement rule = figure.Rules.Single(r => r.Rule == "a.mediated/1");
        rule.Fits.Should().BeFalse();
        rule.RuledOutBy!.Text.Should().Be("重复");
        rule.RuledOutBy.Meanings.Should().Equal("repeat");
    }

    [Fact]
    public void A_figure_of_another_unit_lacks_the_quantity()
    {
        FigureExplanation figure = Explain("调解纠纷12场。", "12场");
        figure.Rules[0].Rule.Should().Be("a.mediated/1");
        figure.Rules[0].Slots.Where(slot => !slot.IsFilled).Select(slot => (slot.Slot, slot.Asked[0])).Should().Equal((RuleSlot.Quantity, "case"));
    }

    [Fact]
    public void A_pattern_is_shown_with_its_text()
    {
        FigureExplanation figure = Explain("纠纷共12件结案。", "12件");
        figure.Rules[0].Rule.Should().Be("a.mediated/2");
        figure.Rules[0].Slots.Single(slot => slot.Slot == RuleSlot.Pattern).Should().Match<SlotJudgement>(slot => slot.IsFilled && slot.Asked[0] == "{dispute}共{case}结案");
        Explain("纠纷12件。", "12件").Rules.Single(rule => rule.Rule == "a.mediated/2").Fits.Should().BeFalse();
    }

    [Theory]
    [InlineData("调解纠纷12件。", EvidencePlace.Before)]
    [InlineData("调解12件纠纷。", EvidencePlace.Behind)]
    [InlineData("纠纷较多，全部调解12件。", EvidencePlace.Earlier)]
    [InlineData("排查了纠纷。全部调解12件。", EvidencePlace.SentenceBefore)]
    [InlineData("一、纠纷\n全部调解12件。", EvidencePlace.Heading)]
    public void A_word_has_its_place(string text, EvidencePlace place)
    {
        FigureExplanation figure = Explain(text, "12件");
        figure.Words.Single(word => word.Text == "纠纷").Should().Match<EvidenceWord>(word => word.Place == place && word.Meanings[0] == "dispute");
        figure.Rules[0].Slots.Single(slot => slot.Slot == RuleSlot.Object).Word!.Place.Should().Be(place);
    }

    [Fact]
    public void A_word_is_found_in_the_original_text()
    {
        string text = Title + "調解　紛　糾，共調解糾 紛１２件。";
        MetricReport report = Extractor.Extract(text);
        EvidenceWord word = report.Explain(new TextSpan(0, text.Length)).Single().Words.Last(word => word.Text == "纠纷");
        text.Substring(word.Span.Start, word.Span.Length).Should().Be("糾 紛");
    }

    [Theory]
    [InlineData("调解纠纷增长12件。", "12件", ClaimReason.Change, "增长")]
    [InlineData("每月调解纠纷12件。", "12件", ClaimReason.PerUnit, "每月")]
    [InlineData("调解纠纷12件，其中邻里4件。", "4件", ClaimReason.Total, "12件")]
    public void The_reason_of_a_claim_names_its_word(string text, string figure, ClaimReason reason, string word)
    {
        ObservationReason observation = Explain(text, figure).Observations.Single();
        observation.Reason.Should().Be(reason);
        Slice(text, observation.ReasonSpan).Should().Be(word);
    }

    [Fact]
    public void Joined_names_give_one_figure_two_observations_with_their_reasons()
    {
        FigureExplanation figure = Explain("参考率、合格率均为100%。", "100%");
        figure.Observations.Select(reason => (reason.Observation.Indicator, reason.Reason)).Should()
            .BeEquivalentTo([("b.pass", ClaimReason.BestRule), ("b.attend", ClaimReason.JoinedName)]);
    }

    [Fact]
    public void A_figure_in_order_is_judged_by_its_own_name()
    {
        FigureExplanation figure = Explain("参考率、合格率分别为98%、95%。", "98%");
        figure.Observations.Single().Should().Match<ObservationReason>(reason => reason.Reason == ClaimReason.NameInOrder && reason.Observation.Indicator == "b.attend");
        figure.Rules.Where(rule => rule.Fits).Select(rule => rule.Rule).Should().Equal("b.attend/1");
        FigureExplanation unknown = Explain("优秀率、合格率分别为98%、95%。", "98%");
        unknown.Observations.Single().Should().Match<ObservationReason>(reason => reason.Reason == ClaimReason.NameInOrder && reason.Observation.Indicator == null);
        unknown.Rules.Should().NotContain(rule => rule.Fits);
    }

    [Fact]
    public void A_denial_is_explained_by_its_clause()
    {
        FigureExplanation figure = Explain("今年未发生涉农纠纷。", "未发生涉农纠纷");
        figure.Observations.Single().Reason.Should().Be(ClaimReason.Denial);
        figure.Rules.Where(rule => rule.Fits).Select(rule => rule.Rule).Should().Equal("a.farm/1");
        figure.Words.Where(word => word.Place == EvidencePlace.Inside).Select(word => word.Text).Should().Equal("未发生", "涉农", "纠纷");
    }

    [Fact]
    public void A_list_is_explained_by_the_rule_that_counts_it()
    {
        FigureExplanation figure = Explain("建成东岭村、西岭村示范村。", "东岭村、西岭村");
        figure.Observations.Single().Reason.Should().Be(ClaimReason.List);
        figure.Rules.Should().ContainSingle().Which.Slots.Single(slot => slot.Slot == RuleSlot.Object).Word!.Text.Should().Be("示范村");
    }

    [Theory]
    [InlineData("调解纠纷12件。", PeriodBasis.Document, null)]
    [InlineData("2021年调解纠纷12件。", PeriodBasis.Sentence, "2021年")]
    [InlineData("去年调解纠纷12件。", PeriodBasis.Word, "去年")]
    [InlineData("今年调解纠纷12件。", PeriodBasis.Word, "今年")]
    [InlineData("一、2022年纠纷调解\n调解纠纷12件。", PeriodBasis.Heading, "2022年")]
    public void A_period_names_what_it_rests_on(string text, PeriodBasis basis, string? word)
    {
        ObservationReason reason = Explain(text, "12件").Observations.Single();
        reason.Period.Should().Be(basis);
        Slice(text, reason.PeriodSpan).Should().Be(word);
    }

    [Theory]
    [InlineData("调解纠纷12件。", StatusBasis.NoPlan, null)]
    [InlineData("力争调解纠纷12件。", StatusBasis.Word, "力争")]
    [InlineData("2026年调解纠纷12件。", StatusBasis.LaterPeriod, null)]
    [InlineData("一、计划\n调解纠纷12件。", StatusBasis.Heading, "计划")]
    [InlineData("力争培训3场，调解纠纷12件。", StatusBasis.FigureBefore, null)]
    public void A_status_names_what_it_rests_on(string text, StatusBasis basis, string? word)
    {
        ObservationReason reason = Explain(text, "12件").Observations.Single();
        reason.Status.Should().Be(basis);
        Slice(text, reason.StatusSpan).Should().Be(word);
        (reason.Observation.Status == ObservationStatus.Planned).Should().Be(basis != StatusBasis.NoPlan);
    }

    [Fact]
    public void An_empty_span_stands_for_the_figure_it_lies_in_and_text_without_figures_has_none()
    {
        string text = Title + "调解纠纷12件，培训3场。";
        MetricReport report = Extractor.Extract(text);
        report.Explain(new TextSpan(text.IndexOf("3场", StringComparison.Ordinal), 0)).Single().Observations[0].Observation.Should().BeSameAs(report.Observations[1]);
        report.Explain(new TextSpan(text.IndexOf("培训", StringComparison.Ordinal), 2)).Should().BeEmpty();
        report.Explain(new TextSpan(text.Length, 0)).Should().BeEmpty();
        report.Explain(new TextSpan(0, text.Length)).Should().HaveCount(2);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(1000, 0)]
    [InlineData(5, int.MaxValue)]
    public void A_span_outside_the_text_is_refused(int start, int length)
    {
        MetricReport report = Extractor.Extract(Title + "调解纠纷12件。");
        FluentActions.Invoking(() => report.Explain(new TextSpan(start, length))).Should().Throw<ArgumentOutOfRangeException>();
    }

    public static TheoryData<string> Reports => new(((string[])["samples", "tests/Corpus/work", "tests/Corpus/measure"]).SelectMany(folder =>
        Directory.GetFiles(Repository.Path(folder), "*.txt").Select(file => $"{folder}/{Path.GetFileName(file)}")));

    /// <summary>The explanation judges rules one by one, the extraction only those that words open: both must come to the same end.</summary>
    [Theory]
    [MemberData(nameof(Reports))]
    public void Explanation_and_extraction_agree_on_every_figure(string file)
    {
        string text = File.ReadAllText(Repository.Path(file));
        MetricReport report = MetricExtractor.Default.Extract(text);
        IReadOnlyList<FigureExplanation> figures = report.Explain(new TextSpan(0, text.Length));
        figures.SelectMany(figure => figure.Observations).Select(reason => reason.Observation).Should().Equal(report.Observations);
        foreach (FigureExplanation figure in figures)
        {
            ObservationReason first = figure.Observations[0];
            if (first.Reason is ClaimReason.BestRule || (first.Reason is ClaimReason.NameInOrder && first.Observation.Rule is not null))
            {
                figure.Rules[0].Rule.Should().Be(first.Observation.Rule, "it won {0}", first.Observation.Evidence.Quote);
            }
            else if (first.Reason is ClaimReason.NoRule or ClaimReason.NoUnit)
            {
                figure.Rules.Where(rule => rule.Fits).Should().BeEmpty("nothing claims {0}", first.Observation.Evidence.Quote);
            }
            else if (first.Reason is ClaimReason.Total)
            {
                first.Observation.PartOf.Should().NotBeNull("{0} is of its total's indicator", first.Observation.Evidence.Quote);
            }
            else if (first.Reason is ClaimReason.Denial or ClaimReason.List)
            {
                figure.Rules.Where(rule => rule.Fits).Select(rule => rule.Rule).Should().Contain(first.Observation.Rule);
            }
        }
    }

    private static FigureExplanation Explain(string text, string figure)
    {
        MetricReport report = Extractor.Extract(Title + text);
        return report.Explain(new TextSpan(Title.Length + text.IndexOf(figure, StringComparison.Ordinal), figure.Length)).Should().ContainSingle().Subject;
    }

    private static string? Slice(string text, TextSpan? span) => span is { } found ? (Title + text).Substring(found.Start, found.Length) : null;
}
