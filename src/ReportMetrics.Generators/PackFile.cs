namespace ReportMetrics.Generators;

/// <summary>A rule pack among the files that the compiler is given. Equal content is equal, so that nothing is done twice.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Text">Its text.</param>
/// <param name="View">Full name of the type that the view becomes.</param>
internal sealed record PackFile(string Path, string Text, string View);
