using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportMetrics.Benchmarks.Texts;

/// <summary>
/// Writes reports of any length in the shape of real ones (title, opening, sections, paragraphs of several sentences, now and then a table,
/// signature and date) out of the sentences of our samples, with other figures. The same seed gives the same report.
/// </summary>
internal sealed class GeneratedReport
{
    private const int SectionsBeforeRestart = 20;

    // Our samples are dense. Real reports have a number in some 65 to 170 characters; one sentence with figures in so many gives one in about 85.
    private const int SentencesPerOneWithFigures = 7;
    private const string Numerals = "一二三四五六七八九十";

    private readonly Dice _dice;
    private readonly List<string> _withFigures = [];
    private readonly List<string> _plain = [];
    private readonly List<string> _tables = [];

    private GeneratedReport(int seed)
    {
        _dice = new Dice(seed);
        foreach (ReportText sample in ReportTexts.Samples)
        {
            Collect(sample.Text.ReplaceLineEndings("\n"));
        }
    }

    /// <summary>Writes a report.</summary>
    /// <param name="bytes">Its least length in UTF-8.</param>
    /// <param name="seed">Another seed gives another report.</param>
    public static string OfBytes(int bytes, int seed = 1) => new GeneratedReport(seed).Write(text => Encoding.UTF8.GetByteCount(text), bytes);

    /// <summary>Writes a report.</summary>
    /// <param name="characters">Its least length in UTF-16 code units.</param>
    /// <param name="seed">Another seed gives another report.</param>
    public static string OfCharacters(int characters, int seed = 1) => new GeneratedReport(seed).Write(text => text.Length, characters);

    /// <summary>All sentences of the samples in one, commas between them.</summary>
    /// <param name="characters">Its least length in UTF-16 code units.</param>
    public static string OneSentence(int characters)
    {
        var generator = new GeneratedReport(seed: 1);
        StringBuilder text = new();
        while (text.Length < characters)
        {
            text.Append(generator.Sentence().TrimEnd('。')).Append('，');
        }

        return text.Append('。').ToString();
    }

    /// <summary>Writes reports as lines of NDJSON, as <c>reportmetrics extract --input ndjson</c> reads them.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="count">How many.</param>
    /// <param name="characters">Least length of each in UTF-16 code units.</param>
    public static void WriteLines(Stream target, int count, int characters)
    {
        ReadOnlySpan<byte> lineEnd = "\n"u8;
        for (int seed = 1; seed <= count; seed++)
        {
            using (Utf8JsonWriter json = new(target, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteNumber("id", seed);
                json.WriteString("text", OfCharacters(characters, seed));
                json.WriteEndObject();
            }

            target.Write(lineEnd);
        }
    }

    private string Write(Func<string, int> measure, int length)
    {
        StringBuilder text = new("# 蓼汀镇2024年法治政府建设工作报告\n\n2024年，蓼汀镇推进法治政府建设，现将有关情况报告如下。\n\n");
        int written = measure(text.ToString());
        for (int section = 0; written < length; section++)
        {
            string next = Section(section);
            text.Append(next);
            written += measure(next);
        }

        return text.Append("蓼汀镇人民政府\n\n2025年1月9日\n").ToString();
    }

    private string Section(int number)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"## {Ordinal(number % SectionsBeforeRestart)}、主要工作情况\n\n");
        int paragraphs = 2 + _dice.Next(4);
        for (int i = 0; i < paragraphs; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"（{Ordinal(i)}）抓好重点任务。");
            for (int sentences = 5 + _dice.Next(5); sentences > 0; sentences--)
            {
                text.Append(Sentence());
            }

            text.Append("\n\n");
        }

        return _dice.Next(4) == 0 ? text.Append(OtherFigures(_tables[_dice.Next(_tables.Count)])).Append('\n').ToString() : text.ToString();
    }

    private string Sentence() => _dice.Next(SentencesPerOneWithFigures) == 0
        ? OtherFigures(_withFigures[_dice.Next(_withFigures.Count)])
        : _plain[_dice.Next(_plain.Count)];

    private string OtherFigures(string text)
    {
        char[] characters = text.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            int end = i;
            while (end < characters.Length && char.IsAsciiDigit(characters[end]))
            {
                end++;
            }

            // A year stays what it is.
            for (int digit = i; digit < end && end - i != 4; digit++)
            {
                characters[digit] = (char)((digit == i ? '1' : '0') + _dice.Next(digit == i ? 9 : 10));
            }

            i = Math.Max(i, end - 1);
        }

        return new string(characters);
    }

    private void Collect(string sample)
    {
        StringBuilder table = new();
        foreach (string line in sample.Split('\n'))
        {
            if (line.StartsWith('|'))
            {
                table.Append(line).Append('\n');
                continue;
            }

            if (table.Length > 0)
            {
                _tables.Add(table.ToString());
                table.Clear();
            }

            IEnumerable<string> sentences = line.TrimStart('-', '*', '#', ' ').Replace("**", "", StringComparison.Ordinal).Split('。');
            foreach (string sentence in sentences.SkipLast(1).Where(sentence => sentence.Length > 6))
            {
                (sentence.Any(char.IsAsciiDigit) ? _withFigures : _plain).Add(sentence + "。");
            }
        }
    }

    private static string Ordinal(int number) =>
        number < 10 ? Numerals[number].ToString() : string.Concat("十", number == 10 ? "" : Numerals[number - 11].ToString());
}
