namespace ReportMetrics.Text;

/// <summary>Folds each character to the one form that rules are written in: half-width, simplified.</summary>
internal static class CharacterFolding
{
    /// <summary>What the table holds for a character that is dropped: marks of direction and width, control characters.</summary>
    internal const char Dropped = '\0';

    /// <summary>What the table holds for every kind of space.</summary>
    internal const char Space = ' ';

    private static readonly char[] Table = Build();

    /// <summary>The character as rules write it, <see cref="Space"/>, or <see cref="Dropped"/>.</summary>
    /// <param name="character">Any UTF-16 code unit.</param>
    internal static char Fold(char character) => Table[character];

    /// <summary>The whole table, for the loop over a text: one entry for each code unit.</summary>
    internal static ReadOnlySpan<char> Entries => Table;

    private static char[] Build()
    {
        char[] table = new char[char.MaxValue + 1];
        for (int i = 0x20; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        table.AsSpan(0x7F, 0x20).Clear();
        foreach (char space in "\t\v\f\u0085\u00A0\u1680\u180E\u202F\u205F\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A")
        {
            table[space] = Space;
        }

        foreach (char invisible in "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFE0E\uFE0F\uFEFF")
        {
            table[invisible] = Dropped;
        }

        FoldWidth(table);
        FoldPairs(table, CharacterVariants.TraditionalToSimplified);
        FoldPairs(table, CharacterVariants.SupplementaryRadicals);
        CharacterVariants.KangxiRadicals.CopyTo(table.AsSpan(0x2F00));
        return table;
    }

    // Full-width comma, colon, semicolon, ! ? and ~ stay: Chinese text writes them so. ASCII brackets become the Chinese ones.
    private static void FoldWidth(char[] table)
    {
        for (int offset = 0; offset < 10; offset++)
        {
            table['０' + offset] = (char)('0' + offset);
        }

        for (int offset = 0; offset < 26; offset++)
        {
            table['Ａ' + offset] = (char)('A' + offset);
            table['ａ' + offset] = (char)('a' + offset);
        }

        FoldPairs(table, "％%﹪%．.／/｜|＋+－-＃#＊*＿_＜<＞>［[］](（)）﹙（﹚）｡。､、｢「｣」");
    }

    private static void FoldPairs(char[] table, string pairs)
    {
        for (int i = 0; i < pairs.Length; i += 2)
        {
            table[pairs[i]] = pairs[i + 1];
        }
    }
}
