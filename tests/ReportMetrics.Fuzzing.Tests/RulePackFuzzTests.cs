using System.Text;
using ReportMetrics.Rules;
using ReportMetrics.Tests;
using ReportMetrics.Tests.Rules;

namespace ReportMetrics.Fuzzing.Tests;

/// <summary>A mutated rule pack is read or refused with its mistakes; what is read can be built and works on any text.</summary>
public sealed class RulePackFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e999", "99999999999999999999", "\"\"", "\"case\"", "\"zh\"", "\"uses\":\"zh\",", "\\u0000", "\\ud800", "{0,9999}", "(", ")", "|", "*", "+", "?", "[一-龥]", ".",
        "[[", "]]", "{case}", "\"rules\":[],", "\"terms\":{\"a\":[\"a\"]},", "//", "\uFEFF", "\uD800", "\"not\":[\"dispute\"],", "\"object\":[],",
    ];

    public static TheoryData<string> Packs => ["sample", "shop"];

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_mutated_pack_is_read_or_refused_with_its_mistakes(string name)
    {
        string pack = string.Equals(name, "sample", StringComparison.Ordinal) ? SamplePack.Json : ShopPack.Json;
        int read = 0;
        foreach (int seed in FuzzCases.Seeds(usual: 600))
        {
            string mutated = Mutate(pack, new Random(seed));
            string? first = Outcome(mutated, seed, ref read);
            Outcome(mutated, seed, ref read).Should().Be(first, "seed {0} must give the same twice", seed);
        }

        read.Should().BePositive("some mutations leave a pack sound");
    }

    /// <summary>What the pack says is wrong; <see langword="null"/> if it is read.</summary>
    private static string? Outcome(string json, int seed, ref int read)
    {
        try
        {
            RulePack pack = RulePack.Parse(json, "pack");
            MetricExtractor.CreateBuilder().AddPack(pack).Build().Extract(HostileText.Create(seed));
            read++;
            return null;
        }
        catch (RulePackException exception)
        {
            exception.Errors.Should().NotBeEmpty();
            return exception.Message;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"seed {seed}: {exception.GetType().Name} is not documented. The pack: {json}", exception);
        }
    }

    private static string Mutate(string pack, Random random)
    {
        StringBuilder json = new(pack);
        for (int i = random.Next(1, 5); i > 0 && json.Length > 1; i--)
        {
            int at = random.Next(json.Length);
            int length = Math.Min(random.Next(1, 40), json.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    json.Remove(at, length);
                    break;
                case 1:
                    json.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    json.Insert(random.Next(json.Length), json.ToString(at, length));
                    break;
                case 3:
                    ReplaceValue(json, at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    json[at] = (char)random.Next(random.Next(2) == 0 ? 128 : 0x10000);
                    break;
            }
        }

        return json.ToString();
    }

    // The string that stands next, as a whole: the JSON stays sound, what it says does not.
    private static void ReplaceValue(StringBuilder json, int from, string value)
    {
        string text = json.ToString();
        int start = text.IndexOf('"', from);
        int end = start < 0 ? -1 : text.IndexOf('"', start + 1);
        if (end > 0)
        {
            json.Remove(start + 1, end - start - 1).Insert(start + 1, value.Replace("\"", "", StringComparison.Ordinal));
        }
    }
}
