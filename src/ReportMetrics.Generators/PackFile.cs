namespace ReportMetrics.Generators;

/// <summary>A rule pack among the files that the compiler is given. Equal content is equal, so that nothing is done twice.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Text">Its text.</param>
/// <param name="View">Full name of the type that the view becomes; <see langword="null"/> if it has none.</param>
/// <param name="IsCompiled">Whether the pack is one of the library's own.</param>
internal sealed record PackFile(string Path, string Text, string? View, bool IsCompiled);
