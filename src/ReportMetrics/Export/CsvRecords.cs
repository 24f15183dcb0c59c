using System.Globalization;
using System.Text;

namespace ReportMetrics.Export;

/// <summary>
/// Builds records as RFC 4180 has them: cells parted by commas, records ended by CR LF, quotation marks where a cell needs them.
/// A cell that a spreadsheet would run as a formula begins with an apostrophe.
/// </summary>
internal sealed class CsvRecords
{
    private const string FormulaStarts = "=+-@\t\r";
    private const string Quoted = ",\"\r\n";

    private readonly StringBuilder _text = new();
    private bool _recordBegun;

    /// <summary>Adds a cell with a text of any kind; empty for <see langword="null"/>.</summary>
    public CsvRecords Add(string? text)
    {
        Part();
        if (string.IsNullOrEmpty(text))
        {
            return this;
        }

        // A sign alone is no formula.
        string defused = text.Length > 1 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        if (defused.AsSpan().IndexOfAny(Quoted) < 0)
        {
            _text.Append(defused);
            return this;
        }

        _text.Append('"').Append(defused.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return this;
    }

    /// <summary>Adds a cell with a number, as it is.</summary>
    public CsvRecords Add(decimal? number)
    {
        Part();
        _text.Append(number is { } value ? PlainNumber.Text(value) : "");
        return this;
    }

    /// <summary>Adds a cell with a whole number.</summary>
    public CsvRecords Add(int? number)
    {
        Part();
        _text.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Ends the record.</summary>
    public void End()
    {
        _text.Append("\r\n");
        _recordBegun = false;
    }

    /// <summary>Gives the cells of a record that has not ended, and forgets them.</summary>
    public string TakeCells()
    {
        string cells = _text.ToString();
        _text.Clear();
        _recordBegun = false;
        return cells;
    }

    /// <summary>Hands all records to a stream in UTF-8, half a surrogate pair as U+FFFD, and forgets them.</summary>
    public void Send(Stream target)
    {
        target.Write(Encoding.UTF8.GetBytes(_text.ToString()));
        target.Flush();
        _text.Clear();
    }

    private void Part()
    {
        if (_recordBegun)
        {
            _text.Append(',');
        }

        _recordBegun = true;
    }
}
