using System.Text;

namespace ReportMetrics.Tests.Export;

/// <summary>Reads CSV as RFC 4180 has it, strictly: it knows nothing of how the library writes it.</summary>
internal static class CsvReader
{
    public static string[][] Read(string csv)
    {
        List<string[]> records = [];
        List<string> record = [];
        for (int at = 0; at < csv.Length;)
        {
            record.Add(ReadCell(csv, ref at));
            if (csv[at] == ',')
            {
                at++;
                continue;
            }

            csv.Substring(at, 2).Should().Be("\r\n", "a record ends so");
            at += 2;
            records.Add([.. record]);
            record.Clear();
        }

        record.Should().BeEmpty("the last record is ended too");
        return [.. records];
    }

    private static string ReadCell(string csv, ref int at)
    {
        if (csv[at] != '"')
        {
            int end = csv.AsSpan(at).IndexOfAny(",\r\n\"") + at;
            csv[end].Should().NotBe('"', "a quotation mark stands in a quoted cell only").And.NotBe('\n');
            string plain = csv[at..end];
            at = end;
            return plain;
        }

        StringBuilder cell = new();
        for (at++; ; at++)
        {
            if (csv[at] == '"' && csv[++at] != '"')
            {
                return cell.ToString();
            }

            cell.Append(csv[at]);
        }
    }
}
