namespace ReportMetrics.Rules;

/// <summary>The forms that names in a pack have.</summary>
internal static class PackNames
{
    /// <summary>Members of every .NET type, and of every view, that a property must not hide.</summary>
    private static readonly string[] TakenMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Of", "ReferenceEquals", "ToString"];

    /// <summary>A letter, then letters, digits and hyphens: <c>zh-rule-of-law</c>, <c>lastYear</c>, <c>CNY</c>.</summary>
    public static bool IsName(string name)
    {
        foreach (char letter in name)
        {
            if (!IsLetter(letter) && !IsDigit(letter) && letter != '-')
            {
                return false;
            }
        }

        return name.Length > 0 && IsLetter(name[0]);
    }

    /// <summary>Three numbers joined by dots: <c>1.0.0</c>.</summary>
    public static bool IsVersion(string version)
    {
        string[] parts = version.Split('.');
        return parts.Length == 3 && Array.TrueForAll(parts, part => part.Length is > 0 and < 10 && part.All(IsDigit));
    }

    /// <summary>Lower-case words joined by dots and hyphens: <c>disputes.success-rate</c>.</summary>
    public static bool IsIndicatorId(string id)
    {
        char before = '.';
        foreach (char letter in id)
        {
            bool joins = letter is '.' or '-';
            if (joins ? before is '.' or '-' : letter is not (>= 'a' and <= 'z') && !IsDigit(letter))
            {
                return false;
            }

            before = letter;
        }

        return before is not ('.' or '-') && !IsDigit(id[0]);
    }

    /// <summary>Two names in Pascal case joined by a dot: <c>Disputes.Mediated</c>.</summary>
    public static bool IsProperty(string path)
    {
        string[] names = path.Split('.');
        return names.Length == 2 && IsPascal(names[0]) && IsPascal(names[1]);
    }

    /// <summary>The part of a property path that .NET needs for itself, or <see langword="null"/>.</summary>
    public static string? TakenMember(string path) =>
        Array.Find(path.Split('.'), name => Array.IndexOf(TakenMembers, name) >= 0);

    private static bool IsPascal(string name) => IsName(name) && name[0] <= 'Z' && name.IndexOf('-', StringComparison.Ordinal) < 0;

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
