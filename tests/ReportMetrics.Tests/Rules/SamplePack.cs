using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

/// <summary>A small sound pack that the tests change.</summary>
internal static class SamplePack
{
    public const string Json = """
        {
          "$schema": "rulepack.schema.json",
          "id": "sample",
          "version": "1.2.0",
          "units": {
            "case": { "words": ["件次?", "[起宗]"] },
            "CNY": { "words": ["元"], "scale": 1 },
            "duration": { "words": ["天", "个?月"], "measured": false },
            "village": { "words": ["个村"] }
          },
          "terms": {
            "dispute": ["(矛盾)?纠纷"],
            "mediate": ["调解", "调处"],
            "succeed": ["成功"],
            "villageEnd": ["村", "社区"]
          },
          "context": { "negation": ["没有", "未"], "lastYear": ["去年"] },
          "names": ["三项制度"],
          "indicators": [
            {
              "id": "disputes.mediated",
              "property": "Disputes.Mediated",
              "names": { "zh": "调解矛盾纠纷数", "en": "Disputes mediated" },
              "definition": "Disputes taken to mediation.",
              "unit": "case",
              "aggregation": "sum",
              "rules": [
                {
                  "frame": { "quantity": "case", "action": "mediate", "object": ["dispute"], "not": "succeed" },
                  "examples": ["调解纠纷[[12件]]。"],
                  "nearMisses": ["成功调解纠纷[[3件]]。"]
                },
                {
                  "pattern": "{mediate}结案.{0,4}{case}(次|场)?",
                  "not": ["succeed"],
                  "examples": ["调处结案共[[7起]]。"],
                  "nearMisses": ["结案[[7起]]。"]
                }
              ]
            },
            {
              "id": "villages.without-disputes",
              "property": "Villages.WithoutDisputes",
              "names": { "zh": "无纠纷村数", "en": "Villages without disputes" },
              "definition": "Villages named as free of disputes.",
              "unit": "village",
              "aggregation": "none",
              "rules": [
                {
                  "frame": { "quantity": "listed", "object": "dispute", "member": "villageEnd" },
                  "examples": ["[[东岭村、西岭村]]没有纠纷。"],
                  "nearMisses": ["[[东岭村、西岭村]]种茶。"]
                },
                {
                  "frame": { "quantity": "denied", "object": "dispute" },
                  "examples": ["全年[[未发生纠纷]]。"],
                  "nearMisses": ["全年[[未种茶]]。"]
                }
              ]
            }
          ]
        }
        """;

    public static RulePack Pack => RulePack.Parse(Json, "sample.rules.json");

    /// <summary>The mistakes of the sample with some of its text replaced.</summary>
    public static IReadOnlyList<RulePackError> ErrorsAfter(string text, string replacement)
    {
        Json.Should().Contain(text);
        return FluentActions.Invoking(() => RulePack.Parse(Json.Replace(text, replacement, StringComparison.Ordinal), "sample.rules.json"))
            .Should().Throw<RulePackException>().Which.Errors;
    }
}
