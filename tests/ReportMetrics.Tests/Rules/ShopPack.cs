using ReportMetrics.Rules;

namespace ReportMetrics.Tests.Rules;

/// <summary>A small pack with relations, of a domain that the library does not know.</summary>
internal static class ShopPack
{
    public const string Json = """
        {
          "id": "shop",
          "version": "2.1.0",
          "uses": "zh",
          "units": { "order": { "words": ["单"] } },
          "terms": {
            "order": ["订单"],
            "online": ["网上"],
            "counter": ["柜台"],
            "onlineRate": ["网上率"],
            "praiseRate": ["好评率"],
            "holiday": ["节日"]
          },
          "indicators": [
            {
              "id": "orders.all", "property": "Orders.All", "names": { "zh": "订单数", "en": "Orders" }, "definition": "Orders.", "unit": "order", "aggregation": "sum",
              "rules": [{ "frame": { "quantity": "order", "object": "order", "not": ["online", "counter"] }, "examples": ["订单[[9单]]。"], "nearMisses": ["网上订单[[9单]]。"] }]
            },
            {
              "id": "orders.online", "property": "Orders.Online", "names": { "zh": "网上订单数", "en": "Online orders" }, "definition": "Orders online.", "unit": "order", "aggregation": "sum",
              "rules": [{ "frame": { "quantity": "order", "object": "online" }, "examples": ["网上[[9单]]。"], "nearMisses": ["柜台[[9单]]。"] }]
            },
            {
              "id": "orders.counter", "property": "Orders.Counter", "names": { "zh": "柜台订单数", "en": "Counter orders" }, "definition": "Orders at the counter.", "unit": "order", "aggregation": "sum",
              "rules": [{ "frame": { "quantity": "order", "object": "counter" }, "examples": ["柜台[[9单]]。"], "nearMisses": ["网上[[9单]]。"] }]
            },
            {
              "id": "orders.online-rate", "property": "Orders.OnlineRate", "names": { "zh": "网上率", "en": "Online rate" }, "definition": "Share of orders online.", "unit": "percent", "aggregation": "none",
              "rules": [{ "frame": { "quantity": "percent", "object": "onlineRate" }, "examples": ["网上率[[9%]]。"], "nearMisses": ["好评率[[9%]]。"] }]
            },
            {
              "id": "orders.praise-rate", "property": "Orders.PraiseRate", "names": { "zh": "好评率", "en": "Praise rate" }, "definition": "Share of orders praised.", "unit": "percent", "aggregation": "none",
              "rules": [{ "frame": { "quantity": "percent", "object": "praiseRate" }, "examples": ["好评率[[9%]]。"], "nearMisses": ["网上率[[9%]]。"] }]
            }
          ],
          "relations": {
            "totals": [{ "total": "orders.all", "parts": ["orders.online", "orders.counter"], "complete": true }],
            "rates": [
              { "rate": "orders.online-rate", "numerator": "orders.online", "denominator": "orders.all", "not": "holiday" },
              { "rate": "orders.praise-rate" }
            ],
            "repeated": ["orders.all"]
          }
        }
        """;

    public static RulePack Pack => RulePack.Parse(Json, "shop.rules.json");
}
