namespace ReportMetrics.Tests.Quantities;

public class QuantitySpecificationTests
{
    public static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> rows = [];
        foreach (SpecificationRow row in SpecificationRow.All)
        {
            rows.Add(row.Phenomenon, row.Phrase, row.Expected);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_phrase_is_read_as_specified(string phenomenon, string phrase, string expected) =>
        SpecificationRow.Write(QuantityRecognizer.Default.Recognize(phrase)).Should().Be(expected, phenomenon);

    [Fact]
    public void The_specification_is_rich_and_says_nothing_twice()
    {
        SpecificationRow.All.Should().HaveCountGreaterThan(300);
        SpecificationRow.All.Select(row => row.Phrase).Should().OnlyHaveUniqueItems();
    }
}
