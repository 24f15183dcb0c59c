namespace ReportMetrics.Rules;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    private const int LongestCompared = 64;
    private const int MostCompared = 10_000;

    /// <summary>The known name with the fewest edits (Levenshtein) from the given one, if they are few for its length; none for names or lists no person writes.</summary>
    public static string? Find(string name, IReadOnlyList<string> known)
    {
        if (name.Length > LongestCompared || known.Count > MostCompared)
        {
            return null;
        }

        string? nearest = null;
        int fewest = Math.Max(name.Length < 4 ? 1 : 2, name.Length / 3) + 1;
        foreach (string candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) < fewest && Edits(name, candidate) is int edits && edits < fewest)
            {
                nearest = candidate;
                fewest = edits;
            }
        }

        return nearest;
    }

    private static int Edits(string from, string to)
    {
        int[] above = new int[to.Length + 1];
        int[] row = new int[to.Length + 1];
        for (int column = 0; column <= to.Length; column++)
        {
            above[column] = column;
        }

        for (int line = 1; line <= from.Length; line++)
        {
            row[0] = line;
            for (int column = 1; column <= to.Length; column++)
            {
                int replace = above[column - 1] + (from[line - 1] == to[column - 1] ? 0 : 1);
                row[column] = Math.Min(replace, Math.Min(above[column], row[column - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[to.Length];
    }
}
